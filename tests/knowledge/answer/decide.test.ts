import { expect, test } from "vitest";
import { mayAnswer } from "../../../knowledge/answer/decide.ts";
import { foundEvidence } from "./found-evidence.ts";

test("a passage with the number asked for does not answer when it only has the syllables of what is asked of it", () => {
  const whole = { kind: 1, missing: 0, documents: ["25-nq/tw"] };
  expect(mayAnswer(foundEvidence({ ...whole, pairs: 0.5 }))).toBe(true);
  expect(mayAnswer(foundEvidence({ ...whole, pairs: 0 }))).toBe(false);
  expect(mayAnswer(foundEvidence({ ...whole, pairs: 0, documents: [] }))).toBe(true);
});
