import { createRandom, type Random } from "../../../random.ts";
import { createTokenBags, type TokenBags } from "../pairs/token-bags.ts";
import type { TrainingData } from "../texts/prepare-texts.ts";
import { addGradients, type Sides } from "../vectors/add-gradients.ts";
import { createOptimiser } from "../vectors/optimiser.ts";
import { scheduleSteps } from "../vectors/schedule-steps.ts";
import type { Vectors } from "../vectors/start-vectors.ts";
import { listLoss } from "./list-loss.ts";
import type { QuestionList } from "./question-lists.ts";
import { createReplay } from "./replay.ts";

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

/**
 * The start's vectors moved so that the relevant passages come first in their lists, while the texts in `replayed` are
 * practised; the start stays as it is.
 */
export async function learnLists(
  { dimensions, values }: Vectors,
  lists: readonly QuestionList[],
  course: Course,
  replayed: TrainingData,
  seed: number,
): Promise<Float32Array> {
  const vectors = { dimensions, values: values.slice() };
  const optimiser = createOptimiser(vectors);
  const replay = await createReplay(replayed, vectors, optimiser, seed);
  const random = createRandom(seed);
  const order = Int32Array.from(lists, (_, list) => list);
  const schedule = { ...course, batchSize: course.batch, block: 1 };
  for (const { chosen, rate } of scheduleSteps(order, schedule, random)) {
    const batch = [...chosen].flatMap((list) => lists[list] ?? []);
    const sides = sidesOf(batch, course.unaccented, random);
    await addGradients(vectors, optimiser, sides, (questions, passages) =>
      listLoss(batch, questions, passages, { dimensions, ...course }),
    );
    await replay.addPairs();
    optimiser.step(rate);
  }
  await replay.close();
  return vectors.values;
}

function sidesOf(lists: readonly QuestionList[], unaccented: number, random: Random): Sides {
  const questions = createTokenBags();
  const passages = createTokenBags();
  for (const list of lists) {
    addText(questions, random.chance(unaccented) ? list.unaccented : list.written);
    for (const passage of list.passages) addText(passages, passage);
  }
  return { questions: questions.bags(), passages: passages.bags() };
}

function addText(bags: TokenBags, tokens: Int32Array): void {
  for (const token of tokens) bags.add(token);
  bags.close();
}
