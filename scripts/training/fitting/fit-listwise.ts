import { Matrix, solve } from "ml-matrix";

/** Candidates of one question as rows of features, which of them are right, and how much the question counts. */
export interface RatedList {
  readonly rows: readonly (readonly number[])[];
  readonly isRight: readonly boolean[];
  readonly weight: number;
}

/** Newton's method settles within some ten steps; more than this is a sign of lists without a wrong candidate. */
const STEPS = 40;

/** A loss that falls by less changes no third decimal of a weight. */
const SETTLED = 1e-9;

/**
 * Weights under which the right candidates of each list together have the largest share of the softmax (listwise
 * regression: ListNet's top-one loss, Cao and others 2007, with several right ones taken together), by Newton's method.
 * Features are brought to deviation 1 first, so that `penalty`, the half of what a squared weight costs beside a mean loss, weighs
 * all alike; the first feature, the unit of the others, is not penalised. The weights are those of the features as they
 * are. Deterministic. Throws without a list that has both a right candidate and a wrong one.
 */
export function fitListwise(lists: readonly RatedList[], penalty: number): number[] {
  const telling = lists.filter(({ isRight }) => isRight.includes(true) && isRight.includes(false));
  const size = telling[0]?.rows[0]?.length;
  if (size === undefined) throw new Error("There is nothing to learn from.");
  const deviations = Array.from({ length: size }, (_, at) => deviationOf(telling, at));
  const scaled = telling.map((list) => ({
    ...list,
    rows: list.rows.map((row) => row.map((value, at) => value / deviations[at]!)),
  }));
  let weights = new Array<number>(size).fill(0);
  let point = lossAt(scaled, weights, penalty);
  for (let step = 0; step < STEPS; step++) {
    const next = takeStep(scaled, weights, penalty, point);
    if (!next || point.loss - next.point.loss < SETTLED) break;
    ({ weights, point } = next);
  }
  return weights.map((weight, at) => weight / deviations[at]!);
}

/** The standard deviation of a feature within the lists, about the mean of each; 1 where it never differs. */
function deviationOf(lists: readonly RatedList[], at: number): number {
  let [sum, count] = [0, 0];
  for (const { rows } of lists) {
    const mean = rows.reduce((all, row) => all + row[at]!, 0) / rows.length;
    for (const row of rows) sum += (row[at]! - mean) ** 2;
    count += rows.length;
  }
  return Math.sqrt(sum / count) || 1;
}

/** The loss at some weights, its slope, and a bound on how it bends. */
interface Point {
  readonly loss: number;
  readonly slope: number[];
  readonly curve: number[][];
}

/** The longest of the whole step, its half, its quarter … that lowers the loss; undefined where none does. */
function takeStep(lists: readonly RatedList[], weights: readonly number[], penalty: number, from: Point) {
  const change = solve(new Matrix(from.curve), Matrix.columnVector(from.slope)).to1DArray();
  for (let length = 1; length > 0.01; length /= 2) {
    const tried = weights.map((weight, at) => weight - length * change[at]!);
    const point = lossAt(lists, tried, penalty);
    if (point.loss < from.loss) return { weights: tried, point };
  }
  return undefined;
}

function lossAt(lists: readonly RatedList[], weights: readonly number[], penalty: number): Point {
  const size = weights.length;
  const total = lists.reduce((sum, { weight }) => sum + weight, 0);
  const costs = weights.map((_, at) => (at === 0 ? 0 : penalty));
  const slope = weights.map((weight, at) => costs[at]! * weight);
  const curve = weights.map((_, i) => weights.map((_, j) => (i === j ? costs[i]! + 1e-9 : 0)));
  let loss = weights.reduce((sum, weight, at) => sum + (costs[at]! * weight * weight) / 2, 0);
  for (const list of lists) {
    const { shares, right } = sharesOf(list, weights);
    const part = list.weight / total;
    loss -= part * Math.log(right);
    const middle = weights.map((_, at) =>
      list.rows.reduce((sum, row, candidate) => sum + shares[candidate]! * row[at]!, 0),
    );
    for (const [candidate, row] of list.rows.entries()) {
      const share = shares[candidate]!;
      const pull = part * (share - (list.isRight[candidate] ? share / right : 0));
      const bend = part * share;
      for (let i = 0; i < size; i++) {
        slope[i]! += pull * row[i]!;
        const line = curve[i]!;
        const away = bend * (row[i]! - middle[i]!);
        for (let j = 0; j < size; j++) line[j]! += away * (row[j]! - middle[j]!);
      }
    }
  }
  return { loss, slope, curve };
}

/** The softmax of the candidates, and what the right ones have of it together. */
function sharesOf({ rows, isRight }: RatedList, weights: readonly number[]) {
  const scores = rows.map((row) => row.reduce((sum, value, at) => sum + value * weights[at]!, 0));
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((all, power) => all + power, 0);
  const shares = powers.map((power) => power / sum);
  const right = shares.reduce((all, share, candidate) => (isRight[candidate] ? all + share : all), 0);
  return { shares, right: Math.max(right, Number.MIN_VALUE) };
}
