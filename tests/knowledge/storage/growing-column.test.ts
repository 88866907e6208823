import { expect, test } from "vitest";
import { growing } from "../../../knowledge/storage/growing-column.ts";

/** More than the first piece and one later one hold. */
const MANY = 9_000_000;

test("a column gives back what was put in, over the bounds of its pieces", () => {
  const column = growing.integers();
  for (let i = 0; i < MANY; i++) column.push(i);
  expect(column.length).toBe(MANY);
  for (const place of [0, 65_535, 65_536, 8_454_143, 8_454_144, MANY - 1])
    expect(column.at(place)).toBe(place);
  column.set(65_536, 7);
  expect([...column.slice(65_534, 65_538)]).toEqual([65_534, 65_535, 7, 65_537]);
  expect([...column.slice(8_454_142, 8_454_146)]).toEqual([8_454_142, 8_454_143, 8_454_144, 8_454_145]);
});

test("bytes that are appended in stretches stand behind each other", () => {
  const column = growing.bytes();
  const stretch = Uint8Array.from({ length: 100_000 }, (_, i) => i % 251);
  for (let i = 0; i < 400; i++) column.append(stretch);
  const whole = column.slice();
  expect(whole.length).toBe(40_000_000);
  for (let i = 0; i < whole.length; i += 9973) expect(whole[i]).toBe((i % 100_000) % 251);
});

test("a column that was cleared is empty and can be filled again", () => {
  const column = growing.numbers();
  column.push(1.5);
  column.clear();
  expect(column.slice()).toHaveLength(0);
  column.push(2.5);
  expect([...column.slice()]).toEqual([2.5]);
});
