import type { ConfidenceModel } from "../../../knowledge/decide/confidence.ts";
import type { Predicted } from "./predict-examples.ts";

/**
 * Shares that the bounds may reach on questions that were not fitted. The goals are 0.06, 0.12 and 0.12; the rest is a reserve,
 * as rules refuse and answer too.
 */
const LIMITS = { answeredOfUnanswerable: 0.03, wrongOfAnswers: 0.1, refusedOfAnswerable: 0.04 };

/** The lowest bound for answers that keeps within both of its limits, and the highest for choices that keeps within its own. */
export function chooseBounds(predicted: readonly Predicted[]): ConfidenceModel["bounds"] {
  const unanswerable = predicted.filter(({ answerable }) => !answerable);
  const answerable = predicted.filter((example) => example.answerable);
  const answered = unanswerable
    .filter(({ allowed }) => allowed)
    .map(({ probability }) => probability)
    .sort((a, b) => b - a);
  const refused = answerable.map(({ probability }) => probability).sort((a, b) => a - b);
  const silent = answered[Math.floor(LIMITS.answeredOfUnanswerable * unanswerable.length)] ?? 0;
  const answer = Math.max(silent, lowestRight(answerable.filter(({ allowed }) => allowed)));
  const choices = refused[Math.floor(LIMITS.refusedOfAnswerable * answerable.length)] ?? 0;
  return { answer: roundUp(answer), choices: Math.min(roundDown(choices), roundUp(answer)) };
}

/** The lowest probability from which on few enough first passages are wrong. */
function lowestRight(allowed: readonly Predicted[]): number {
  const sorted = [...allowed].sort((a, b) => b.probability - a.probability);
  let [wrong, lowest] = [0, 1];
  sorted.forEach(({ probability, label }, at) => {
    if (label === 0) wrong++;
    if (wrong <= LIMITS.wrongOfAnswers * (at + 1)) lowest = probability;
  });
  return lowest;
}

function roundUp(probability: number): number {
  return Math.floor(1000 * probability + 1) / 1000;
}

function roundDown(probability: number): number {
  return Math.floor(1000 * probability) / 1000;
}
