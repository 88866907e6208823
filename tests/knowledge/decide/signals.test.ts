import { describe, expect, test } from "vitest";
import { SIGNALS, signalsOf } from "../../../knowledge/decide/signals.ts";
import type { Evidence } from "../../../knowledge/evidence/evidence.ts";
import { foundEvidence } from "../evidence/found-evidence.ts";
import { understandAsTyped } from "../question/understand-as-typed.ts";

/** The named signal of each passage. */
function signal(name: (typeof SIGNALS)[number], asked: string, judged: readonly Evidence[]): number[] {
  const at = SIGNALS.indexOf(name);
  return signalsOf(understandAsTyped(asked), judged).map((signals) => signals[at]!);
}

describe("the signals of a passage", () => {
  test("a word that hardly another passage has tells more than one that all have", () => {
    const judged = [
      [1, 0],
      [1, 0],
      [1, 0],
      [0, 1],
    ].map((matches) => foundEvidence({ matches }));
    const [common, , , rare] = signal("idfCoverage", "hội kinh", judged);
    expect(rare).toBeGreaterThan(common!);
  });

  test("words that nobody has count against all", () => {
    const [all] = signal("idfCoverage", "hội kinh", [foundEvidence({ matches: [1, 1] })]);
    const [half] = signal("idfCoverage", "hội kinh", [foundEvidence({ matches: [1, 0] })]);
    expect(all).toBe(1);
    expect(half).toBeLessThan(0.5);
  });

  test("no day where a day is asked for weighs more than no day where a case may be meant", () => {
    const judged = [foundEvidence({ typeMatch: "absent" })];
    expect(signal("exactTypeMissing", "Tổ họp ngày nào?", judged)).toEqual([1]);
    expect(signal("exactTypeMissing", "Khi nào phải họp tổ?", judged)).toEqual([0]);
    expect(signal("typeMissing", "Khi nào phải họp tổ?", judged)).toEqual([1]);
    expect(signal("exactTypeMissing", "Tổ họp ngày nào?", [foundEvidence({ typeMatch: "present" })])).toEqual(
      [0],
    );
  });

  test("a passage stands out of the fifth strongest other, and alone out of nothing", () => {
    const judged = [3, 2, 2, 2, 1, 1].map((score) => foundEvidence({ score }));
    const [first, second] = signal("marginToFifth", "hội", judged);
    expect(first).toBeGreaterThan(second!);
    expect(signal("marginToFifth", "hội", judged.slice(0, 1))).toEqual([1]);
  });
});
