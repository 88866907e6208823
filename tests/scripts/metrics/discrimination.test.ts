import { expect, test } from "vitest";
import { areaUnderCurve } from "../../../scripts/metrics/discrimination.ts";

const points = (right: readonly number[], wrong: readonly number[]) => [
  ...right.map((probability) => ({ probability, isRight: true })),
  ...wrong.map((probability) => ({ probability, isRight: false })),
];

test("is 1 where all that came true had more, 0 where all had less, and a half where nothing is told apart", () => {
  expect(areaUnderCurve(points([0.8, 0.9], [0.1, 0.7]))).toBe(1);
  expect(areaUnderCurve(points([0.1], [0.2, 0.9]))).toBe(0);
  expect(areaUnderCurve(points([0.5, 0.5], [0.5, 0.5, 0.5]))).toBe(0.5);
});

test("counts the pairs that stand in the right order, a tie as half of one", () => {
  // 0.6 is over 0.3 and level with 0.6; 0.2 is under both.
  expect(areaUnderCurve(points([0.6, 0.2], [0.3, 0.6]))).toBe(1.5 / 4);
});

test("says nothing where all are of one kind", () => {
  expect(areaUnderCurve(points([0.3, 0.4], []))).toBeNull();
  expect(areaUnderCurve([])).toBeNull();
});
