import { expect, test } from "vitest";
import { mayAnswer } from "../../../knowledge/decide/decide.ts";
import { foundEvidence } from "../evidence/found-evidence.ts";

test("a passage with the number asked for does not answer when it only has the syllables of what is asked of it", () => {
  const whole = { kind: 1, missing: 0, documents: ["25-nq/tw"] };
  expect(mayAnswer(foundEvidence({ ...whole, pairs: 0.5 }))).toBe(true);
  expect(mayAnswer(foundEvidence({ ...whole, pairs: 0 }))).toBe(false);
  expect(mayAnswer(foundEvidence({ ...whole, pairs: 0, documents: [] }))).toBe(true);
});

test("an entry of questions and answers does not answer about a place that only another entry names", () => {
  const whole = { coverage: 1, framed: 1, missing: 0, pairs: 1, sentence: 1, head: 1, kind: 1 };
  expect(mayAnswer(foundEvidence(whole))).toBe(true);
  expect(mayAnswer(foundEvidence({ ...whole, ownNames: false }))).toBe(false);
});
