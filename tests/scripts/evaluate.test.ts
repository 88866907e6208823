import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { OFFICE } from "../knowledge/answer/office.ts";
import { runCommand } from "./run-command.ts";

const share = z.number().min(0).max(1).nullable();
const reportSchema = z.strictObject({
  questions: z.number().int(),
  ndcgAt10: share,
  recallAt1: share,
  recallAt3: share,
  recallAt10: share,
  mrrAt10: share,
  spanAt1: share,
  spanAt3: share,
  highlightAt1: share,
  answeredOfUnanswerable: share,
  refusedOfAnswerable: share,
  msPerQuestion: z.strictObject({ p50: z.number().positive(), p95: z.number().positive() }),
  indexSeconds: z.number().positive(),
  peakRssMb: z.number().positive(),
});

const QUESTIONS = [
  { id: 1, question: "Ai sáng lập phiên chợ nghĩa tình?", relevant: ["hoi-dap"] },
  { id: 2, question: "Hòm thư lắng nghe được mở lúc nào?", relevant: ["quyet-dinh-784"] },
  { id: 3, question: "Ai sáng lập phiên chợ nghĩa tình?", answerable: true, span: "Mai Thị Nhàn" },
  { id: 4, question: "784/QĐ-UBND nói gì?", answerable: false },
];

describe("npm run evaluate", { concurrent: true }, () => {
  let folder: string;
  let questions: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "evaluate-"));
    questions = join(folder, "questions.jsonl");
    writeFileSync(questions, QUESTIONS.map((question) => JSON.stringify(question)).join("\n"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("--json prints one object with the documented keys and nothing else, also without accents", async () => {
    const args = ["--corpus", OFFICE, "--questions", questions, "--strip-accents", "--json"];
    const { code, stdout, stderr } = await runCommand("evaluate", ...args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(reportSchema.parse(JSON.parse(stdout))).toMatchObject({
      questions: 4,
      recallAt1: 1,
      ndcgAt10: 1,
      spanAt1: 1,
      highlightAt1: 1,
      answeredOfUnanswerable: 0,
      refusedOfAnswerable: 0,
    });
  });

  test("--typing asks the questions as they are typed with the input method off", async () => {
    const args = ["--corpus", OFFICE, "--questions", questions, "--typing", "telex", "--json"];
    const { stdout } = await runCommand("evaluate", ...args);
    expect(reportSchema.parse(JSON.parse(stdout))).toMatchObject({ questions: 4, recallAt1: 1, spanAt1: 1 });
    const unknown = await runCommand("evaluate", ...args.slice(0, 4), "--typing", "morse");
    expect(unknown.stderr).toMatch(/^--typing: [^\n]*telex[^\n]*\n$/);
  });

  test("a wrong line is named before anything is built", async () => {
    const wrong = join(folder, "wrong.jsonl");
    writeFileSync(wrong, '{"id": 1, "question": "Ai?"}\n{"id": 2}\n');
    const { code, stdout, stderr } = await runCommand("evaluate", "--corpus", OFFICE, "--questions", wrong);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/^[^\n]*wrong\.jsonl:2: [^\n]+\n$/);
  });

  test("without its settings says how it is used, in one line", async () => {
    const { code, stderr } = await runCommand("evaluate", "--corpus", OFFICE);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Dùng: [^\n]*--questions[^\n]*\n$/);
  });
});
