import type { Embedder } from "../embedder.ts";
import type { Passage } from "../passage.ts";
import { syllablesOf } from "../text/syllables.ts";
import { AccentBuilder, type AccentData, type Accents, openAccents } from "./accents.ts";
import {
  type KeywordIndex,
  KeywordIndexBuilder,
  type KeywordIndexData,
  openKeywordIndex,
} from "./keyword-index.ts";
import { Lexicon } from "./lexicon.ts";
import { buildVectorIndex, type VectorIndex } from "./vector-index.ts";

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

interface BuildOptions {
  readonly passages: readonly Passage[];
  /** What of each passage is searched and embedded, in their order. */
  readonly texts: readonly SearchedText[];
  readonly embedder: Embedder;
  /** The vector of a text that was embedded before, when it is known. */
  readonly knownVector: (text: string) => Float32Array | undefined;
  readonly onProgress?: (progress: IndexProgress) => void;
}

/** Passages are embedded and indexed this many at a time, so that a server can answer in between. */
const BATCH = 128;

/** Builds the index in the order of the passages. `embedded` counts the texts that had no known vector. */
export async function buildSearchIndex(
  options: BuildOptions,
): Promise<{ index: SearchIndex; embedded: number }> {
  const { passages, texts, embedder, onProgress = () => {} } = options;
  const data = await buildWords(passages, texts, onProgress);
  const { vectors, embedded } = await embedAll(texts.map(embeddedText), options, onProgress);
  const graph = await buildVectorIndex(vectors, embedder.dimensions, (done) =>
    onProgress({ step: "index", done, total: passages.length }),
  );
  return { index: openSearchIndex(data, graph), embedded };
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
  passages: readonly Passage[],
  texts: readonly SearchedText[],
  onProgress: (progress: IndexProgress) => void,
): Promise<SearchIndexData> {
  const lexicon = new Lexicon();
  const keywords = new KeywordIndexBuilder();
  const accents = new AccentBuilder();
  let document = -1;
  for (const [i, passage] of passages.entries()) {
    if (passage.documentId !== passages[i - 1]?.documentId) document++;
    const above = idsOf(texts[i]?.above ?? "", lexicon);
    const text = idsOf(texts[i]?.text ?? "", lexicon);
    const ids = [...idsOf(texts[i]?.head ?? "", lexicon), ...above, ...text];
    keywords.add(
      ids,
      ids.map((id) => lexicon.addFolded(id)),
      document,
    );
    accents.add([...above, ...text]);
    if (i % BATCH === BATCH - 1) {
      onProgress({ step: "index", done: i + 1, total: passages.length });
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  return { accents: accents.finish(lexicon), keywords: keywords.finish(), syllables: lexicon.syllables };
}

function idsOf(text: string, lexicon: Lexicon): number[] {
  return syllablesOf(text).map((syllable) => lexicon.add(syllable.text));
}

async function embedAll(
  texts: readonly string[],
  { embedder, knownVector }: BuildOptions,
  onProgress: (progress: IndexProgress) => void,
): Promise<{ vectors: Float32Array[]; embedded: number }> {
  const vectors = texts.map((text) => knownVector(text));
  const missing = vectors.flatMap((vector, i) => (vector ? [] : [i]));
  for (let from = 0; from < missing.length; from += BATCH) {
    const batch = missing.slice(from, from + BATCH);
    const made = await embedder.embedPassages(batch.map((i) => texts[i]!));
    batch.forEach((i, k) => {
      vectors[i] = made[k];
    });
    onProgress({ step: "embed", done: from + batch.length, total: missing.length });
    await new Promise((resolve) => setImmediate(resolve));
  }
  return {
    vectors: vectors.map((vector) => vector ?? new Float32Array(embedder.dimensions)),
    embedded: missing.length,
  };
}
