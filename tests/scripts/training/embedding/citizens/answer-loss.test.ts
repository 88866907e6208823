import { expect, it } from "vitest";
import { createRandom } from "../../../../../scripts/random.ts";
import { answerLoss } from "../../../../../scripts/training/embedding/citizens/answer-loss.ts";

const SIZE = { dimensions: 6, asked: 3, offered: 5 } as const;

function drawUnits(count: number, seed: number): Float32Array {
  const random = createRandom(seed);
  const values = Float32Array.from({ length: count * SIZE.dimensions }, () => random.next() - 0.5);
  for (let start = 0; start < values.length; start += SIZE.dimensions) {
    const row = values.subarray(start, start + SIZE.dimensions);
    const length = Math.hypot(...row);
    row.forEach((value, at) => {
      row[at] = value / length;
    });
  }
  return values;
}

// The first question has a second right passage, the fourth.
const isRight = (question: number, passage: number) => question === 0 && passage === 3;
const options = { dimensions: SIZE.dimensions, temperature: 0.2, isRight };
const questions = drawUnits(SIZE.asked, 1);
const passages = drawUnits(SIZE.offered, 2);

it.each([
  ["questions", questions, "questionGradients"],
  ["passages", passages, "passageGradients"],
] as const)("the loss falls along its gradient with respect to the %s", (side, values, gradients) => {
  const { [gradients]: gradient } = answerLoss(questions, passages, options);
  const lossWith = (at: number, change: number) => {
    const moved = values.slice();
    moved[at]! += change;
    return answerLoss(
      side === "questions" ? moved : questions,
      side === "passages" ? moved : passages,
      options,
    ).meanLoss;
  };
  for (let at = 0; at < values.length; at++)
    expect((lossWith(at, 0.01) - lossWith(at, -0.01)) / 0.02).toBeCloseTo(gradient[at]!, 2);
});

it("another passage that answers is no wrong answer, and is not moved by that question", () => {
  const alone = answerLoss(questions.subarray(0, SIZE.dimensions), passages, options);
  const fourth = alone.passageGradients.subarray(3 * SIZE.dimensions, 4 * SIZE.dimensions);
  expect([...fourth].every((part) => part === 0)).toBe(true);
  const counted = answerLoss(questions.subarray(0, SIZE.dimensions), passages, {
    ...options,
    isRight: () => false,
  });
  expect(counted.meanLoss).toBeGreaterThan(alone.meanLoss);
});
