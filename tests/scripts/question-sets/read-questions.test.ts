import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readQuestions } from "../../../scripts/question-sets/read-questions.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "questions-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(text: string): string {
  const file = join(folder, "questions.jsonl");
  writeFileSync(file, text);
  return file;
}

test("all kinds of lines are read, ids as text, empty lines and other fields left out", () => {
  const file = fileOf(
    '{"id": 7, "question": "Ai?", "relevant": [12, "a"], "writer": "x"}\r\n\n' +
      '{"id": "b", "question": "Đâu?", "answerable": true, "span": "ở đình"}\n' +
      '{"id": "c", "question": "Gì?", "answerable": false}\n' +
      '{"id": "d", "question": "Mấy?", "relevant": ["a"], "answerable": true, "span": "hai", "style": "everyday"}',
  );
  expect(readQuestions(file)).toEqual([
    { id: "7", question: "Ai?", relevant: ["12", "a"] },
    { id: "b", question: "Đâu?", answerable: true, span: "ở đình" },
    { id: "c", question: "Gì?", answerable: false },
    { id: "d", question: "Mấy?", relevant: ["a"], answerable: true, span: "hai", style: "everyday" },
  ]);
});

test.each([
  ["no JSON", "{ không phải"],
  ["no question", '{"id": "b"}'],
  ["an empty question", '{"id": "b", "question": ""}'],
  ["no list of documents", '{"id": "b", "question": "Gì?", "relevant": "a"}'],
  ["no yes or no", '{"id": "b", "question": "Gì?", "answerable": "true"}'],
  ["a list", "[]"],
])("a line with %s is named by its number", (_, line) => {
  const file = fileOf(`{"id": "a", "question": "Ai?"}\n\n${line}\n`);
  expect(() => readQuestions(file)).toThrow(new RegExp(`^${file}:3: `));
});

test("a file that is not there is named", () => {
  expect(() => readQuestions(join(folder, "none.jsonl"))).toThrow(/none\.jsonl/);
});
