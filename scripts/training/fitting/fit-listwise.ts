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
 * regression: ListNet's top-one loss, Cao and others 2007, with several right ones taken together). `penalty` is the
 * half of what a squared weight costs beside a mean loss; the first feature, the unit of the others, is not penalised.
 * Weights are never negative: each step is Newton's, with the bounds kept by coordinates. Deterministic. Throws without
 * a list that has both a right candidate and a wrong one.
 */
export function fitListwise(lists: readonly RatedList[], penalty: number): number[] {
  const telling = lists.filter(({ isRight }) => isRight.includes(true) && isRight.includes(false));
  const size = telling[0]?.rows[0]?.length;
  if (size === undefined) throw new Error("There is nothing to learn from.");
  let weights = new Array<number>(size).fill(1);
  let point = lossAt(telling, weights, penalty);
  for (let step = 0; step < STEPS; step++) {
    const next = takeStep(telling, weights, penalty, point);
    if (!next || point.loss - next.point.loss < SETTLED) break;
    ({ weights, point } = next);
  }
  return weights;
}

/** The loss at some weights, its slope, and a bound on how it bends. */
interface Point {
  readonly loss: number;
  readonly slope: number[];
  readonly curve: number[][];
}

/** The longest of the whole step, its half, its quarter … that lowers the loss; undefined where none does. */
function takeStep(lists: readonly RatedList[], weights: readonly number[], penalty: number, from: Point) {
  const goal = minimise(weights, from);
  for (let length = 1; length > 0.01; length /= 2) {
    const tried = weights.map((weight, at) => weight + length * (goal[at]! - weight));
    const point = lossAt(lists, tried, penalty);
    if (point.loss < from.loss) return { weights: tried, point };
  }
  return undefined;
}

/** Where the quadratic that touches the loss is lowest among weights of 0 and more, by coordinates. */
function minimise(weights: readonly number[], { slope, curve }: Point): number[] {
  const goal = [...weights];
  for (let round = 0; round < 100; round++) {
    for (let at = 0; at < goal.length; at++) {
      let pull = slope[at]!;
      for (let other = 0; other < goal.length; other++)
        pull += curve[at]![other]! * (goal[other]! - weights[other]!);
      goal[at] = Math.max(0, goal[at]! - pull / curve[at]![at]!);
    }
  }
  return goal;
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
