import { writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Ten documents; the last two answer a question each. */
export async function writeCorpus(folder: string) {
  const corpus = join(folder, "corpus.jsonl");
  const questions = join(folder, "asked.jsonl");
  const text = (i: number) => `Nội dung số ${i} nói về ${["lúa", "ngô"][i % 2]} và làng ${"abcdefghij"[i]}.`;
  const lines = Array.from({ length: 10 }, (_, i) => JSON.stringify({ id: `d${i}`, text: text(i) }));
  await writeFile(corpus, lines.join("\n"));
  const asked = [8, 9].map((i) => ({
    id: i,
    question: `làng ${"abcdefghij"[i]} trồng gì?`,
    relevant: [`d${i}`],
  }));
  await writeFile(questions, asked.map((line) => JSON.stringify(line)).join("\n"));
  return { corpus, questions, folder };
}
