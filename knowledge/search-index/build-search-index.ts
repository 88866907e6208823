import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import type { Embedder } from "../embedding/embedder.ts";
import { syllablesOf } from "../language/syllables.ts";
import { AccentBuilder } from "../restore/accent-builder.ts";
import { SyllableIds } from "../syllable-ids/syllable-ids.ts";
import { KeywordIndexBuilder } from "./keyword/keyword-index-builder.ts";
import { openSearchIndex, type SearchIndex, type SearchIndexData } from "./search-index.ts";
import { embeddedText, type SearchedPassages, TITLE_REPEATS } from "./searched-text.ts";
import { buildVectorIndex } from "./vector/build-vector-index.ts";
import { createVectorCodes, encodeVector } from "./vector/vector-codes.ts";
import type { VectorIndex } from "./vector/vector-index.ts";

/** Passages done of all. `index` comes twice: for the words, then for the graph of vectors. */
export interface IndexProgress {
  readonly step: "embed" | "index";
  readonly done: number;
  readonly total: number;
}

interface BuildOptions {
  readonly passages: SearchedPassages;
  readonly embedder: Embedder;
  /** The vector of a text that was embedded before, when it is known. */
  readonly knownVector: (text: string) => Float32Array | undefined;
  readonly onProgress?: (progress: IndexProgress) => void;
}

/** Passages that are embedded or indexed at a time; in between, a server can answer. */
const BATCH = 64;

/** Builds the index in the order of the passages. `embedded` counts the texts that had no known vector. */
export async function buildSearchIndex(
  options: BuildOptions,
): Promise<{ index: SearchIndex; embedded: number }> {
  const { passages, onProgress = () => {} } = options;
  const data = await buildWords(passages, onProgress);
  const { vectors, embedded } = await buildVectors(options, onProgress);
  return { index: openSearchIndex(data, vectors), embedded };
}

async function buildWords(
  passages: SearchedPassages,
  onProgress: (progress: IndexProgress) => void,
): Promise<SearchIndexData> {
  const syllableIds = new SyllableIds();
  const keywords = new KeywordIndexBuilder();
  const accents = new AccentBuilder();
  let documentIndex = -1;
  for (let i = 0; i < passages.size; i++) {
    if (i === 0 || passages.documentOf(i) !== passages.documentOf(i - 1)) documentIndex++;
    const searched = passages.searched(i);
    const above = idsOf(searched.above, syllableIds);
    const text = idsOf(searched.text, syllableIds);
    const title = idsOf(searched.innermostTitle, syllableIds);
    const ids = [...Array.from({ length: TITLE_REPEATS }, () => title).flat(), ...above, ...text];
    keywords.add(
      ids,
      ids.map((id) => syllableIds.addFolded(id)),
      documentIndex,
    );
    accents.add([...above, ...text]);
    if (i % BATCH === BATCH - 1) {
      onProgress({ step: "index", done: i + 1, total: passages.size });
      await yieldToEventLoop();
    }
  }
  return {
    accents: accents.finish(syllableIds),
    keywords: keywords.finish(),
    syllables: syllableIds.syllables,
  };
}

function idsOf(text: string, syllableIds: SyllableIds): number[] {
  return syllablesOf(text).map((syllable) => syllableIds.add(syllable.text));
}

/** Embeds batch by batch into codes, then puts those into the graph: no vector is held longer than its batch. */
async function buildVectors(
  { passages, embedder, knownVector }: BuildOptions,
  onProgress: (progress: IndexProgress) => void,
): Promise<{ vectors: VectorIndex; embedded: number }> {
  const codes = createVectorCodes(passages.size, embedder.dimensions);
  let embedded = 0;
  for (let from = 0; from < passages.size; from += BATCH) {
    const size = Math.min(BATCH, passages.size - from);
    const texts = Array.from({ length: size }, (_, i) => embeddedText(passages.searched(from + i)));
    const known = texts.map(knownVector);
    const missing = texts.filter((_, i) => known[i] === undefined);
    const made = missing.length > 0 ? await embedder.embedPassages(missing) : [];
    embedded += missing.length;
    let next = 0;
    known.forEach((vector, i) => {
      encodeVector(codes, from + i, vector ?? made[next++] ?? new Float32Array(embedder.dimensions));
    });
    onProgress({ step: "embed", done: from + size, total: passages.size });
    await yieldToEventLoop();
  }
  const reportLinked = (done: number) => onProgress({ step: "index", done, total: passages.size });
  return { vectors: await buildVectorIndex(codes, { onProgress: reportLinked }), embedded };
}
