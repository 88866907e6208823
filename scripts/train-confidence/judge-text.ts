import { judgeQuestion, type Rated } from "../../knowledge/decide/judge-question.ts";
import { findRestriction } from "../../knowledge/retrieve/restrict.ts";
import type { OpenCorpus } from "../open-corpus.ts";

/** Judged passages, best first, without those of left-out documents; undefined where a rule decides alone. */
export async function judgeText(
  { view, understand, embed }: OpenCorpus,
  text: string,
  isLeftOut: (documentId: string) => boolean,
): Promise<Rated[] | undefined> {
  const question = understand(text);
  const limits = findRestriction(view, question);
  if (limits.kind === "none" || question.content.length + question.numbers.length === 0) return undefined;
  const has = (place: number) =>
    (limits.kind === "all" || limits.has(place)) && !isLeftOut(view.passage(place).documentId);
  return judgeQuestion(view, question, await embed(question), has);
}
