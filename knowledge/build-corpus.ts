import { createHash } from "node:crypto";
import type { Embedder } from "./embedder.ts";
import { fingerprintCorpus } from "./fingerprint-corpus.ts";
import type { Progress } from "./knowledge.ts";
import type { Passage } from "./passage.ts";
import { type Document, readCorpus, type SkippedFile } from "./read/index.ts";
import { hasOwnTitle } from "./read/page-title.ts";
import { readingMessage } from "./read/reading-messages.ts";
import { buildSearchIndex, embeddedText, type SearchedText } from "./search/search-index.ts";
import type { Built } from "./snapshot/snapshot.ts";
import { splitDocument } from "./split-document.ts";
import { createWrittenAbbreviations, type Spelling } from "./text/index.ts";

interface BuildOptions {
  readonly corpusPath: string;
  readonly embedder: Embedder;
  readonly spelling: Spelling;
  /** Its vectors are used again for passages that did not change. */
  readonly previous: Built | undefined;
  readonly onProgress: (progress: Progress) => void;
}

export interface BuildResult {
  readonly built: Built;
  readonly embedded: number;
  readonly skipped: readonly SkippedFile[];
}

/** Passages are split this many documents at a time, so that a server can answer in between. */
const BATCH = 64;

/**
 * Reads, splits, embeds and indexes a corpus without touching the one that serves. Throws with what to do when there
 * is nothing at the path or no document in it.
 */
export async function buildCorpus({
  corpusPath,
  embedder,
  spelling,
  previous,
  onProgress,
}: BuildOptions): Promise<BuildResult> {
  const corpusFingerprint = await fingerprintCorpus(corpusPath);
  const { documents, skipped } = await readCorpus(corpusPath, {
    onFile: ({ done, total }) => onProgress({ step: "read", done, total }),
  });
  const passages: Passage[] = [];
  for (const [i, document] of documents.entries()) {
    passages.push(...splitDocument(document));
    if (i % BATCH !== BATCH - 1) continue;
    onProgress({ step: "split", done: i + 1, total: documents.length });
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (passages.length === 0) throw new EmptyCorpusError(corpusPath, skipped);
  const expand = createWrittenAbbreviations(spelling);
  const { index, embedded } = await buildSearchIndex({
    passages,
    texts: searchedTexts(documents, passages, expand),
    embedder,
    knownVector: previous ? vectorsByText(previous, expand) : () => undefined,
    onProgress,
  });
  onProgress({ step: "check", done: 0, total: 1 });
  if (index.vectors.size !== passages.length)
    throw new Error("The index does not hold every passage; reload again.");
  const built = { documents, passages, index, corpusFingerprint, builtAt: new Date().toISOString() };
  return { built, embedded, skipped };
}

/** Nothing that can be read stands in the corpus; says in Vietnamese what to do, and why each file was left out. */
export class EmptyCorpusError extends Error {
  override readonly name = "EmptyCorpusError";

  constructor(corpusPath: string, skipped: readonly SkippedFile[]) {
    const files = skipped.map(({ file, reason }) => `${file}: ${reason}`);
    super([readingMessage("emptyCorpus", { path: corpusPath }), ...files].join(" "));
  }
}

/**
 * The texts of passages with their abbreviations written out, so that they are found in full words too. A passage's
 * own title is counted twice: on the legal set that lifts nDCG@10 by 0.015. Not so the titles above it, which would
 * drown it, nor a title that was only taken from the beginning of the text, which lowers the sets without titles.
 */
export function searchedTexts(
  documents: readonly Document[],
  passages: readonly Passage[],
  expand: (text: string) => string,
): SearchedText[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return passages.map(({ documentId, headings, text }) => {
    const document = byId.get(documentId);
    const above = [document?.title ?? "", ...headings];
    const hasHead = headings.length > 0 || (document !== undefined && hasOwnTitle(document));
    const head = hasHead ? (above.at(-1) ?? "") : "";
    return { above: expand(above.join("\n")), head: expand(head), text: expand(text) };
  });
}

function vectorsByText(
  { documents, passages, index }: Built,
  expand: (text: string) => string,
): (text: string) => Float32Array | undefined {
  const texts = searchedTexts(documents, passages, expand).map(embeddedText);
  const places = new Map(texts.map((text, place) => [digest(text), place]));
  return (text) => {
    const place = places.get(digest(text));
    return place === undefined ? undefined : index.vectors.vector(place);
  };
}

function digest(text: string): string {
  return createHash("sha1").update(text).digest("base64");
}
