import { type Candidate, rankPassages } from "../../knowledge/search/rank.ts";
import type { TestQuestion } from "../evaluate/questions.ts";
import type { OpenCorpus } from "../open-corpus.ts";
import { type FeatureRow, featuresOf } from "./features.ts";

/** Documents of a question that are put in order; more hardly ever hold the answer. */
const DEPTH = 20;

/** A document that was found for a question. */
export interface Row {
  readonly document: string;
  readonly isRelevant: boolean;
  readonly features: FeatureRow;
}

export interface RankedQuestion {
  readonly relevant: readonly string[];
  /** In the order of the fusion, best first. */
  readonly rows: readonly Row[];
}

/** Asks each question of the corpus and looks at the documents that come first. */
export async function collectRows(
  corpus: OpenCorpus,
  questions: readonly TestQuestion[],
): Promise<RankedQuestion[]> {
  const ranked: RankedQuestion[] = [];
  for (const { question, relevant = [] } of questions) {
    if (relevant.length > 0) ranked.push({ relevant, rows: await rowsOf(corpus, question, relevant) });
  }
  return ranked;
}

async function rowsOf(corpus: OpenCorpus, text: string, relevant: readonly string[]): Promise<Row[]> {
  const { view } = corpus;
  const question = corpus.understand(text);
  const vector = await corpus.embed(question);
  const byDocument = new Map<string, [Candidate, ...Candidate[]]>();
  for (const candidate of rankPassages(view.index, { terms: question.terms, vector })) {
    const { documentId } = view.passage(candidate.passage);
    const known = byDocument.get(documentId);
    if (known) known.push(candidate);
    else if (byDocument.size < DEPTH) byDocument.set(documentId, [candidate]);
  }
  return [...byDocument].map(([document, candidates]) => ({
    document,
    isRelevant: relevant.includes(document),
    features: featuresOf(view, question, candidates),
  }));
}
