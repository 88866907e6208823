import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Knowledge } from "../../knowledge/index.ts";
import { evaluate } from "../../scripts/evaluate/evaluate.ts";
import { readQuestions } from "../../scripts/question-sets/read-questions.ts";
import { fixtureFolder, SHARED } from "./documents/read/support.ts";
import { useKnowledge } from "./use-knowledge.ts";

/** What every file of questions must reach. */
const BOUNDS = { spanAt3: 0.95, answeredOfUnanswerable: 0.1, refusedOfAnswerable: 0.05 };

/** Asks the questions of a file, of which at least so many have no answer in the corpus. */
async function expectWithinBounds(knowledge: Knowledge, file: string, unanswerable: number): Promise<void> {
  const questions = readQuestions(file);
  const wrong: string[] = [];
  const report = await evaluate(knowledge, questions, {
    stripAccents: false,
    indexSeconds: 0,
    onOutcome: ({ id, answerable }, { kind }) => {
      if (kind === (answerable === false ? "answer" : "abstained")) wrong.push(`${id} ${kind}`);
    },
  });
  expect(questions.filter(({ answerable }) => answerable === false).length).toBeGreaterThanOrEqual(
    unanswerable,
  );
  expect(report.spanAt3).toBeGreaterThanOrEqual(BOUNDS.spanAt3);
  const shown = wrong.join("\n");
  expect(report.answeredOfUnanswerable, shown).toBeLessThanOrEqual(BOUNDS.answeredOfUnanswerable);
  expect(report.refusedOfAnswerable, shown).toBeLessThanOrEqual(BOUNDS.refusedOfAnswerable);
}

describe("a made-up office's four documents as corpus", () => {
  const knowledge = useKnowledge(fixtureFolder("office"));

  test("answers what is there, not what is not", async () => {
    await expectWithinBounds(knowledge(), `${fixtureFolder("questions")}office.jsonl`, 8);
  });
});

const PAGES = `${SHARED}pages`;
const QUESTIONS = new URL("../questions/", import.meta.url).pathname;
/** Nothing is tuned on the last two. */
const FILES = ["pages-dev.jsonl", "pages-asked.jsonl", "pages.jsonl", "pages-asked-held-out.jsonl"];

describe.skipIf(!existsSync(PAGES))("five real pages as corpus (needs ../shared/pages)", () => {
  const knowledge = useKnowledge(PAGES);

  test.each(FILES)(
    "%s: answers what is there, not what is not",
    async (file) => {
      await expectWithinBounds(knowledge(), `${QUESTIONS}${file}`, 25);
    },
    120_000,
  );
});
