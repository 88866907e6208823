import { readCorpus } from "../../knowledge/read/index.ts";
import { hasOwnTitle } from "../../knowledge/read/page-title.ts";
import { createPlainBm25 } from "../bench/plain-bm25.ts";
import { readQuestions } from "./questions.ts";
import { measureRanking } from "./ranking-metrics.ts";

/** nDCG@10 of plain BM25 over accented syllables (k1 1.2, b 0.75), the yardstick of every set. */
export async function measurePlain(corpus: string, questionsFile: string): Promise<number> {
  const { documents } = await readCorpus(corpus);
  const engine = await createPlainBm25(
    documents.map((document) => ({ ...document, title: hasOwnTitle(document) ? document.title : "" })),
  );
  const gains = readQuestions(questionsFile).flatMap(({ question, relevant }) =>
    relevant && relevant.length > 0 ? measureRanking(engine.rank(question, 10), relevant).ndcgAt10 : [],
  );
  return gains.reduce((sum, gain) => sum + gain, 0) / Math.max(1, gains.length);
}
