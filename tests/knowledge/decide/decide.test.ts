import { expect, test } from "vitest";
import { CONFIDENCE } from "../../../knowledge/decide/confidence.ts";
import { checkPassages, decide } from "../../../knowledge/decide/decide.ts";
import type { ScoredPassage } from "../../../knowledge/decide/score-passages.ts";
import { foundEvidence } from "../evidence/found-evidence.ts";
import { understandAsTyped } from "../question/understand-as-typed.ts";

type Found = NonNullable<Parameters<typeof foundEvidence>[0]>;

/** A passage that answers as far as its confidence goes. */
function sure(some: Found = {}): ScoredPassage {
  return { ...foundEvidence(some), signals: [], confidence: CONFIDENCE.bounds.answer };
}

/** What is decided of these passages for a question, and the passages that are shown. */
function decidedFor(asked: string, ...passages: ScoredPassage[]) {
  const question = understandAsTyped(asked);
  const { kind, shown } = decide(question, checkPassages(question, passages), false);
  return [kind, ...shown.map(({ candidate }) => candidate.passageIndex)];
}

/** The same for a plain question. */
const decided = (...passages: ScoredPassage[]) =>
  decidedFor("Tổ hòa giải giúp bà con trong xóm thế nào?", ...passages);

test("beside an answer, only passages that come near its score are shown", () => {
  const first = sure({ passage: 1, score: 2 });
  expect(decided(first, sure({ passage: 2, score: 1.2 }), sure({ passage: 3, score: 1 }))).toEqual([
    "answer",
    1,
    2,
  ]);
});

test("a passage without the year or number asked for is offered, never given as the answer", () => {
  const asked = "Tổ hòa giải giúp bà con trong xóm năm 2021 thế nào?";
  expect(decidedFor(asked, sure({ passage: 1 }))).toEqual(["answer", 1]);
  expect(decidedFor(asked, sure({ passage: 1, hasOtherNumbers: false }))).toEqual(["choices", 1]);
});

test("a passage without the name asked for is not even offered", () => {
  const asked = "Ở Hà Nội tổ hòa giải giúp bà con thế nào?";
  expect(decidedFor(asked, sure({ passage: 1, hasNames: false }), sure({ passage: 2 }))).toEqual([
    "answer",
    2,
  ]);
  expect(decidedFor(asked, sure({ passage: 1, hasNames: false }))).toEqual(["abstained"]);
});

test("a passage that does not name the place where a story happened is offered", () => {
  const asked = "Nhà tôi ở Hà Nội có chuyện xích mích. Tổ hòa giải giúp bà con thế nào?";
  expect(decidedFor(asked, sure({ passage: 1 }))).toEqual(["answer", 1]);
  expect(decidedFor(asked, sure({ passage: 1, hasScenes: false }))).toEqual(["choices", 1]);
});

test("a passage that has hardly anything of the question is not offered beside one that has", () => {
  const far = { coverage: 0.1, pairs: 0, sentenceCoverage: 0.1 };
  expect(decided(sure({ passage: 1 }), sure({ passage: 2, ...far }))).toEqual(["answer", 1]);
  expect(decided(sure({ passage: 2, ...far }))).toEqual(["abstained"]);
});

test("a passage far from the question is offered where an article is asked for, not where one only names the case", () => {
  const far = sure({ passage: 1, coverage: 0.1, pairs: 0, sentenceCoverage: 0.1 });
  expect(decidedFor("Điều 9 quy định gì?", far)[0]).not.toBe("abstained");
  const asked = "Người bán hàng đi chợ theo Điều 4 thì tổ hòa giải phát áo gì?";
  expect(decidedFor(asked, far)).toEqual(["abstained"]);
});

test("a number that stands for several documents is asked back, and one that stands for one is answered", () => {
  const of = (passage: number, key: string) => sure({ passage, documents: [key], missingRarity: 0 });
  const asked = "Quyết định 784 nói gì về tổ hòa giải ở xóm?";
  expect(decidedFor(asked, of(1, "784-qđ/tu"), of(2, "784/qđ-ubnd"))).toEqual(["choices", 1, 2]);
  expect(decidedFor(asked, of(1, "784-qđ/tu"), of(2, "784-qđ/tu"))).toEqual(["answer", 1, 2]);
});

test("nothing is offered when no passage reaches the bound for choices", () => {
  const doubtful = { ...sure({ passage: 1 }), confidence: CONFIDENCE.bounds.choices - 0.001 };
  expect(decided(doubtful)).toEqual(["abstained"]);
  expect(decided({ ...doubtful, confidence: CONFIDENCE.bounds.choices })).toEqual(["choices", 1]);
});

/** Whether a passage that is sure enough answers as well. */
const answers = (asked: string, some: Found) => decidedFor(asked, sure(some))[0] === "answer";

test("a day, a person or a number beside other words than those asked about does not answer", () => {
  const asked = "Tổ hòa giải của xóm họp ngày nào?";
  const whole = { typeMatch: "present", missingRarity: 0 } as const;
  expect(answers(asked, whole)).toBe(true);
  expect(answers(asked, { ...whole, missingRarity: 0.5 })).toBe(false);
});

test("a passage with the number asked for does not answer when it only has the syllables of what is asked of it", () => {
  const asked = "Nghị quyết 25-NQ/TW nói gì về tổ hòa giải ở xóm?";
  const whole = { missingRarity: 0, documents: ["25-nq/tw"] } as const;
  expect(answers(asked, { ...whole, pairs: 0.5 })).toBe(true);
  expect(answers(asked, { ...whole, pairs: 0 })).toBe(false);
  expect(answers(asked, { ...whole, pairs: 0, documents: [] })).toBe(true);
});
