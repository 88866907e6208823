import { describe, expect, test } from "vitest";
import { loadTokenVectors } from "../../../knowledge/embedding/token-vectors.ts";
import {
  createSoftMatcher,
  joinSoft,
  LEVELS,
  levelsOf,
  meanOf,
} from "../../../knowledge/evidence/soft-match.ts";
import { language } from "../language/repository-language.ts";

const match = (question: string, text: string, rarity = (_: string) => 0.5) => {
  const matcher = createSoftMatcher(language.wordsOf(question).syllables, rarity, loadTokenVectors());
  return { matcher, found: matcher.match(language.wordsOf(text).syllables) };
};
const meanBest = (question: string, text: string) => {
  const { matcher, found } = match(question, text);
  return meanOf(found.best, matcher.rarities);
};

describe("how near the words of a text come", () => {
  test("the same words are as near as can be", () => {
    expect(meanBest("khiếu nại lần hai", "Khiếu nại lần hai")).toBeCloseTo(1, 3);
  });

  test("what people call a thing is nearer to its name in law than to another matter", () => {
    const said = "bị sếp đuổi việc";
    expect(meanBest(said, "chấm dứt hợp đồng lao động")).toBeGreaterThan(
      meanBest(said, "đăng ký tàu cá ven bờ"),
    );
  });

  test("a text without words, and a question without known ones, are near to nothing", () => {
    expect(meanBest("khiếu nại", "")).toBe(0);
    expect(meanBest("zzqx", "khiếu nại")).toBe(0);
  });
});

test("a word of a text counts at the highest level that it reaches, and texts add up", () => {
  const { matcher, found } = match("thửa đất", "thửa đất");
  const both = joinSoft([found, found]);
  expect(levelsOf(both, matcher.rarities)[0]).toBeCloseTo(Math.log1p(2), 5);
  expect([...both.best]).toEqual([...found.best]);
  expect(both.counts).toHaveLength(2 * LEVELS.length);
});

test("rare words weigh more than usual ones", () => {
  const rarity = (folded: string) => (folded === "xa" ? 0.1 : 0.9);
  const { matcher, found } = match("xã đốt rác", "đốt rác", rarity);
  expect(meanOf(found.best, matcher.rarities)).toBeGreaterThan(meanBest("xã đốt rác", "đốt rác"));
});

test("a page of text as a question is compared by its rarest forty words", () => {
  const question = Array.from({ length: 300 }, (_, at) => `chữ${at}`).join(" ");
  expect(match(question, "chữ").found.best).toHaveLength(40);
});
