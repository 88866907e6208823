import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { syllablesOf } from "../../knowledge/language/index.ts";
import type { TestQuestion } from "../evaluate/questions.ts";
import { readLines } from "./read-lines.ts";

const Line = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  title: z.string().default(""),
  text: z.string(),
});

const EXPECTED = "a document: expected {id, title?, text}";

/** In syllables: shorter titles fit many documents, longer ones are no question. */
const LENGTH = { least: 5, most: 40 } as const;

/**
 * Writes the documents of a `.jsonl` or `.jsonl.gz` file without their titles to `untitled`, and gives the titles as
 * questions that these documents answer: a title that stands once names its document in other words than its text, as
 * people's questions do, and there are as many as documents.
 */
export async function askTitles(file: string, untitled: string): Promise<TestQuestion[]> {
  const titles = new Map<string, string[]>();
  await mkdir(dirname(untitled), { recursive: true });
  await pipeline(async function* () {
    for await (const { id, title, text } of readLines(file, Line, EXPECTED)) {
      titles.set(title, [...(titles.get(title) ?? []), id]);
      yield `${JSON.stringify({ id, text })}\n`;
    }
  }, createWriteStream(untitled));
  return [...titles].flatMap(([question, [id = "", ...others]]) => {
    const length = syllablesOf(question).length;
    const names = others.length === 0 && LENGTH.least <= length && length <= LENGTH.most;
    return names ? [{ id, question, relevant: [id] }] : [];
  });
}
