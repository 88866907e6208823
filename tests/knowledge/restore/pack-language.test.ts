import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  codeOf,
  countOfCode,
  type LanguageCounts,
  packLanguage,
  unpackLanguage,
} from "../../../knowledge/restore/pack-language.ts";

const languageCounts: fc.Arbitrary<LanguageCounts> = fc
  .uniqueArray(fc.stringMatching(/^[a-zđâơ]{1,6}$/u), { minLength: 1, maxLength: 300 })
  .chain((syllables) => {
    const ids = fc.nat({ max: syllables.length - 1 });
    const rows = fc.array(fc.uniqueArray(ids), { minLength: syllables.length, maxLength: syllables.length });
    return fc.tuple(fc.constant(syllables), rows, fc.infiniteStream(fc.nat({ max: 2 ** 32 - 1 })));
  })
  .map(([syllables, rows, numbers]) => {
    const seconds = rows.flatMap((row) => row.sort((a, b) => a - b));
    const firsts = new Uint32Array(rows.length + 1);
    rows.forEach((row, id) => {
      firsts[id + 1] = firsts[id]! + row.length;
    });
    return {
      syllables,
      counts: Uint32Array.from(syllables, () => numbers.next().value ?? 0),
      firsts,
      seconds: Uint16Array.from(seconds),
      codes: Uint8Array.from(seconds, (second) => second % 64),
    };
  });

describe("counts of the language in a file", () => {
  test("are read as they were written", () => {
    fc.assert(
      fc.property(languageCounts, (data) => {
        expect(unpackLanguage(packLanguage(data))).toEqual(data);
      }),
      { numRuns: 30 },
    );
  });

  test("are at most a fifth off, up to the largest", () => {
    for (const count of [1, 3, 5, 100, 12345, 2 ** 31])
      expect(countOfCode(codeOf(count)) / count).toBeGreaterThan(0.8);
    expect(codeOf(2 ** 32)).toBeLessThan(256);
  });

  test("a damaged file is an error", () => {
    expect(() => unpackLanguage(Uint8Array.of(1, 2, 3))).toThrow();
  });
});
