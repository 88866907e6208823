import { expect, test } from "vitest";
import { growable } from "../../../knowledge/arrays/growable-array.ts";

/** More than the first chunk and one later one hold. */
const MANY = 9_000_000;

test("an array gives back what was put in, over the bounds of its chunks", () => {
  const array = growable.uint32();
  for (let i = 0; i < MANY; i++) array.push(i);
  expect(array.length).toBe(MANY);
  for (const index of [0, 65_535, 65_536, 8_454_143, 8_454_144, MANY - 1])
    expect(array.at(index)).toBe(index);
  array.set(65_536, 7);
  expect([...array.slice(65_534, 65_538)]).toEqual([65_534, 65_535, 7, 65_537]);
  expect([...array.slice(8_454_142, 8_454_146)]).toEqual([8_454_142, 8_454_143, 8_454_144, 8_454_145]);
});

test("bytes that are appended in stretches stand behind each other", () => {
  const array = growable.uint8();
  const stretch = Uint8Array.from({ length: 100_000 }, (_, i) => i % 251);
  for (let i = 0; i < 400; i++) array.append(stretch);
  const whole = array.slice();
  expect(whole.length).toBe(40_000_000);
  for (let i = 0; i < whole.length; i += 9973) expect(whole[i]).toBe((i % 100_000) % 251);
});

test("an array that was cleared is empty and can be filled again", () => {
  const array = growable.float64();
  array.push(1.5);
  array.clear();
  expect(array.slice()).toHaveLength(0);
  array.push(2.5);
  expect([...array.slice()]).toEqual([2.5]);
});
