import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Knowledge, openKnowledge } from "../../knowledge/index.ts";
import { evaluate } from "../../scripts/evaluate/evaluate.ts";
import { readQuestions } from "../../scripts/evaluate/questions.ts";
import { SHARED } from "./documents/read/support.ts";

const PAGES = `${SHARED}pages`;
const QUESTIONS = new URL("../questions/", import.meta.url).pathname;

/** What every file of questions must reach; nothing is tuned on the last two. */
const BOUNDS = { spanAt3: 0.95, answeredOfUnanswerable: 0.1, refusedOfAnswerable: 0.05 };
const FILES = ["pages-dev.jsonl", "pages-asked.jsonl", "pages.jsonl", "pages-asked-held-out.jsonl"];

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
    expect(report.spanAt3).toBeGreaterThanOrEqual(BOUNDS.spanAt3);
    const shown = wrong.join("\n");
    expect(report.answeredOfUnanswerable, shown).toBeLessThanOrEqual(BOUNDS.answeredOfUnanswerable);
    expect(report.refusedOfAnswerable, shown).toBeLessThanOrEqual(BOUNDS.refusedOfAnswerable);
  });
});
