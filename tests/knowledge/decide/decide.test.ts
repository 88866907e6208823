import { expect, test } from "vitest";
import { CONFIDENCE } from "../../../knowledge/decide/confidence.ts";
import { decide, mayAnswer } from "../../../knowledge/decide/decide.ts";
import type { ScoredPassage } from "../../../knowledge/decide/score-passages.ts";
import { foundEvidence } from "../evidence/found-evidence.ts";

type Found = NonNullable<Parameters<typeof foundEvidence>[0]>;

/** A passage that answers as far as its confidence goes. */
function sure(some: Found = {}): ScoredPassage {
  return { ...foundEvidence(some), signals: [], confidence: CONFIDENCE.bounds.answer };
}

/** What is decided of these passages for a plain question, and the passages that are shown. */
function decided(...passages: ScoredPassage[]) {
  const decision = decide(passages, { isVague: false, isOpen: false, isNamed: false });
  const shown = decision.kind === "abstained" ? [] : decision.shown;
  return [decision.kind, ...shown.map(({ candidate }) => candidate.passageIndex)];
}

test("beside an answer, only passages that come near its score are shown", () => {
  const first = sure({ passage: 1, score: 2 });
  expect(decided(first, sure({ passage: 2, score: 1.2 }), sure({ passage: 3, score: 1 }))).toEqual([
    "answer",
    1,
    2,
  ]);
});

test("a passage without the year or number asked for is offered, never given as the answer", () => {
  expect(decided(sure({ passage: 1 }))).toEqual(["answer", 1]);
  expect(decided(sure({ passage: 1, hasNumbers: false }))).toEqual(["choices", 1]);
});

test("a passage without the name asked for is not even offered", () => {
  expect(decided(sure({ passage: 1, hasNames: false }), sure({ passage: 2 }))).toEqual(["answer", 2]);
  expect(decided(sure({ passage: 1, hasNames: false }))).toEqual(["abstained"]);
});

test("nothing is offered when no passage reaches the bound for choices", () => {
  const doubtful = { ...sure({ passage: 1 }), confidence: CONFIDENCE.bounds.choices - 0.001 };
  expect(decided(doubtful)).toEqual(["abstained"]);
  expect(decided({ ...doubtful, confidence: CONFIDENCE.bounds.choices })).toEqual(["choices", 1]);
});

test("a day, a person or a number beside other words than those asked about does not answer", () => {
  const whole = { typeMatch: "present", missingRarity: 0, headCoverage: 1 } as const;
  expect(mayAnswer(foundEvidence(whole))).toBe(true);
  expect(mayAnswer(foundEvidence({ ...whole, headCoverage: 1 / 3 }))).toBe(false);
  expect(mayAnswer(foundEvidence({ ...whole, missingRarity: 0.5 }))).toBe(false);
});

test("a passage with the number asked for does not answer when it only has the syllables of what is asked of it", () => {
  const whole = { typeMatch: "present", missingRarity: 0, documents: ["25-nq/tw"] } as const;
  expect(mayAnswer(foundEvidence({ ...whole, pairs: 0.5 }))).toBe(true);
  expect(mayAnswer(foundEvidence({ ...whole, pairs: 0 }))).toBe(false);
  expect(mayAnswer(foundEvidence({ ...whole, pairs: 0, documents: [] }))).toBe(true);
});

test("an entry of questions and answers does not answer about a place that only another entry names", () => {
  const whole = { typeMatch: "present", missingRarity: 0, headCoverage: 1, pairs: 1 } as const;
  expect(mayAnswer(foundEvidence(whole))).toBe(true);
  expect(mayAnswer(foundEvidence({ ...whole, hasNamesItself: false }))).toBe(false);
});
