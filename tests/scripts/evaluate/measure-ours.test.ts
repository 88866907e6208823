import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { measureOurs, type OwnJob } from "../../../scripts/evaluate/measure-ours.ts";
import { readQuestions } from "../../../scripts/question-sets/read-questions.ts";
import { measurementOf, rankingOf } from "./made-results.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "measure-ours-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, ids: readonly string[]): string {
  const file = join(folder, name);
  const lines = ids.map((id) => JSON.stringify({ id, question: `Hỏi ${id}?`, relevant: ["d"] }));
  writeFileSync(file, lines.join("\n"));
  return file;
}

/** Figures that say which question they belong to, and times that say which process took them. */
const FIGURES: Readonly<Record<string, number>> = { a: 0.1, c: 0.3, d: 0.4, e: 0.5 };

test("each question is ranked by the fold that has not seen it, and stands where the file has it", async () => {
  // The second question has no relevant document and is not ranked; the position of a question counts it all the same.
  const setFile = write("own.jsonl", ["a", "b", "c", "d", "e"]);
  const questionsFile = write("asked.jsonl", ["a", "c", "d", "e"]);
  const folds = [0, 1].map((fold) => ({
    ...{ model: `folds/${fold}`, name: `fold-${fold}` },
    isUnseen: (place: number) => place % 2 === fold,
  }));
  const jobs: (OwnJob & { readonly ids: readonly string[] })[] = [];
  const { build, ours } = await measureOurs({
    ...{ questionsFile, setFile, folds, folder },
    run: async (job) => {
      mkdirSync(job.dataDir, { recursive: true });
      const ids = readQuestions(job.questionsFile).map(({ id }) => id);
      jobs.push({ ...job, ids });
      const ranking = rankingOf(
        ids.map((id) => FIGURES[id] ?? 0),
        jobs.length,
      );
      return { ...measurementOf(ids, { telex: ranking }), readySeconds: 10 * jobs.length };
    },
  });
  expect(jobs.map(({ system, model, ids }) => [system, model, ids.join("")])).toEqual([
    ["ours", "folds/0", "ace"],
    ["ours-from-snapshot", "folds/0", "ace"],
    ["ours", "folds/1", "d"],
  ]);
  expect(build.seconds).toBe(10);
  expect(ours).toMatchObject({ readySeconds: 20, ids: ["a", "c", "d", "e"] });
  expect(ours.byTyping.telex).toMatchObject({ ndcgAt10: [0.1, 0.3, 0.4, 0.5], rankMs: { p50: 2 } });
  expect(ours.byTyping.chat).toBeUndefined();
  expect(existsSync(join(folder, "fold-1"))).toBe(false);
});

test("without folds the chosen model ranks them all", async () => {
  const questionsFile = write("all.jsonl", ["a", "c"]);
  const models: unknown[] = [];
  const { ours } = await measureOurs({
    ...{ questionsFile, setFile: questionsFile, folds: [], folder },
    run: async ({ model }) => {
      models.push(model);
      return measurementOf(["a", "c"], { "as-written": rankingOf([1, 0]) });
    },
  });
  expect(models).toEqual([undefined, undefined]);
  expect(ours.byTyping["as-written"]?.ndcgAt10).toEqual([1, 0]);
});
