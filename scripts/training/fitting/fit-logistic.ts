import { Matrix, solve } from "ml-matrix";

/** A row to learn from: features, whether it is right (1) or not (0), and how much it counts. */
export interface LabelledRow {
  readonly features: readonly number[];
  readonly label: 0 | 1;
  readonly weight: number;
}

/** Weights of a logistic model over raw features. */
export interface Logistic {
  readonly bias: number;
  readonly weights: readonly number[];
}

/** Newton's method settles within a dozen steps; more than this is a sign of separable rows without a penalty. */
const STEPS = 25;

/** Steps smaller than this change no third decimal of a probability. */
const SETTLED = 1e-7;

/**
 * Logistic regression with an L2 penalty by Newton's method (iteratively reweighted least squares; Hastie, Tibshirani
 * and Friedman 2009, 4.4.1). Features are brought to mean 0 and deviation 1 first, so that `penalty` weighs all alike;
 * the bias is not penalised. Deterministic. Throws when there is nothing to learn from.
 */
export function fitLogistic(examples: readonly LabelledRow[], penalty: number): Logistic {
  const first = examples[0];
  if (!first) throw new Error("There is nothing to learn from.");
  const scales = first.features.map((_, at) => scaleOf(examples, at));
  const rows = examples.map(({ features, label, weight }) => ({
    values: [1, ...features.map((value, at) => (value - scales[at]!.mean) / scales[at]!.deviation)],
    ...{ label, weight },
  }));
  let weights = [0, ...scales.map(() => 0)];
  for (let step = 0; step < STEPS; step++) {
    const change = newtonStep(rows, weights, penalty);
    weights = weights.map((weight, at) => weight + change[at]!);
    if (Math.max(...change.map(Math.abs)) < SETTLED) break;
  }
  const raw = scales.map(({ deviation }, at) => weights[at + 1]! / deviation);
  const bias = scales.reduce((sum, { mean }, at) => sum - raw[at]! * mean, weights[0]!);
  return { bias, weights: raw };
}

/** Probability that the model gives to raw features. */
export function predict({ bias, weights }: Logistic, features: readonly number[]): number {
  return sigmoid(features.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), bias));
}

export function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

interface Row {
  readonly values: readonly number[];
  readonly label: 0 | 1;
  readonly weight: number;
}

interface Scale {
  readonly mean: number;
  /** 1 for a feature that never changes. */
  readonly deviation: number;
}

function scaleOf(examples: readonly LabelledRow[], at: number): Scale {
  let [total, sum, squares] = [0, 0, 0];
  for (const { features, weight } of examples) {
    const value = features[at]!;
    total += weight;
    sum += weight * value;
    squares += weight * value * value;
  }
  const mean = sum / total;
  const deviation = Math.sqrt(Math.max(0, squares / total - mean * mean));
  return { mean, deviation: deviation > 1e-9 ? deviation : 1 };
}

/** The step to where the quadratic that touches the likelihood at these weights is highest. */
function newtonStep(rows: readonly Row[], weights: readonly number[], penalty: number): number[] {
  const size = weights.length;
  const slope = weights.map((weight, at) => (at === 0 ? 0 : -penalty * weight));
  const curve = weights.map((_, i) => weights.map((_, j) => (i === j ? (i === 0 ? 1e-9 : penalty) : 0)));
  for (const { values, label, weight } of rows) {
    let score = 0;
    for (let at = 0; at < size; at++) score += values[at]! * weights[at]!;
    const probability = sigmoid(score);
    const pull = weight * (label - probability);
    const bend = weight * Math.max(1e-9, probability * (1 - probability));
    for (let i = 0; i < size; i++) {
      slope[i]! += pull * values[i]!;
      const line = curve[i]!;
      for (let j = 0; j < size; j++) line[j]! += bend * values[i]! * values[j]!;
    }
  }
  return solve(new Matrix(curve), Matrix.columnVector(slope)).to1DArray();
}
