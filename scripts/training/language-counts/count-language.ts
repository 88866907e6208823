import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readDocuments } from "../../../knowledge/documents/read/read-corpus.ts";
import { loadLanguage } from "../../../knowledge/language/language.ts";
import type { LanguageCounts } from "../../../knowledge/restore/pack-language.ts";
import { readFrameLines } from "../embedding/pairs/question-frames.ts";
import { textFiles } from "../embedding/texts/prepare-texts.ts";
import { readTexts } from "../embedding/texts/read-texts.ts";
import { createPairCounter, type PairCounter } from "./count-pairs.ts";
import { createSyllableCounter, type SyllableCounter } from "./count-syllables.ts";

/** The collections that are counted: below `shared/text`, and the articles of the set legal. */
export function languageFiles(shared: string): Promise<string[]> {
  return textFiles({ text: join(shared, "text"), legal: join(shared, "eval/legal/corpus.jsonl.gz") });
}

/** How often each syllable stands in the files. */
export async function countSyllables(files: readonly string[]): Promise<SyllableCounter> {
  const counter = createSyllableCounter();
  await addTexts(counter, files);
  return counter;
}

async function addTexts(counter: { add(text: string): void }, files: readonly string[]): Promise<void> {
  for (const file of files)
    for await (const { title, lead, body } of readTexts(file)) counter.add(`${title}\n${lead}\n${body}`);
}

/** How often each pair of the listed syllables stands in the files and in what this project wrote itself. */
export async function countPairs(
  files: readonly string[],
  listed: readonly string[],
): Promise<LanguageCounts> {
  const counter = createPairCounter(listed);
  await addTexts(counter, files);
  await addOwnTexts(counter);
  return counter.finish();
}

/**
 * As how many texts our own wordings count: news, law and encyclopedia hardly ever ask, and say little of the field.
 * All texts have 16,000 times "nào" and 100 times "dân vận". Chosen on the questions of ../shared/eval, pages-dev and
 * pages-train, which restore the same share of the syllables with 100 to 2,000 for the questions, ±.001.
 */
const WEIGHTS = { question: 200, field: 20 } as const;

const FIELD = fileURLToPath(new URL("../../../knowledge/corpus", import.meta.url));

async function addOwnTexts(counter: PairCounter): Promise<void> {
  for (const line of readFrameLines()) {
    const [before = "", after = ""] = line.split("…");
    counter.add(before, WEIGHTS.question);
    counter.add(`${after}?`, WEIGHTS.question);
  }
  for await (const entry of readDocuments(FIELD, loadLanguage()))
    if (entry.kind === "document") counter.add(entry.document.text, WEIGHTS.field);
}
