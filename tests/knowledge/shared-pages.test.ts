import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Knowledge, openKnowledge } from "../../knowledge/index.ts";
import { evaluate } from "../../scripts/evaluate/evaluate.ts";
import { readQuestions } from "../../scripts/evaluate/questions.ts";
import { SHARED } from "./read/support.ts";

const PAGES = `${SHARED}pages`;
const QUESTIONS = new URL("../questions/", import.meta.url).pathname;

/**
 * What a set of questions must reach. The goal of spanAt3 is .95 on all; the held-out questions stand at 71 of 75
 * (BENCHMARKS.md), one below it, and nothing may be tuned on them: their bound only guards what is there.
 */
const SPAN_AT_3 = { "pages-dev.jsonl": 0.95, "pages-asked.jsonl": 0.95, "pages.jsonl": 0.93 };
const BOUNDS = { answeredOfUnanswerable: 0.1, refusedOfAnswerable: 0.05 };
const FILES = ["pages-dev.jsonl", "pages-asked.jsonl", "pages.jsonl"] as const;

describe.skipIf(!existsSync(PAGES))("five real pages as corpus (needs ../shared/pages)", () => {
  let knowledge: Knowledge;
  beforeAll(async () => {
    knowledge = await openKnowledge({ corpusPath: PAGES });
  });
  afterAll(() => knowledge.close());

  test.each(FILES)("%s: answers what is there, not what is not", async (file) => {
    const questions = readQuestions(`${QUESTIONS}${file}`);
    const wrong: string[] = [];
    const report = await evaluate(knowledge, questions, {
      stripAccents: false,
      indexSeconds: 0,
      onOutcome: ({ id, answerable }, { kind }) => {
        if (kind === (answerable === false ? "answer" : "abstained")) wrong.push(`${id} ${kind}`);
      },
    });
    expect(questions.filter(({ answerable }) => answerable === false).length).toBeGreaterThanOrEqual(25);
    expect(report.spanAt3).toBeGreaterThanOrEqual(SPAN_AT_3[file]);
    const shown = wrong.join("\n");
    expect(report.answeredOfUnanswerable, shown).toBeLessThanOrEqual(BOUNDS.answeredOfUnanswerable);
    expect(report.refusedOfAnswerable, shown).toBeLessThanOrEqual(BOUNDS.refusedOfAnswerable);
  });
});
