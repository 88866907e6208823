import { createRandom, type Random } from "../../../random.ts";
import { createTokenBags, type TokenBags } from "../pairs/token-bags.ts";
import type { TrainingData } from "../texts/prepare-texts.ts";
import { addGradients, type Sides } from "../vectors/add-gradients.ts";
import { createOptimiser } from "../vectors/optimiser.ts";
import { scheduleSteps } from "../vectors/schedule-steps.ts";
import type { Vectors } from "../vectors/start-vectors.ts";
import { answerLoss } from "./answer-loss.ts";
import type { CitizenPair, CitizenPairs } from "./citizen-pairs.ts";
import { createPractice } from "./practise-texts.ts";

/** How the model learns from citizens' questions; chosen on the part `choose` of scripts/question-sets/citizen-questions.ts. */
const CITIZENS_COURSE = {
  epochs: 20,
  /** Questions a step; each brings its answer and a wrong one that its words find. */
  batchSize: 512,
  block: 1,
  /** Adam's step size at the start; it falls to a tenth in a straight line. */
  rate: 0.003,
  temperature: 0.05,
  /** How often a question is the one typed without accents. */
  unaccented: 0.3,
  /** Groups of everyday words beside the questions of a step, and what their loss counts. */
  words: { groups: 256, weight: 0.25 },
} as const;

/** Texts that are practised after each step, in a step of their own, and what share of its step size. */
const PRACTICE = { batchSize: 1024, block: 4, share: 0.5 } as const;

interface LearnOptions {
  /** What the start was trained on. */
  readonly texts: TrainingData;
  readonly seed: number;
  readonly threads: number;
}

/**
 * The start's vectors moved so that a question comes nearer to the article that answers it than to all others of a step, and
 * people's words near those of law; texts are practised beside, so that the rest is not forgotten. The start stays as it is. `log` is told the mean loss of each epoch.
 */
export async function learnCitizens(
  { dimensions, values }: Vectors,
  { pairs, articles, words }: CitizenPairs,
  { texts, seed, threads }: LearnOptions,
  log: (line: string) => void,
): Promise<Float32Array> {
  const vectors = { dimensions, values: values.slice() };
  const optimiser = createOptimiser(vectors);
  const random = createRandom(seed);
  const { temperature, unaccented } = CITIZENS_COURSE;
  const order = Int32Array.from(pairs, (_, pair) => pair);
  const learn = (sides: Sides, isRight: (question: number, passage: number) => boolean, weight = 1) =>
    addGradients(
      vectors,
      optimiser,
      sides,
      (questions, passages) => answerLoss(questions, passages, { dimensions, temperature, isRight }),
      weight,
    );
  const practiceRandom = createRandom(seed + 1);
  const practice = await createPractice(
    vectors,
    texts,
    { ...PRACTICE, temperature, threads },
    practiceRandom,
  );
  let losses: number[] = [];
  for (const { chosen, rate, endOfEpoch } of scheduleSteps(order, CITIZENS_COURSE, random)) {
    const asked = [...chosen].flatMap((pair) => pairs[pair] ?? []);
    const drawn = drawArticles(asked, random);
    const isRight = (question: number, passage: number) => asked[question]!.right.includes(drawn[passage]!);
    const texts = asked.map(({ written, unaccented: without }) =>
      random.chance(unaccented) ? without : written,
    );
    losses.push(
      await learn({ questions: bagsOf(texts), passages: bagsOf(drawn.map((at) => articles[at]!)) }, isRight),
    );
    if (words.length > 0) await learn(drawWords(words, random), () => false, CITIZENS_COURSE.words.weight);
    optimiser.step(rate);
    await practice.step(PRACTICE.share * rate);
    if (endOfEpoch === undefined) continue;
    log(`citizens ${endOfEpoch}/${CITIZENS_COURSE.epochs}: loss ${mean(losses).toFixed(4)}`);
    losses = [];
  }
  await practice.close();
  return vectors.values;
}

/** The answer of each question, then a wrong one of each that has any. */
function drawArticles(asked: readonly CitizenPair[], random: Random): number[] {
  const right = asked.map((pair) => drawFrom(pair.right, random)!);
  return [...right, ...asked.flatMap((pair) => drawFrom(pair.wrong, random) ?? [])];
}

function drawWords(words: CitizenPairs["words"], random: Random): Sides {
  const groups = Array.from({ length: CITIZENS_COURSE.words.groups }, () => drawFrom(words, random)!);
  // Twice the same group in a step would be its own wrong answer.
  const chosen = [...new Set(groups)];
  const draw = (side: "everyday" | "formal") =>
    bagsOf(chosen.map((group) => drawFrom(group[side], random) ?? new Int32Array()));
  return { questions: draw("everyday"), passages: draw("formal") };
}

function drawFrom<Item>(items: readonly Item[], random: Random): Item | undefined {
  return items[random.below(items.length)];
}

function bagsOf(texts: readonly Int32Array[]): ReturnType<TokenBags["bags"]> {
  const bags = createTokenBags();
  for (const tokens of texts) {
    for (const token of tokens) bags.add(token);
    bags.close();
  }
  return bags.bags();
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
