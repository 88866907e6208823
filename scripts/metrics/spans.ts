import type { Outcome } from "../../knowledge/index.ts";
import { matchingForm } from "../../knowledge/language/index.ts";
import type { TestQuestion } from "../question-sets/read-questions.ts";

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

/**
 * Whether a marked sentence and a span share a syllable of the text that both stand in; where the text lacks the sentence, as
 * its reader drops what is no part of it, whether one holds the other.
 */
export function overlapsSpan(marked: string, span: string, text: string): boolean {
  const form = padded(text);
  const found = placesOf(padded(marked), form);
  if (found.length === 0) return holds(marked, span) || holds(span, marked);
  return placesOf(padded(span), form).some(({ start, end }) =>
    found.some((one) => one.start < end && start < one.end),
  );
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Every place of words in a text, both padded; the spaces around the words belong to none. */
function placesOf(words: string, text: string): Place[] {
  const places: Place[] = [];
  if (words.trim() === "") return places;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    places.push({ start: at + 1, end: at + words.length - 1 });
  return places;
}

function padded(text: string): string {
  return ` ${matchingForm(text)} `;
}

/** Whether words stand in a text, in matching form and as whole syllables. */
export function holds(text: string, words: string): boolean {
  return padded(text).includes(padded(words));
}
