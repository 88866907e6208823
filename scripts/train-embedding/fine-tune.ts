import { embeddingTokens } from "../../knowledge/embedding/tokens.ts";
import { listLoss, type ScoredList } from "./list-loss.ts";
import { createOptimiser } from "./optimiser.ts";
import { type Bags, backThroughUnits, pool } from "./pooling.ts";
import type { QuestionList } from "./question-lists.ts";
import { createRandom, type Random, shuffleBlocks } from "./random.ts";
import type { StartModel } from "./start-model.ts";
import { createTokenBags, type TokenBags } from "./token-bags.ts";

/** How the model learns from people's questions; chosen by cross-validation on ../shared/eval/legal, in broad strokes. */
export interface FineTuning {
  readonly epochs: number;
  /** Questions a step. */
  readonly batch: number;
  /** Adam's step size at the start; it falls to a tenth in a straight line. */
  readonly rate: number;
  readonly temperature: number;
  /** Weight of the cosine beside the words. */
  readonly similarity: number;
  /** How often a question is the one typed without accents. */
  readonly unaccented: number;
  /** How far the vectors go from the start to where learning ends, 0..1. */
  readonly share: number;
}

export const FINE_TUNING: FineTuning = {
  epochs: 12,
  batch: 128,
  rate: 0.003,
  temperature: 0.15,
  similarity: 0.8,
  unaccented: 0.3,
  // The whole way gains more on the laws that the questions are about, but loses what the texts taught: without accents
  // "đái tháo đường" no longer finds "tiểu đường". Going half of it keeps both (Wortsman and others 2022, robust fine-tuning).
  share: 0.5,
};

/** The start's vectors moved by the questions; the start stays as it is. */
export function fineTune(
  start: StartModel,
  lists: readonly QuestionList[],
  seed: number,
  course: FineTuning = FINE_TUNING,
): Float32Array {
  const { dimensions } = start;
  const [means, squares] = [new Float32Array(start.values.length), new Float32Array(start.values.length)];
  const vectors = { dimensions, values: start.values.slice(), means, squares };
  const optimiser = createOptimiser(vectors);
  const random = createRandom(seed);
  const known = tokenizeLists(start, lists);
  const order = Int32Array.from(known, (_, place) => place);
  const steps = Math.ceil(order.length / course.batch) * course.epochs;
  let step = 0;
  for (let epoch = 0; epoch < course.epochs; epoch++) {
    shuffleBlocks(order, 1, random);
    for (let first = 0; first < order.length; first += course.batch) {
      const chosen = [...order.subarray(first, first + course.batch)].flatMap((place) => known[place] ?? []);
      learn(chosen);
      optimiser.step(course.rate * (1 - 0.9 * (step++ / steps)));
    }
  }
  return vectors.values.map((value, at) => start.values[at]! + course.share * (value - start.values[at]!));

  function learn(chosen: readonly TokenList[]): void {
    const { questions, passages } = bagsOf(chosen, course.unaccented, random);
    const pooledQuestions = pool(questions, vectors.values, dimensions);
    const pooledPassages = pool(passages, vectors.values, dimensions);
    const options = { dimensions, similarity: course.similarity, temperature: course.temperature };
    const loss = listLoss(chosen, pooledQuestions.units, pooledPassages.units, options);
    backThroughUnits(loss.questionGradients, pooledQuestions, dimensions);
    backThroughUnits(loss.passageGradients, pooledPassages, dimensions);
    optimiser.accumulate(questions, loss.questionGradients);
    optimiser.accumulate(passages, loss.passageGradients);
  }
}

/** A list with its texts as tokens of the model. */
interface TokenList extends ScoredList {
  readonly written: readonly number[];
  readonly unaccented: readonly number[];
  readonly passages: readonly (readonly number[])[];
}

function tokenizeLists({ tokens, maxSyllables }: StartModel, lists: readonly QuestionList[]): TokenList[] {
  const idOf = new Map(tokens.map((token, id) => [token, id]));
  const tokenize = (text: string) =>
    embeddingTokens(text, maxSyllables).flatMap((token) => idOf.get(token) ?? []);
  return lists.map(({ written, unaccented, passages }) => ({
    written: tokenize(written),
    unaccented: tokenize(unaccented),
    passages: passages.map(({ text }) => tokenize(text)),
    keywords: passages.map(({ keyword }) => keyword),
    isRelevant: passages.map(({ isRelevant }) => isRelevant),
  }));
}

function bagsOf(lists: readonly TokenList[], unaccented: number, random: Random) {
  const questions = createTokenBags();
  const passages = createTokenBags();
  for (const list of lists) {
    addText(questions, random.chance(unaccented) ? list.unaccented : list.written);
    for (const passage of list.passages) addText(passages, passage);
  }
  const bags = (made: TokenBags): Bags => ({ tokens: made.tokens(), starts: made.starts() });
  return { questions: bags(questions), passages: bags(passages) };
}

function addText(bags: TokenBags, tokens: readonly number[]): void {
  for (const token of tokens) bags.add(token);
  bags.close();
}
