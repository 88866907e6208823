import { checkConstraints, type Verdict } from "../../../knowledge/decide/constraints.ts";
import { orderByQuestion } from "../../../knowledge/decide/order.ts";
import { createPassageReader, rankForAnswer } from "../../../knowledge/decide/score-passages.ts";
import type { Evidence } from "../../../knowledge/evidence/evidence.ts";
import { featuresOf } from "../../../knowledge/evidence/evidence-weights.ts";
import { findIndexedCoverage } from "../../../knowledge/retrieve/prune.ts";
import { findRestriction } from "../../../knowledge/retrieve/restrict.ts";
import type { OpenCorpus } from "../../open-corpus.ts";
import { type AskedQuestion, typingsOf } from "../examples/asked-questions.ts";
import type { Source } from "../examples/collect-examples.ts";
import { isAnswer } from "../examples/is-answer.ts";

/** A candidate for an answer with all that its order is made from. */
export interface Considered extends Pick<Evidence, "documents">, Pick<Verdict, "isRefused"> {
  readonly score: number;
  readonly similarity: number;
  /** Share of the question's words, by rarity, that the index knows in it, 0..1. */
  readonly indexedCoverage: number;
  /** In the order of EVIDENCE_FEATURES. */
  readonly features: readonly number[];
  readonly answers: boolean;
}

/** What the search finds for one question, typed one way. */
export interface CandidateList {
  readonly set: string;
  readonly question: string;
  /** Its answers, of which there may be none, are among the candidates; all of them are judged, not only the foremost. */
  readonly candidates: readonly Considered[];
  /** A question that is nothing but a number is not put in order by evidence. */
  readonly hasWords: boolean;
}

/** Each answerable question with and without accents. `limit`: questions of a set that is not ours, at most. */
export async function collectCandidateLists(source: Source, limit: number): Promise<CandidateList[]> {
  const { corpus, ask } = source;
  const set = source.set.name;
  const lists: CandidateList[] = [];
  for (const question of ask(source.set.drawnOf(limit))) {
    if (!question.answerable) continue;
    for (const text of typingsOf(question.text))
      lists.push({ set, question: question.id, ...(await considerAll(corpus, text, question)) });
  }
  return lists;
}

async function considerAll(
  { view, understand, embed }: OpenCorpus,
  text: string,
  asked: AskedQuestion,
): Promise<Pick<CandidateList, "candidates" | "hasWords">> {
  const question = understand(text);
  const hasWords = question.content.length > 0;
  const limits = findRestriction(view, question);
  if (limits.kind === "none" || question.content.length + question.documentNumbers.length === 0)
    return { candidates: [], hasWords };
  const only = limits.kind === "only" ? limits.has : undefined;
  const ranked = orderByQuestion(view, question, rankForAnswer(view, question, await embed(question), only));
  const coverages = findIndexedCoverage(view, question, ranked);
  const read = createPassageReader(view, question);
  const candidates = ranked.map((candidate, at) => {
    const evidence = read(candidate);
    const { isRefused } = checkConstraints(question, evidence);
    const { score, similarity, passageIndex: passage } = candidate;
    return {
      ...{ score, similarity, documents: evidence.documents, isRefused },
      indexedCoverage: coverages[at] ?? 0,
      features: featuresOf(evidence),
      answers: isAnswer(view, passage, asked),
    };
  });
  return { candidates, hasWords };
}
