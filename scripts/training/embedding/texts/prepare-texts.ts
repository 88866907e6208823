import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { TrainingOptions } from "../options.ts";
import { createFixedVocabulary } from "./fixed-vocabulary.ts";
import { createInterner } from "./interner.ts";
import { readTexts } from "./read-texts.ts";
import { splitText, type TextParts } from "./text-parts.ts";
import { type TokenText, tokenizeParts } from "./token-texts.ts";
import { countVocabulary, type Vocabulary } from "./vocabulary.ts";

export interface TrainingData {
  readonly vocabulary: Vocabulary;
  readonly texts: readonly TokenText[];
}

/** A pair of syllables that stands less often than this is not a word yet. */
const MIN_PAIR_COUNT = 3;

/** Reads all texts once, chooses the vocabulary and turns the texts into its tokens. */
export async function prepareData(
  options: TrainingOptions,
  log: (line: string) => void,
): Promise<TrainingData> {
  const { words, parts } = await readParts(options, log);
  const vocabulary = countVocabulary(words, parts, {
    minCount: options["min-count"],
    maxPairs: options.pairs,
    minPairCount: MIN_PAIR_COUNT,
  });
  log(`vocabulary: ${vocabulary.tokens.length} tokens`);
  return { vocabulary, texts: parts.map((part) => tokenizeParts(part, vocabulary)) };
}

/** The same texts as tokens of a model that is trained already. */
export async function prepareKnown(
  options: TextFiles,
  tokens: readonly string[],
  log: (line: string) => void,
): Promise<TrainingData> {
  const { words, parts } = await readParts(options, log);
  const vocabulary = createFixedVocabulary(tokens, words);
  return { vocabulary, texts: parts.map((part) => tokenizeParts(part, vocabulary)) };
}

async function readParts(options: TextFiles, log: (line: string) => void) {
  const words = createInterner();
  const titles = createInterner();
  const parts: TextParts[] = [];
  for (const file of await textFiles(options)) {
    const before = parts.length;
    for await (const text of readTexts(file)) parts.push(splitText(text, words, titles));
    log(`${file}: ${parts.length - before} texts`);
  }
  return { words: words.texts, parts };
}

type TextFiles = Pick<TrainingOptions, "text" | "legal">;

/** The files to learn from: all texts of the folder `text`, then the articles in `legal`; throws when there are no texts. */
export async function textFiles({ text, legal }: TextFiles): Promise<string[]> {
  const names = (await readdir(text)).filter((name) => /\.jsonl(?:\.gz)?$/u.test(name)).sort();
  if (names.length === 0) throw new Error(`No .jsonl or .jsonl.gz in ${text}; give a folder with --text.`);
  const files = names.map((name) => join(text, name));
  return legal === "" ? files : [...files, legal];
}
