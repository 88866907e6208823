import { existsSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../command-line.ts";

/** The corpus and the questions of a set in the form of ../shared/eval. Throws UsageError when it has no corpus. */
export function setFiles(folder: string): { corpus: string; questions: string } {
  const corpus = ["corpus.jsonl", "corpus.jsonl.gz"].map((name) => join(folder, name)).find(existsSync);
  if (corpus === undefined) throw new UsageError(`${folder}: không có corpus.jsonl hay corpus.jsonl.gz.`);
  return { corpus, questions: join(folder, "questions.jsonl") };
}
