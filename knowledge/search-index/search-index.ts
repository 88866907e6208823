import { setImmediate as turn } from "node:timers/promises";
import type { Embedder } from "../embedding/embedder.ts";
import { syllablesOf } from "../language/syllables.ts";
import { AccentBuilder, type AccentData } from "../restore/accent-builder.ts";
import { type Accents, openAccents } from "../restore/accents.ts";
import { type KeywordIndex, type KeywordIndexData, openKeywordIndex } from "./keyword/keyword-index.ts";
import { KeywordIndexBuilder } from "./keyword/keyword-index-builder.ts";
import { Lexicon } from "./keyword/lexicon.ts";
import { buildVectorIndex } from "./vector/build-vector-index.ts";
import { createVectorCodes, encodeVector } from "./vector/vector-codes.ts";
import type { VectorIndex } from "./vector/vector-index.ts";

/** All that finding needs: words, accents and vectors of the same passages, by the passages' order. */
export interface SearchIndex {
  readonly lexicon: Lexicon;
  readonly keywords: KeywordIndex;
  readonly accents: Accents;
  readonly accentData: AccentData;
  readonly vectors: VectorIndex;
}

export interface SearchIndexData {
  readonly syllables: readonly string[];
  readonly keywords: KeywordIndexData;
  readonly accents: AccentData;
}

export interface IndexProgress {
  readonly step: "embed" | "index";
  readonly done: number;
  readonly total: number;
}

/** The passages of a corpus as they are searched; each is worked out when it is asked for. */
export interface SearchedPassages {
  readonly size: number;
  /** What of a passage is searched and embedded. */
  searched(passage: number): SearchedText;
  /** What document it stands in; a document's passages follow each other. */
  documentOf(passage: number): number | string;
}

/** Passages that are at hand as a list. */
export function listPassages(
  list: readonly { readonly documentId: string; readonly searched: SearchedText }[],
): SearchedPassages {
  const at = (passage: number) => {
    const found = list[passage];
    if (!found) throw new Error(`There is no passage ${passage}.`);
    return found;
  };
  return {
    size: list.length,
    searched: (passage) => at(passage).searched,
    documentOf: (passage) => at(passage).documentId,
  };
}

interface BuildOptions {
  readonly passages: SearchedPassages;
  readonly embedder: Embedder;
  /** The vector of a text that was embedded before, when it is known. */
  readonly knownVector: (text: string) => Float32Array | undefined;
  readonly onProgress?: (progress: IndexProgress) => void;
}

/** Passages are embedded and indexed this many at a time, so that a server can answer in between. */
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

export function openSearchIndex(data: SearchIndexData, vectors: VectorIndex): SearchIndex {
  const lexicon = new Lexicon(data.syllables);
  return {
    lexicon,
    keywords: openKeywordIndex(data.keywords, lexicon),
    accents: openAccents(data.accents, lexicon),
    accentData: data.accents,
    vectors,
  };
}

/** What of a passage is searched. */
export interface SearchedText {
  /** The titles above it, one a line. */
  readonly above: string;
  /** Its own title, the innermost of them, which is counted once more with the words; empty for none. */
  readonly head: string;
  readonly text: string;
}

/** What of a passage is embedded: the titles above it, then its text. */
export function embeddedText({ above, text }: Omit<SearchedText, "head">): string {
  return `${above}\n${text}`;
}

async function buildWords(
  passages: SearchedPassages,
  onProgress: (progress: IndexProgress) => void,
): Promise<SearchIndexData> {
  const lexicon = new Lexicon();
  const keywords = new KeywordIndexBuilder();
  const accents = new AccentBuilder();
  let ordinal = -1;
  for (let i = 0; i < passages.size; i++) {
    if (i === 0 || passages.documentOf(i) !== passages.documentOf(i - 1)) ordinal++;
    const searched = passages.searched(i);
    const above = idsOf(searched.above, lexicon);
    const text = idsOf(searched.text, lexicon);
    const ids = [...idsOf(searched.head, lexicon), ...above, ...text];
    keywords.add(
      ids,
      ids.map((id) => lexicon.addFolded(id)),
      ordinal,
    );
    accents.add([...above, ...text]);
    if (i % BATCH === BATCH - 1) {
      onProgress({ step: "index", done: i + 1, total: passages.size });
      await turn();
    }
  }
  return { accents: accents.finish(lexicon), keywords: keywords.finish(), syllables: lexicon.syllables };
}

function idsOf(text: string, lexicon: Lexicon): number[] {
  return syllablesOf(text).map((syllable) => lexicon.add(syllable.text));
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
    await turn();
  }
  const linked = (done: number) => onProgress({ step: "index", done, total: passages.size });
  return { vectors: await buildVectorIndex(codes, { onProgress: linked }), embedded };
}
