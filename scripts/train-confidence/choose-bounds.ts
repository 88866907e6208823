import type { ConfidenceModel } from "../../knowledge/answer/confidence.ts";
import type { Foretold } from "./train.ts";

/**
 * Shares that the bounds may reach on questions that were not fitted. The goals are 0.08 and 0.05; the rest is a reserve:
 * of 45 other questions, at 0.0375 no more than 0.08 are answered in 91 draws of 100. At 0.045 it is 86; at 0.03 it is 95,
 * but then a quarter of the answers to our own questions become choices.
 */
export const LIMITS = { answeredOfUnanswerable: 0.0375, refusedOfAnswerable: 0.02 };

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
