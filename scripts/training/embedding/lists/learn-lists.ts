import { createRandom, type Random, shuffleBlocks } from "../../../random.ts";
import type { StartModel } from "../model-files/read-model.ts";
import { createTokenBags, type TokenBags } from "../pairs/token-bags.ts";
import type { TrainingData } from "../texts/prepare-texts.ts";
import { createOptimiser } from "../vectors/optimiser.ts";
import { type Bags, backThroughUnits, pool } from "../vectors/pooling.ts";
import { listLoss } from "./list-loss.ts";
import type { QuestionList } from "./question-lists.ts";
import { createRehearsal } from "./replay.ts";

/** How the model learns from lists. */
export interface Course {
  readonly epochs: number;
  /** Lists a step. */
  readonly batch: number;
  /** Adam's step size at the start; it falls to a tenth in a straight line. */
  readonly rate: number;
  readonly temperature: number;
  /** Weight of the cosine beside the words. */
  readonly similarity: number;
  /** How often a question is the one typed without accents. */
  readonly unaccented: number;
}

const COURSE = { batch: 128, temperature: 0.15, similarity: 0.8, unaccented: 0.3 } as const;

/** Chosen by cross-validation on ../shared/eval/legal, in broad strokes: 6 or 12 rounds of questions, 2 or 4 of titles. */
export const COURSES: Readonly<Record<"titles" | "questions", Course>> = {
  titles: { ...COURSE, epochs: 2, rate: 0.002 },
  questions: { ...COURSE, epochs: 6, rate: 0.003 },
};

/** The start's vectors moved so that the relevant passages come first in their lists; the start stays as it is. */
export async function learnLists(
  start: Pick<StartModel, "values" | "dimensions">,
  lists: readonly QuestionList[],
  course: Course,
  rehearsed: TrainingData,
  seed: number,
): Promise<Float32Array> {
  const { dimensions } = start;
  const [means, squares] = [new Float32Array(start.values.length), new Float32Array(start.values.length)];
  const vectors = { dimensions, values: start.values.slice(), means, squares };
  const optimiser = createOptimiser(vectors);
  const rehearsal = await createRehearsal(rehearsed, vectors, optimiser, seed);
  const random = createRandom(seed);
  const order = Int32Array.from(lists, (_, place) => place);
  const steps = Math.ceil(order.length / course.batch) * course.epochs;
  let step = 0;
  for (let epoch = 0; epoch < course.epochs; epoch++) {
    shuffleBlocks(order, 1, random);
    for (let first = 0; first < order.length; first += course.batch) {
      learn([...order.subarray(first, first + course.batch)].flatMap((place) => lists[place] ?? []));
      await rehearsal.addPairs();
      optimiser.step(course.rate * (1 - 0.9 * (step++ / steps)));
    }
  }
  await rehearsal.close();
  return vectors.values;

  function learn(chosen: readonly QuestionList[]): void {
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

function bagsOf(lists: readonly QuestionList[], unaccented: number, random: Random) {
  const questions = createTokenBags();
  const passages = createTokenBags();
  for (const list of lists) {
    addText(questions, random.chance(unaccented) ? list.unaccented : list.written);
    for (const passage of list.passages) addText(passages, passage);
  }
  const bags = (made: TokenBags): Bags => ({ tokens: made.tokens(), starts: made.starts() });
  return { questions: bags(questions), passages: bags(passages) };
}

function addText(bags: TokenBags, tokens: Int32Array): void {
  for (const token of tokens) bags.add(token);
  bags.close();
}
