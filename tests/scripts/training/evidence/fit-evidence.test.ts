import { describe, expect, it } from "vitest";
import { EVIDENCE_FEATURES, evidenceWeightsSchema } from "../../../../knowledge/evidence/evidence-weights.ts";
import { createRandom } from "../../../../scripts/random.ts";
import type { CandidateList } from "../../../../scripts/training/evidence/collect-candidate-lists.ts";
import { fitEvidence } from "../../../../scripts/training/evidence/fit-evidence.ts";
import { measureOrder } from "../../../../scripts/training/evidence/measure-order.ts";
import { reportEvidence } from "../../../../scripts/training/evidence/report-evidence.ts";

/** Made-up sets in which the candidate answers whose score and first feature together are highest. */
function madeUp(): CandidateList[] {
  const random = createRandom(11);
  return ["pages", "mixed", "news"].flatMap((set) =>
    Array.from({ length: 60 }, (_, at) => {
      const drawn = Array.from({ length: 20 }, () => {
        const features = EVIDENCE_FEATURES.map(() => random.next());
        const [score, indexedCoverage, similarity] = [random.next(), random.next(), random.next()];
        const strength = score + 2 * (features[0] ?? 0) + 0.1 * random.normal();
        return { score, indexedCoverage, similarity, features, strength };
      });
      const strongest = Math.max(...drawn.map(({ strength }) => strength));
      const candidates = drawn.map(({ strength, ...candidate }) => ({
        ...candidate,
        ...{ documents: [], isRefused: false, answers: strength === strongest },
      }));
      return { set, question: `${at}`, candidates, hasWords: true };
    }),
  );
}

describe("training the order of the judged passages", () => {
  const lists = madeUp();
  const weights = fitEvidence(lists);

  it("gives what the answering reads", () => {
    expect(evidenceWeightsSchema.parse(weights)).toEqual(weights);
  });

  it("finds the feature that tells, with the score as its unit", () => {
    const [first = 0, ...others] = EVIDENCE_FEATURES.map((name) => weights.order[name] ?? 0);
    expect(first).toBeGreaterThan(1);
    expect(first).toBeGreaterThan(5 * Math.max(...others));
  });

  it("leaves a feature at 0 that it may not use", () => {
    expect(fitEvidence(lists, ["coverageWithLead", "hasNumbers"]).order.similarity).toBe(0);
  });

  it("reports every set, and what is lost without each feature", () => {
    const [table] = reportEvidence(lists, 1).tables;
    const row = (name: string) => table?.rows.find(([first]) => first === name)?.slice(1) ?? [];
    expect(table?.head.slice(1)).toEqual(["pages", "mixed", "news"]);
    const found = (name: string) => row(name).map((cell) => Number.parseFloat(cell));
    const fitted = found("fitted, 24 passages judged");
    for (const name of EVIDENCE_FEATURES) expect(row(`without ${name}`)).toHaveLength(3);
    // The first feature is what tells.
    for (const [set, share] of found(`without ${EVIDENCE_FEATURES[0]}`).entries())
      expect(share).toBeLessThan((fitted[set] ?? 0) - 0.1);
  });
});

describe("what is measured of an order", () => {
  const features = EVIDENCE_FEATURES.map(() => 0);
  const weights = { order: {}, prune: { indexedCoverage: 0, similarity: 0 } };
  const passage = (score: number, more: { isRefused?: boolean; answers?: boolean } = {}) => ({
    ...{
      score,
      indexedCoverage: 0,
      similarity: 0,
      features,
      documents: [],
      isRefused: false,
      answers: false,
    },
    ...more,
  });
  const measure = (...candidates: ReturnType<typeof passage>[]) =>
    measureOrder({ set: "pages", question: "1", candidates, hasWords: true }, weights);

  it("is the place of the answer among what may be shown: passages without the names asked for are not", () => {
    const list = [passage(4, { isRefused: true }), passage(3), passage(2, { answers: true })];
    expect(measure(...list)).toEqual({ spanAt3: 1, reciprocalRank: 0.5 });
  });

  it("is nothing for an answer in the fourth place of three", () => {
    const list = [passage(4), passage(3), passage(2), passage(1, { answers: true })];
    expect(measure(...list)).toEqual({ spanAt3: 0, reciprocalRank: 0 });
  });

  it("is nothing for a question that a rule answers with silence", () => {
    expect(measure()).toEqual({ spanAt3: 0, reciprocalRank: 0 });
  });
});
