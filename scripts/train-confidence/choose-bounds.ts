import type { ConfidenceModel } from "../../knowledge/decide/confidence.ts";
import type { Foretold } from "./train.ts";

/**
 * Shares that the bounds may reach on questions that were not fitted. The goals are 0.08 and 0.05; the rest is a reserve.
 * What no probability overrides (`mayAnswer`) was written with these unanswerable questions in view, so of others more are
 * answered: at 0.02, 0.07 of the first questions that others wrote. 0.02 in place of 0.03 makes choices of eight more
 * answers in a hundred.
 */
export const LIMITS = { answeredOfUnanswerable: 0.03, refusedOfAnswerable: 0.02 };

/** The lowest bound for answers and the highest for choices that keep within the limits. */
export function chooseBounds(foretold: readonly Foretold[]): ConfidenceModel["bounds"] {
  const unanswerable = foretold.filter(({ answerable }) => !answerable);
  const answerable = foretold.filter((example) => example.answerable);
  const answered = unanswerable
    .filter(({ allowed }) => allowed)
    .map(({ probability }) => probability)
    .sort((a, b) => b - a);
  const refused = answerable.map(({ probability }) => probability).sort((a, b) => a - b);
  const answer = answered[Math.floor(LIMITS.answeredOfUnanswerable * unanswerable.length)] ?? 0;
  const choices = refused[Math.floor(LIMITS.refusedOfAnswerable * answerable.length)] ?? 0;
  return { answer: roundUp(answer), choices: Math.min(roundDown(choices), roundUp(answer)) };
}

function roundUp(probability: number): number {
  return Math.floor(1000 * probability + 1) / 1000;
}

function roundDown(probability: number): number {
  return Math.floor(1000 * probability) / 1000;
}
