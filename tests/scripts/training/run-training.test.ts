import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { UsageError } from "../../../scripts/command-line.ts";
import { runTraining, type Training } from "../../../scripts/training/run-training.ts";

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "run-training-"));
  mkdirSync(join(root, "eval"));
  writeFileSync(join(root, "corpus.jsonl"), '{"id": "a", "text": "Trụ sở xã mở cửa lúc bảy giờ sáng."}');
  writeFileSync(join(root, "questions.jsonl"), '{"id": 1, "question": "Mấy giờ mở cửa?", "relevant": ["a"]}');
});
afterAll(() => rmSync(root, { recursive: true }));

/** Its weights are how many questions it was given, with the seed. */
const counting = (): Training<string, { questions: number; seed: number }> => ({
  name: "ranking",
  weightsFile: pathToFileURL(join(root, "weights.json")),
  questions: 5,
  findSets: async (shared) =>
    ["one", "two"].map((name) => ({
      ...{ name, corpus: join(shared, "corpus.jsonl"), dataDir: join(shared, "data") },
      ...{ questions: join(shared, "questions.jsonl"), leftOutWeight: 1, isUsual: true },
      drawnOf: (limit) => limit,
    })),
  collect: async ({ ask }, questions) => ask(questions).map(({ text }) => text),
  fit: (examples, seed) => ({ questions: examples.length, seed }),
  report: (examples) => ({
    note: "What was asked.",
    tables: [{ title: "Questions", head: ["", "text"], rows: examples.map((text, at) => [`${at}`, text]) }],
  }),
});

describe("A training", () => {
  it("prints its report and the weights that were fitted on all sets", async () => {
    const printed = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    await runTraining(counting(), ["--shared", root]);
    await runTraining(counting(), ["--shared", root, "--sets", "two", "--seed", "7"]);
    const [all = "", chosen = ""] = printed.mock.calls.map(([text]) => String(text));
    printed.mockRestore();
    expect(all).toContain("What was asked.\n\n## Questions\n\n");
    expect(all).toContain("| 0 | Mấy giờ mở cửa? |\n| 1 | Mấy giờ mở cửa? |");
    expect(all).toContain('Fitted on all sets: `{"questions":2,"seed":1}`.');
    expect(chosen).toContain('Fitted on all sets: `{"questions":1,"seed":7}`.');
  });

  it("says in one line what is wrong", async () => {
    const wrong = async (...args: string[]) => {
      const error: unknown = await runTraining(counting(), args).catch((thrown: unknown) => thrown);
      if (!(error instanceof UsageError)) throw error;
      return error.message;
    };
    const usage = /Dùng: npm run train:ranking -- .*\[--write\]$/;
    expect(await wrong("--shared", "/khong-co-o-day")).toMatch(/^\/khong-co-o-day\/eval không có\. Dùng/);
    expect(await wrong("--shared", root, "--seed", "một")).toMatch(usage);
    expect(await wrong("--shared", root, "--questions", "0.5")).toMatch(usage);
  });
});
