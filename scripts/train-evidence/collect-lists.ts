import { createJudge, rankForAnswer } from "../../knowledge/decide/judge-question.ts";
import { orderByQuestion } from "../../knowledge/decide/order.ts";
import type { Evidence } from "../../knowledge/evidence/evidence.ts";
import { featuresOf } from "../../knowledge/evidence/evidence-weights.ts";
import { fold, normalise } from "../../knowledge/language/index.ts";
import { findIndexedCoverage } from "../../knowledge/retrieve/prune.ts";
import { findRestriction } from "../../knowledge/retrieve/restrict.ts";
import type { OpenCorpus } from "../open-corpus.ts";
import { isAnswer } from "../training-sets/is-answer.ts";
import type { AskedQuestion } from "../training-sets/read-questions.ts";

/** A candidate for an answer with all that its order is made from. */
export interface Considered extends Pick<Evidence, "documents" | "names" | "figures"> {
  readonly score: number;
  readonly similarity: number;
  readonly domain: number;
  /** Share of the question's words that the index knows in it. */
  readonly held: number;
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

/** Each answerable question with and without accents. */
export async function collectLists(
  set: string,
  corpus: OpenCorpus,
  questions: readonly AskedQuestion[],
): Promise<CandidateList[]> {
  const lists: CandidateList[] = [];
  for (const question of questions) {
    if (!question.answerable) continue;
    for (const text of [question.text, fold(normalise(question.text))]) {
      const { candidates, hasWords } = await considerAll(corpus, text, question);
      lists.push({ set, question: question.id, candidates, hasWords });
    }
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
  if (limits.kind === "none" || question.content.length + question.numbers.length === 0)
    return { candidates: [], hasWords };
  const only = limits.kind === "only" ? limits.has : undefined;
  const ranked = orderByQuestion(view, question, rankForAnswer(view, question, await embed(question), only));
  const held = findIndexedCoverage(view, question, ranked);
  const judge = createJudge(view, question);
  const candidates = ranked.map((candidate, at) => {
    const { documents, names, figures, ...evidence } = judge(candidate);
    const { score, similarity, domain, passageIndex: passage } = candidate;
    return {
      ...{ score, similarity, domain, documents, names, figures, held: held[at] ?? 0 },
      features: featuresOf({ ...evidence, documents, names, figures }),
      answers: isAnswer(view, passage, asked),
    };
  });
  return { candidates, hasWords };
}
