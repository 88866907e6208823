import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rarityInLanguage } from "../../../knowledge/retrieve/syllable-rarity.ts";
import { weighTerms } from "../../../knowledge/retrieve/weigh-terms.ts";
import { queryTerms } from "../search-index/keyword/query-terms.ts";

const WEIGHTS = { wordRarity: 0.1 };

describe("the weights of a question's words", () => {
  test("a rare word counts more than a usual one", () => {
    const [usual, rare] = weighTerms(queryTerms("chức khéo"), WEIGHTS);
    expect(rare?.weight).toBeGreaterThan(1.2 * (usual?.weight ?? 0));
  });

  test("a word that no list has is as rare as the rarest listed one, not endlessly rare", () => {
    expect(rarityInLanguage("qwxyz")).toBe(rarityInLanguage("zzyzx"));
    expect(rarityInLanguage("qwxyz")).toBeGreaterThan(rarityInLanguage("khéo"));
    expect(rarityInLanguage("qwxyz")).toBeLessThan(10);
  });

  test("what only asks stays light, whatever the words are", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("dân", "vận", "khéo", "là", "gì", "abc"), { minLength: 1 }),
        (words) => {
          const light = weighTerms(
            queryTerms(
              words.join(" "),
              words.map(() => 0.4),
            ),
            WEIGHTS,
          );
          const full = weighTerms(queryTerms(words.join(" ")), WEIGHTS);
          light.forEach((term, i) => {
            expect(term.weight).toBeCloseTo(0.4 * (full[i]?.weight ?? 0));
            expect(term.weight).toBeGreaterThan(0);
          });
        },
      ),
    );
  });

  test("without rarity the weights stay as they were, and a pair has the lesser of its two", () => {
    const none = weighTerms(queryTerms("dân vận khéo", [1, 0.4, 1]), { wordRarity: 0 });
    expect(none.map(({ weight }) => weight)).toEqual([1, 0.4, 1]);
    expect(none.map(({ pairWeight }) => pairWeight)).toEqual([0.4, 0.4, 0]);
  });
});
