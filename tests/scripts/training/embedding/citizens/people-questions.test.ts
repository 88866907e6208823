import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { partOf } from "../../../../../scripts/question-sets/citizen-questions.ts";
import { readPeopleQuestions } from "../../../../../scripts/training/embedding/citizens/people-questions.ts";

const numbers = Array.from({ length: 60 }, (_, at) => `${at + 1}/2031/nđ-cp`);
const ofPart = (part: string) => numbers.filter((number) => partOf(number) === part);
const [open = "", keptAside = "", measured = ""] = ofPart("fit");
const [choose = ""] = ofPart("choose");

function write(path: string, lines: readonly unknown[]): void {
  writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
}

test("only questions about documents that models may learn from are learned", () => {
  const shared = mkdtempSync(join(tmpdir(), "people-"));
  mkdirSync(join(shared, "people", "tvpl_soict"), { recursive: true });
  const asked = [open, keptAside, measured, choose].map((number) => ({
    question: `Câu hỏi về ${number}?`,
    relevant: [`${number}+1`],
  }));
  write(join(shared, "people", "tvpl_soict", "questions.jsonl"), [
    ...asked,
    { question: "Câu hỏi về một điều không có?", relevant: [`${open}+99`] },
  ]);
  write(join(shared, "measured.jsonl"), [{ question: "Câu để đo?", relevant: [`${measured}+1`] }]);
  writeFileSync(
    join(shared, "laws.json"),
    JSON.stringify({ used: {}, "kept aside": { [keptAside]: "Luật" } }),
  );
  const found = readPeopleQuestions(shared, (id) => id.endsWith("+1"), join(shared, "measured.jsonl"));
  expect(found.map(({ relevant }) => relevant)).toEqual([[`${open}+1`]]);
});
