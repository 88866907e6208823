import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  readTitleQuestions,
  writeUntitled,
} from "../../../../../scripts/training/embedding/lists/title-questions.ts";

const DOCUMENTS = [
  { id: 1, title: "Hồ sơ đăng ký khai sinh cho trẻ", text: "Người đi khai nộp giấy chứng sinh." },
  { id: 2, title: "Điều khoản thi hành chung của luật", text: "Luật này có hiệu lực từ tháng bảy." },
  { id: 3, title: "Điều khoản thi hành chung của luật", text: "Nghị định này có hiệu lực từ tháng tám." },
  { id: 4, title: "Hồ sơ", text: "Hai bản sao." },
  { id: 5, text: "Văn bản không có tên." },
];

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "title-questions-"));
});
afterAll(() => rmSync(root, { recursive: true }));

describe("The titles of a set as questions", () => {
  it("are those that stand once and are as long as a question, each answered by its document", async () => {
    const file = join(root, "corpus.jsonl.gz");
    writeFileSync(file, gzipSync(DOCUMENTS.map((document) => JSON.stringify(document)).join("\n")));
    const untitled = join(root, "work/untitled.jsonl");
    await writeUntitled(file, untitled);
    expect(await readTitleQuestions(file)).toEqual([
      { id: "1", question: "Hồ sơ đăng ký khai sinh cho trẻ", relevant: ["1"] },
    ]);
    const lines = readFileSync(untitled, "utf8").trim().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual(
      DOCUMENTS.map(({ id, text }) => ({ id: `${id}`, text })),
    );
  });
});
