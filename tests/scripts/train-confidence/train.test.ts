import { describe, expect, it } from "vitest";
import { confidenceSchema } from "../../../knowledge/decide/confidence.ts";
import { SIGNALS } from "../../../knowledge/decide/signals.ts";
import type { Example } from "../../../scripts/train-confidence/collect-examples.ts";
import { calibrate, trainConfidence } from "../../../scripts/train-confidence/train.ts";
import { aucOf, writeReport } from "../../../scripts/train-confidence/write-report.ts";
import { createRandom } from "../../../scripts/train-embedding/random.ts";

/** Made-up sets in which a passage answers the likelier, the larger its first signal is. */
function madeUp(): Example[] {
  const random = createRandom(3);
  return ["pages", "mixed", "news"].flatMap((set) =>
    Array.from({ length: 200 }, (_, at) => {
      const features = SIGNALS.map(() => random.next());
      const answers = random.chance(features[0]!);
      return {
        ...{
          set,
          isUsual: true,
          question: `${at}`,
          features,
          weight: 1,
          natural: true,
          allowed: true,
          nearness: 0.5,
        },
        ...{ label: answers ? 1 : 0, answerable: answers },
      } as const;
    }),
  );
}

describe("training the confidence", () => {
  const examples = madeUp();
  const model = trainConfidence(examples, 1);

  it("gives what the answering reads", () => {
    expect(confidenceSchema.parse(model)).toEqual(model);
  });

  it("finds the signal that tells", () => {
    const [first, ...others] = SIGNALS.map((name) => Math.abs(model.weights[name] ?? 0));
    expect(first).toBeGreaterThan(Math.max(...others));
  });

  it("answers at most the share of unanswerable questions that is allowed", () => {
    expect(model.bounds.answer).toBeGreaterThan(model.bounds.choices);
  });

  it("gives the same again with the same seed", () => {
    expect(trainConfidence(madeUp(), 1)).toEqual(model);
  });

  it("sets probabilities right on what people ask, and not on what was written because it is hard", () => {
    const foretold = examples.map((example, at) => ({ ...example, probability: (at % 9) / 10 + 0.05 }));
    const hard = foretold.map((one) => ({ ...one, isUsual: false, label: 0 as const }));
    expect(calibrate([...foretold, ...hard])).toEqual(calibrate(foretold));
    expect(calibrate(hard).offset).toBeLessThan(calibrate(foretold).offset);
  });

  it("reports every set that was left out", () => {
    const report = writeReport(examples, model, 1);
    for (const set of ["pages", "mixed", "news"]) expect(report).toContain(`| ${set} |`);
  });
});

describe("the area under the ROC curve", () => {
  it("is 1 when every answer is rated above every other passage, and a half when all are rated alike", () => {
    const rated = (probability: number, label: 0 | 1) => ({ probability, label });
    expect(aucOf([rated(0.9, 1), rated(0.8, 1), rated(0.2, 0)])).toBe(1);
    expect(aucOf([rated(0.5, 1), rated(0.5, 0), rated(0.5, 0)])).toBe(0.5);
  });
});
