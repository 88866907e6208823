import { fold } from "../../../../knowledge/language/index.ts";
import { topPassages } from "../../../../knowledge/retrieve/rank.ts";
import { RANKING } from "../../../../knowledge/retrieve/ranking-weights.ts";
import { weighTerms } from "../../../../knowledge/retrieve/weigh-terms.ts";
import { embeddedText, searchedTextOf } from "../../../../knowledge/search-index/searched-text.ts";
import type { OpenCorpus } from "../../../open-corpus.ts";
import type { TestQuestion } from "../../../question-sets/read-questions.ts";
import type { ScoredList } from "./list-loss.ts";

/** A question with passages that its words find, to learn their order from; all texts as tokens of the model. */
export interface QuestionList extends ScoredList {
  /** Position of the question among those asked, from 0. */
  readonly position: number;
  /** The question as it is searched. */
  readonly written: Int32Array;
  /** The same without accents: the search puts nearly all of them back, but what it cannot has to mean the same. */
  readonly unaccented: Int32Array;
  /** The best passage of each document, best document first; at least one is relevant. */
  readonly passages: readonly Int32Array[];
}

/** Passages that the words find, and documents of them that a list holds beside the relevant ones. */
const DEPTH = { passages: 300, documents: 20 } as const;
/** Weight of the base model's cosine in choosing a document's best passage and the first documents. */
const SIMILARITY = 0.4;

/** Lists for the questions, in their order; those whose words find no relevant document are left out. */
export async function collectQuestionLists(
  corpus: OpenCorpus,
  questions: readonly TestQuestion[],
  tokenize: (text: string) => Int32Array,
): Promise<QuestionList[]> {
  const lists: QuestionList[] = [];
  // Many lists share a passage.
  const known = new Map<number, Int32Array>();
  const tokensOf = (passage: number): Int32Array => {
    const tokens = known.get(passage) ?? tokenize(textOf(corpus, passage));
    known.set(passage, tokens);
    return tokens;
  };
  for (const [position, { question, relevant = [] }] of questions.entries()) {
    const wanted = new Set(relevant.map((id) => id.normalize("NFC")));
    const listed = await listPassages(corpus, question, wanted);
    if (!listed.some(({ isRelevant }) => isRelevant)) continue;
    const { text } = corpus.understand(question);
    lists.push({
      position,
      written: tokenize(text),
      unaccented: tokenize(fold(text)),
      passages: listed.map(({ passage }) => tokensOf(passage)),
      keywords: listed.map(({ keyword }) => keyword),
      isRelevant: listed.map(({ isRelevant }) => isRelevant),
    });
  }
  return lists;
}

interface ListedPassage {
  readonly passage: number;
  /** What the words alone give it, on the scale of Candidate's `keyword`. */
  readonly keyword: number;
  readonly isRelevant: boolean;
}

async function listPassages(
  corpus: OpenCorpus,
  question: string,
  relevant: ReadonlySet<string>,
): Promise<ListedPassage[]> {
  const { view } = corpus;
  const listed = new Map<string, ListedPassage>();
  for (const { passage, keyword } of await findPassages(corpus, question)) {
    const { documentId } = view.passage(passage);
    const isRelevant = relevant.has(documentId);
    if (listed.has(documentId) || (listed.size >= DEPTH.documents && !isRelevant)) continue;
    listed.set(documentId, { passage, keyword, isRelevant });
  }
  return [...listed.values()];
}

/** Passages by words and base model together, best first. */
async function findPassages({ view, understand, embed }: OpenCorpus, text: string) {
  const question = understand(text);
  const vector = await embed(question);
  const { keywords, vectors } = view.index;
  const scores = keywords.score(weighTerms(question.terms, RANKING));
  const { documentOf } = keywords.data;
  const { document } = RANKING;
  const foremost = topPassages(scores, { documentWeight: document, limit: DEPTH.passages });
  const found = foremost.map((passage) => {
    const words = scores.passages[passage]! + document * scores.documents[documentOf[passage]!]!;
    const keyword = words / scores.full;
    return { passage, keyword, score: keyword + SIMILARITY * vectors.similarity(vector, passage) };
  });
  return found.sort((a, b) => b.score - a.score || a.passage - b.passage);
}

function textOf({ view }: OpenCorpus, id: number): string {
  const passage = view.passage(id);
  return embeddedText(searchedTextOf(view.document(passage), passage, view.language.writeOut));
}
