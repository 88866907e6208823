import { createRandom, type Random } from "../train-embedding/random.ts";
import type { RankedQuestion, Row } from "./collect-rows.ts";
import { FEATURES } from "./features.ts";

/** By FEATURES; 0 for one that is not used. */
export type Weights = Float64Array;

interface FitOptions {
  /** Each set counts the same, however many questions it has. */
  readonly sets: readonly (readonly RankedQuestion[])[];
  /** Places in FEATURES; the fused score always takes part. */
  readonly features: readonly number[];
  readonly seed: number;
}

const EPOCHS = 25;
const BATCH = 16;
const RATE = 0.03;
/** Pulls every weight but that of the fused score towards 0: what is learned must be worth leaving the fusion for. */
const PULL = 0.003;
/** The fused score's weight at the start, at which the softmax over twenty documents is about right. */
const START = 8;
const FUSED = FEATURES.indexOf("fused");

interface Example {
  readonly rows: readonly Row[];
  readonly weight: number;
  readonly relevant: number;
}

/**
 * Listwise softmax regression (ListNet's top one, Cao et al. 2007) with Adam (Kingma and Ba 2015): the relevant documents
 * of a question are to have the most of the probability that exp(score) spreads over its documents.
 */
export function fitWeights({ sets, features, seed }: FitOptions): Weights {
  const examples = sets.flatMap(examplesOf);
  const weights = new Float64Array(FEATURES.length);
  weights[FUSED] = START;
  const used = [FUSED, ...features.filter((feature) => feature !== FUSED)];
  const step = createAdam(weights, used);
  const random = createRandom(seed);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    const order = shuffled(examples, random);
    for (let from = 0; from < order.length; from += BATCH) {
      const gradient = gradientOf(order.slice(from, from + BATCH), weights, used);
      for (const feature of used) if (feature !== FUSED) gradient[feature]! += PULL * weights[feature]!;
      step(gradient, RATE * (1 - epoch / EPOCHS));
    }
  }
  return weights;
}

export function scoreOf(weights: Weights, { features }: Row): number {
  return features.reduce((sum, value, feature) => sum + value * (weights[feature] ?? 0), 0);
}

function examplesOf(questions: readonly RankedQuestion[]): Example[] {
  return questions.flatMap(({ rows }) => {
    const relevant = rows.filter(({ isRelevant }) => isRelevant).length;
    return relevant === 0 ? [] : [{ rows, relevant, weight: 1 / questions.length }];
  });
}

function gradientOf(batch: readonly Example[], weights: Weights, used: readonly number[]): Weights {
  const gradient = new Float64Array(weights.length);
  const total = batch.reduce((sum, { weight }) => sum + weight, 0);
  for (const { rows, weight, relevant } of batch) {
    const scores = rows.map((row) => scoreOf(weights, row));
    const most = Math.max(...scores);
    const powers = scores.map((score) => Math.exp(score - most));
    const sum = powers.reduce((a, b) => a + b, 0);
    rows.forEach(({ isRelevant, features }, place) => {
      const error = powers[place]! / sum - (isRelevant ? 1 / relevant : 0);
      for (const feature of used) gradient[feature]! += (weight / total) * error * features[feature]!;
    });
  }
  return gradient;
}

function createAdam(weights: Weights, used: readonly number[]) {
  const means = new Float64Array(weights.length);
  const squares = new Float64Array(weights.length);
  let steps = 0;
  return (gradient: Weights, rate: number) => {
    steps += 1;
    for (const i of used) {
      means[i] = 0.9 * means[i]! + 0.1 * gradient[i]!;
      squares[i] = 0.999 * squares[i]! + 0.001 * gradient[i]! ** 2;
      const mean = means[i]! / (1 - 0.9 ** steps);
      weights[i]! -= (rate * mean) / (Math.sqrt(squares[i]! / (1 - 0.999 ** steps)) + 1e-8);
    }
  };
}

function shuffled<T>(values: readonly T[], random: Random): T[] {
  const order = [...values];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}
