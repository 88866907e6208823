import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { syllablesOf } from "../../../../knowledge/language/index.ts";
import type { TestQuestion } from "../../../question-sets/read-questions.ts";
import { readLines } from "../texts/read-lines.ts";

const Line = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  title: z.string().default(""),
  text: z.string(),
});

const EXPECTED = "a document: expected {id, title?, text}";

/** In syllables: shorter titles fit many documents, longer ones are no question. */
const LENGTH = { least: 5, most: 40 } as const;

/**
 * The titles of a `.jsonl` or `.jsonl.gz` file as questions that their documents answer: a title that stands once names
 * its document in other words than its text, as people's questions do, and there are as many as documents.
 */
export async function readTitleQuestions(file: string): Promise<TestQuestion[]> {
  const titles = new Map<string, string[]>();
  for await (const { id, title } of readLines(file, Line, EXPECTED))
    titles.set(title, [...(titles.get(title) ?? []), id]);
  return [...titles].flatMap(([question, [id = "", ...others]]) => {
    const length = syllablesOf(question).length;
    const names = others.length === 0 && LENGTH.least <= length && length <= LENGTH.most;
    return names ? [{ id, question, relevant: [id] }] : [];
  });
}

/** Writes the documents of the file without their titles, which would answer these questions at once. */
export async function writeUntitled(file: string, untitled: string): Promise<void> {
  await mkdir(dirname(untitled), { recursive: true });
  await pipeline(async function* () {
    for await (const { id, text } of readLines(file, Line, EXPECTED))
      yield `${JSON.stringify({ id, text })}\n`;
  }, createWriteStream(untitled));
}
