import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readEverydayGroups } from "../../../../../scripts/training/embedding/citizens/everyday-groups.ts";

const shared = mkdtempSync(join(tmpdir(), "everyday-"));
mkdirSync(join(shared, "lexicon"));
writeFileSync(
  join(shared, "lexicon", "nha-cua.jsonl"),
  [
    { everyday: ["xin phép cất nhà"], formal: ["cấp giấy phép xây dựng"], kind: "word" },
    { everyday: ["nói chung là"], formal: ["nói chung"], kind: "filler" },
  ]
    .map((line) => JSON.stringify(line))
    .join("\n"),
);
const groups = readEverydayGroups(shared);

test("the list of everyday words is read, each group with both sides in the form that is compared", () => {
  expect(groups.length).toBeGreaterThan(2500);
  expect(groups.every(({ everyday, formal }) => everyday.length * formal.length > 0)).toBe(true);
  const boss = groups.find(({ everyday }) => everyday.includes("sếp"));
  expect(boss?.formal).toContain("người sử dụng lao động");
});

test("shared groups stand beside our own, without words that stand for nothing", () => {
  expect(groups.at(-1)).toEqual({
    everyday: ["xin phép cất nhà"],
    formal: ["cấp giấy phép xây dựng"],
  });
});
