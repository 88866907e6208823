import { describe, expect, it } from "vitest";
import { listLoss } from "../../../../../scripts/training/embedding/lists/list-loss.ts";

const OPTIONS = { dimensions: 2, similarity: 0.8, temperature: 0.15 };

/** Unit vectors in the plane. */
function vectors(...degrees: number[]): Float32Array {
  return Float32Array.from(
    degrees.flatMap((angle) => [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]),
  );
}

describe("Learning the order of a list", () => {
  const lists = [
    { keywords: [0.5, 0.4, 0.3], isRelevant: [false, true, true] },
    { keywords: [0.9, 0.2], isRelevant: [true, false] },
  ];
  const questions = vectors(10, 200);
  const passages = vectors(20, 60, 100, 150, 240);

  it("costs nothing where the relevant passages have it all, and more the more the others have", () => {
    const cost = (keyword: number) =>
      listLoss([{ keywords: [keyword, 0], isRelevant: [true, false] }], vectors(0), vectors(45, 45), OPTIONS)
        .meanLoss;
    expect(cost(9)).toBeCloseTo(0, 6);
    expect(cost(0)).toBeCloseTo(Math.log(2), 6);
    expect(cost(-1)).toBeGreaterThan(cost(0));
  });

  it("has the gradients that small steps show", () => {
    const { questionGradients, passageGradients } = listLoss(lists, questions, passages, OPTIONS);
    const step = 1e-2;
    const slope = (moved: Float32Array, place: number) => {
      const at = (by: number) => {
        const copy = moved.slice();
        copy[place]! += by;
        const asked = moved === questions ? copy : questions;
        return listLoss(lists, asked, moved === passages ? copy : passages, OPTIONS).meanLoss;
      };
      return (at(step) - at(-step)) / (2 * step);
    };
    questionGradients.forEach((gradient, place) => {
      expect(gradient).toBeCloseTo(slope(questions, place), 2);
    });
    passageGradients.forEach((gradient, place) => {
      expect(gradient).toBeCloseTo(slope(passages, place), 2);
    });
  });
});
