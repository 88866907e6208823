import { expect, test } from "vitest";
import { readEverydayGroups } from "../../../../../scripts/training/embedding/citizens/everyday-groups.ts";

test("the list of everyday words is read, each group with both sides in the form that is compared", () => {
  const groups = readEverydayGroups();
  expect(groups.length).toBeGreaterThan(2500);
  expect(groups.every(({ everyday, formal }) => everyday.length * formal.length > 0)).toBe(true);
  const boss = groups.find(({ everyday }) => everyday.includes("sếp"));
  expect(boss?.formal).toContain("người sử dụng lao động");
});
