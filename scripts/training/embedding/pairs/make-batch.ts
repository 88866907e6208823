import type { Random } from "../../../random.ts";
import type { TokenText } from "../texts/token-texts.ts";
import type { Bags } from "../vectors/pooling.ts";
import { addFramed, type Frame } from "./question-frames.ts";
import { type Pair, samplePair } from "./sample-pair.ts";
import { addSpan, createTokenBags } from "./token-bags.ts";

/** Question sides and passage sides as tokens, with what must not count as a wrong answer. */
export interface Batch {
  readonly questions: Bags;
  readonly passages: Bags;
  /** size × size, added to the logits. */
  readonly bias: Float32Array;
}

/** Far below any logit, so that the softmax gives it nothing. */
const TAKEN_OUT = -1e4;

const WHOLE_ACCENT_LOSS = 0.25;
const PART_ACCENT_LOSS = 0.1;
const PASSAGE_ACCENT_LOSS = 0.05;

/** Draws a pair from a text; undefined when it is too short for any. */
export type SamplePair = (text: TokenText, random: Random) => Pair | undefined;

/** One pair from each text, in the order given; texts without a pair are left out. */
export function makeBatch(
  texts: readonly TokenText[],
  frames: readonly Frame[],
  random: Random,
  sample: SamplePair = samplePair,
): Batch {
  const questions = createTokenBags();
  const passages = createTokenBags();
  const made: Made[] = [];
  for (const text of texts) {
    const pair = sample(text, random);
    if (pair === undefined || isEmpty(pair)) continue;
    addFramed(questions, pair.question, questionLoss(random), frames, random);
    questions.close();
    const loss = random.chance(PASSAGE_ACCENT_LOSS) ? 1 : 0;
    for (const span of pair.passage) addSpan(passages, span, loss, random);
    passages.close();
    made.push({ text, byTitle: pair.byTitle });
  }
  return { questions: questions.bags(), passages: passages.bags(), bias: biasOf(made) };
}

function questionLoss(random: Random): number {
  const draw = random.next();
  if (draw < WHOLE_ACCENT_LOSS) return 1;
  return draw < WHOLE_ACCENT_LOSS + PART_ACCENT_LOSS ? 0.5 : 0;
}

function isEmpty(pair: Pair): boolean {
  const length = (spans: Pair["question"]) => spans.reduce((sum, { start, end }) => sum + end - start, 0);
  return length(pair.question) === 0 || length(pair.passage) === 0;
}

interface Made {
  readonly text: TokenText;
  readonly byTitle: boolean;
}

/** Takes out other pairs of the same text, and of the same title where the title is the question. */
function biasOf(made: readonly Made[]): Float32Array {
  const bias = new Float32Array(made.length * made.length);
  const alike = new Map<number | TokenText, number[]>();
  made.forEach((pair, row) => {
    const group = pair.text.titleId < 0 ? pair.text : pair.text.titleId;
    const others = alike.get(group) ?? [];
    for (const other of others) {
      if (!isWrongAnswer(pair, made[other])) {
        bias[row * made.length + other] = TAKEN_OUT;
        bias[other * made.length + row] = TAKEN_OUT;
      }
    }
    alike.set(group, [...others, row]);
  });
  return bias;
}

function isWrongAnswer(pair: Made, other: Made | undefined): boolean {
  return pair.text !== other?.text && !pair.byTitle && !other?.byTitle;
}
