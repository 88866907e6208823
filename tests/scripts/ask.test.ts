import { describe, expect, test } from "vitest";
import { z } from "zod";
import { OFFICE } from "../knowledge/answer/office.ts";
import { runCommand } from "./run-command.ts";

const source = z.strictObject({
  documentId: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  date: z.iso.date().nullable(),
  section: z.string().nullable(),
  url: z.url().nullable(),
  link: z.string().startsWith("/sources/"),
  summary: z.boolean(),
  clause: z.string().nullable(),
  place: z.object({ page: z.int().positive().optional() }).nullable(),
  original: z.string().startsWith("/originals/").nullable(),
  newer: z.object({ title: z.string(), link: z.string().startsWith("/sources/") }).nullable(),
});
const passage = z.strictObject({
  id: z.string().regex(/#\d+$/),
  text: z.string().min(1),
  highlight: z.string().min(1),
  score: z.number().min(0).max(1),
  source,
});
const confidence = z.number().min(0).max(1);
const outcomeSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("answer"), confidence, passages: z.array(passage).min(1).max(3) }),
  z.strictObject({
    kind: z.literal("choices"),
    confidence,
    passages: z.array(passage).min(1).max(3),
    choices: z
      .array(z.strictObject({ label: z.string().min(1), passageId: z.string() }))
      .min(1)
      .max(3),
  }),
  z.strictObject({
    kind: z.literal("abstained"),
    reason: z.enum(["nothing-near", "unknown-document-number", "detail-missing", "off-topic"]),
    passages: z.tuple([]),
  }),
]);

describe("npm run ask", { concurrent: true }, () => {
  test("--json prints an outcome of the documented shape and nothing else", async () => {
    const { code, stdout, stderr } = await runCommand(
      "ask",
      "--corpus",
      OFFICE,
      "--json",
      "ai sáng lập phiên chợ nghĩa tình",
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const outcome = outcomeSchema.parse(JSON.parse(stdout));
    expect(outcome.kind).toBe("answer");
    expect(outcome.passages[0]?.id).toBe("hoi-dap#2");
  });

  test("--json says in the same shape that there is no answer", async () => {
    const { code, stdout } = await runCommand("ask", "--json", "--corpus", OFFICE, "784/QĐ-UBND");
    expect(code).toBe(0);
    expect(outcomeSchema.parse(JSON.parse(stdout))).toMatchObject({ reason: "unknown-document-number" });
  });

  test("without it prints passage, source and address, with the answering sentence marked", async () => {
    const { code, stdout } = await runCommand(
      "ask",
      "--corpus",
      OFFICE,
      "ai sáng lập",
      "phiên chợ nghĩa tình",
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/»[^»«]*Mai Thị Nhàn[^»«]*«/);
    expect(stdout).toContain("Hỏi đáp về phiên chợ nghĩa tình · 2024-11-02");
    expect(stdout).toContain("https://may-trang.example/phien-cho");
  });

  test("--explain tells how the question was read, and of each passage whether it is shown and why", async () => {
    const { code, stdout } = await runCommand(
      "ask",
      "--corpus",
      OFFICE,
      "--explain",
      "ai sang lap phien cho nghia tinh o Quang Ninh",
    );
    expect(code).toBe(0);
    expect(stdout).toContain("Câu hỏi được hiểu là: ai sáng lập phiên chợ nghĩa tình");
    expect(stdout).toContain("Tên người, tên nơi: quang ninh");
    expect(stdout).toContain("Kết quả: không trả lời, vì chi tiết được hỏi không có trong tài liệu.");
    expect(stdout).toMatch(/^1\. \[không đưa ra\] .* \(hoi-dap#2\)$/m);
    expect(stdout).toContain("tên người, tên nơi có trong tài liệu: thiếu");
  });

  test.each([
    ["no question", []],
    ["an unknown flag", ["--jsno", "ai"]],
    ["a corpus that is not there", ["--corpus", "/nowhere/at/all", "ai"]],
  ])("with %s exits with 1 and one line that says so", async (_, args) => {
    const { code, stdout, stderr } = await runCommand("ask", ...args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
  });
});
