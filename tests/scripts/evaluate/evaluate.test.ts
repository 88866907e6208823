import { describe, expect, test } from "vitest";
import { evaluate } from "../../../scripts/evaluate/evaluate.ts";
import type { TestQuestion } from "../../../scripts/question-sets/read-questions.ts";
import { answerOf, choicesOf, madeKnowledge } from "./made-knowledge.ts";

const options = { stripAccents: false, indexSeconds: 1.2345 };

describe("deciding is measured over the questions that say whether they can be answered", () => {
  const outcomes = {
    "đáp đúng ngay": answerOf("Bếp mở lúc 6 giờ.", "Khác."),
    "đáp đúng ở đoạn ba": answerOf("Một.", "Hai.", "Bếp mở lúc 6 giờ."),
    "gợi ý có đoạn đúng": choicesOf("Bếp mở lúc 6 giờ.", "Khác."),
    "đáp sai": answerOf("Khác."),
    "không có, vẫn đáp": answerOf("Khác."),
    "không có, gợi ý": choicesOf("Khác.", "Nữa."),
    "không có, gợi ý tiếp": choicesOf("Khác."),
  };
  const answerable = { answerable: true, span: "bếp  mở LÚC 6 giờ" };
  const questions: TestQuestion[] = [
    { id: "1", question: "đáp đúng ngay", ...answerable },
    { id: "2", question: "đáp đúng ở đoạn ba", ...answerable },
    { id: "3", question: "gợi ý có đoạn đúng", ...answerable },
    { id: "4", question: "đáp sai", ...answerable },
    { id: "5", question: "từ chối oan", ...answerable },
    { id: "6", question: "từ chối oan, không nêu đoạn", answerable: true },
    { id: "7", question: "không có, vẫn đáp", answerable: false },
    { id: "8", question: "không có, gợi ý", answerable: false },
    { id: "9", question: "không có, từ chối", answerable: false },
    { id: "10", question: "không có, gợi ý tiếp", answerable: false },
  ];

  test("choices count as shown for a span and as not answered for what cannot be answered", async () => {
    const report = await evaluate(madeKnowledge({ outcomes }), questions, options);
    expect(report).toMatchObject({
      questions: 10,
      spanAt1: 0.4,
      spanAt3: 0.6,
      highlightAt1: 0.4,
      answeredOfUnanswerable: 0.25,
      refusedOfAnswerable: 0.3333,
      ndcgAt10: null,
      recallAt1: null,
      recallAt3: null,
      recallAt10: null,
      mrrAt10: null,
      indexSeconds: 1.23,
    });
    expect(report.msPerQuestion.p50).toBeLessThanOrEqual(report.msPerQuestion.p95);
    expect(report.peakRssMb).toBeGreaterThan(10);
  });

  test("the questions of each style have figures of their own, those without a style count in all alone", async () => {
    const styles = ["everyday", "everyday", undefined, "near"];
    const asked = [questions[0], questions[4], questions[3], questions[6]].flatMap((one, i) => {
      const style = styles[i];
      return one ? [{ ...one, ...(style !== undefined && { style }) }] : [];
    });
    const report = await evaluate(madeKnowledge({ outcomes }), asked, options);
    expect(report).toMatchObject({ questions: 4, spanAt1: 0.3333 });
    expect(report.styles).toEqual({
      everyday: {
        questions: 2,
        spanAt1: 0.5,
        spanAt3: 0.5,
        highlightAt1: 0.5,
        answeredOfUnanswerable: null,
        refusedOfAnswerable: 0.5,
      },
      near: {
        questions: 1,
        spanAt1: null,
        spanAt3: null,
        highlightAt1: null,
        answeredOfUnanswerable: 1,
        refusedOfAnswerable: null,
      },
    });
  });

  test("each outcome is told with its question", async () => {
    const told: string[] = [];
    await evaluate(madeKnowledge({ outcomes }), questions, {
      ...options,
      onOutcome: ({ id }, { kind }) => told.push(`${id} ${kind}`),
    });
    expect(told).toHaveLength(10);
    expect(told).toContain("3 choices");
    expect(told).toContain("9 abstained");
  });
});

describe("ranking is measured over the questions that name relevant documents", () => {
  test("by hand: first place and third place of two", async () => {
    const rankings = { một: ["a", "b", "c"], hai: ["x", "y", "a"] };
    const questions: TestQuestion[] = [
      { id: "1", question: "một", relevant: ["a"] },
      { id: "2", question: "hai", relevant: ["a", "z"] },
      { id: "3", question: "không kể", relevant: [] },
    ];
    const report = await evaluate(madeKnowledge({ rankings }), questions, options);
    const second = 0.5 / (1 + 1 / Math.log2(3));
    expect(report).toMatchObject({
      questions: 3,
      ndcgAt10: Number(((1 + second) / 2).toFixed(4)),
      recallAt1: 0.5,
      recallAt3: 0.75,
      recallAt10: 0.75,
      mrrAt10: 0.6667,
      spanAt1: null,
      spanAt3: null,
      highlightAt1: null,
      answeredOfUnanswerable: null,
      refusedOfAnswerable: null,
    });
  });
});

test("accents are taken from the questions where that is asked, and from them alone", async () => {
  const knowledge = madeKnowledge({ outcomes: { "dieu kien o da lat": answerOf("Đúng chỗ này.") } });
  const questions = [{ id: "1", question: "Điều kiện ở Đà Lạt", answerable: true, span: "đúng chỗ" }];
  await evaluate(knowledge, questions, { ...options, stripAccents: true });
  expect(knowledge.asked.at(-1)).toBe("Dieu kien o Da Lat");
  await evaluate(knowledge, questions, options);
  expect(knowledge.asked.at(-1)).toBe("Điều kiện ở Đà Lạt");
});

test("no questions give a report of nothing, not of NaN", async () => {
  const report = await evaluate(madeKnowledge({}), [], options);
  expect(report).toMatchObject({ questions: 0, spanAt3: null, msPerQuestion: { p50: 0, p95: 0 } });
});
