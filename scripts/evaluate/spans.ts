import type { Outcome } from "../../knowledge/index.ts";
import { matchingForm } from "../../knowledge/language/index.ts";
import type { TestQuestion } from "./questions.ts";

/** Words of each passage that answers; none where they are not known. */
export function spansOf({ span, also = [] }: Pick<TestQuestion, "span" | "also">): string[] {
  return span === undefined ? [] : [span, ...also];
}

/** Whether one of the first `k` shown passages, of an answer or of choices, contains one of the spans in matching form. */
export function containsSpan(outcome: Outcome, spans: readonly string[], k: number): boolean {
  return outcome.passages.slice(0, k).some(({ text }) => spans.some((span) => holds(text, span)));
}

/**
 * Whether the marked sentence of the first shown passage holds one of the spans in matching form, or a span holds all of
 * that sentence, as it may be longer than one.
 */
export function highlightsSpan(outcome: Outcome, spans: readonly string[]): boolean {
  const marked = outcome.passages[0]?.highlight ?? "";
  return marked !== "" && spans.some((span) => holds(marked, span) || holds(span, marked));
}

/** Whether words stand in a text, in matching form and as whole syllables. */
export function holds(text: string, words: string): boolean {
  return ` ${matchingForm(text)} `.includes(` ${matchingForm(words)} `);
}
