import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mayLackTone, missingToneCost } from "../../../knowledge/restore/missing-tones.ts";

describe("tones that were left out", () => {
  const costOf = (question: string) => missingToneCost(question.split(" "));

  test("may be missing where there is another accent and no tone", () => {
    expect(["quôc", "đang", "dân"].filter(mayLackTone)).toEqual(["quôc", "đang", "dân"]);
    expect(["quốc", "quoc", "làm"].filter(mayLackTone)).toEqual([]);
  });

  test("are expected from who types none, and hardly from who types them all", () => {
    expect(costOf("công tac dân vân khéo la gi")).toBeGreaterThan(costOf("công tac dân vân kheo la gi"));
    expect(costOf("hôi nông dân huyên đa lam đươc gi")).toBeLessThan(0.2);
    expect(costOf("hội nông dân huyện đã làm được gì")).toBeGreaterThan(3);
  });

  test("cost no less, the more tones there are, and are always possible", () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), (toned, lacking) => {
        const cost = (more: number) =>
          missingToneCost([...Array(toned + more).fill("cán"), ...Array(lacking).fill("dân")]);
        expect(cost(0)).toBeGreaterThanOrEqual(0);
        expect(cost(1)).toBeGreaterThanOrEqual(cost(0) - 1e-9);
        expect(cost(1)).toBeLessThan(7);
      }),
    );
  });
});
