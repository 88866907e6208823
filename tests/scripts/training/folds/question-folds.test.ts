import { describe, expect, it } from "vitest";
import { weighBySet } from "../../../../scripts/training/fitting/set-weights.ts";
import { fitOutOfFold, otherSetFolds, ownFolds } from "../../../../scripts/training/folds/question-folds.ts";

const EXAMPLES = ["pages", "mixed", "news", "legal"].flatMap((set) =>
  Array.from({ length: 40 }, (_, question) => ({ set, question: `${question}` })),
);

describe("Out of fold", () => {
  const folds = [...ownFolds(1), ...otherSetFolds(EXAMPLES)];

  it("every example gets a model once, which has seen neither its question nor, where it is not ours, its set", () => {
    const fitted = fitOutOfFold(EXAMPLES, folds, (seen) => seen);
    expect(fitted.map(({ example }) => example)).toHaveLength(EXAMPLES.length);
    expect(new Set(fitted.map(({ example }) => example))).toEqual(new Set(EXAMPLES));
    for (const { example, model: seen } of fitted) {
      const isOwn = ["pages", "mixed"].includes(example.set);
      const known = seen.filter(({ set, question }) =>
        isOwn ? ["pages", "mixed"].includes(set) && question === example.question : set === example.set,
      );
      expect(known).toEqual([]);
      expect(seen.length).toBeGreaterThan(100);
    }
  });

  it("our own questions are cut anew by another seed", () => {
    const first = (seed: number) => EXAMPLES.filter(ownFolds(seed)[0]!);
    expect(first(1)).toEqual(first(1));
    expect(first(2)).not.toEqual(first(1));
  });
});

describe("The weight of a set", () => {
  it("is the same for a large and a small one, and larger for our own questions", () => {
    const examples = [{ set: "pages" }, { set: "news" }, { set: "news" }, { set: "legal" }];
    expect(weighBySet(examples)).toEqual([1000, 250, 250, 500]);
    const uneven = [
      { set: "news", weight: 1 },
      { set: "news", weight: 0.5 },
    ];
    const [whole = 0, half = 0] = weighBySet(uneven, ({ weight }) => weight);
    expect(whole).toBeCloseTo(2 * half);
    expect(whole + half).toBeCloseTo(500);
  });
});
