import type { LanguagePairs } from "./language-pairs.ts";
import type { Reading, SyllablePairs } from "./syllable-pairs.ts";

/** A reading of a syllable with what speaks against it beside its neighbours, in nats. */
export interface CostedReading {
  readonly reading: Reading;
  readonly cost: number;
}

interface Model {
  readonly pairs: SyllablePairs;
  readonly language: LanguagePairs;
}

/**
 * How likely each choice at each position is, given the whole row, which ends a question: forward–backward (Rabiner 1989),
 * with every position scaled to a sum of 1. Each position must have a choice.
 */
export function weighReadings(
  rows: readonly (readonly CostedReading[])[],
  { pairs, language }: Model,
): number[][] {
  const steps = rows.map((row, position) =>
    row.map(({ reading, cost }) =>
      (rows[position - 1] ?? [undefined]).map(
        (before) => Math.exp(-cost) * pairs.likelihood(before?.reading, reading),
      ),
    ),
  );
  const forward: number[][] = [];
  for (const step of steps) {
    const before = forward.at(-1) ?? [1];
    forward.push(scaled(step.map((reached) => sumOf(reached, (likelihood, i) => likelihood * before[i]!))));
  }
  let after = rows.at(-1)?.map(({ reading }) => language.endLikelihood(reading.inLanguage)) ?? [];
  const shares: number[][] = [];
  for (let position = rows.length - 1; position >= 0; position--) {
    const behind = after;
    shares.unshift(scaled(forward[position]!.map((likelihood, i) => likelihood * behind[i]!)));
    const step = steps[position]!;
    after = scaled(step[0]!.map((_, i) => sumOf(behind, (likelihood, j) => likelihood * step[j]![i]!)));
  }
  return shares;
}

function sumOf(values: readonly number[], of: (value: number, position: number) => number): number {
  return values.reduce((sum, value, position) => sum + of(value, position), 0);
}

function scaled(values: readonly number[]): number[] {
  const sum = sumOf(values, (value) => value);
  return values.map((value) => value / sum);
}
