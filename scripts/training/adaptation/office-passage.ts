import { createHash } from "node:crypto";
import type { Passage } from "../../../knowledge/documents/passage.ts";
import { type Document, readCorpus } from "../../../knowledge/documents/read/index.ts";
import { hasOwnTitle } from "../../../knowledge/documents/read/page-title.ts";
import { splitDocument } from "../../../knowledge/documents/split-document.ts";
import type { Language } from "../../../knowledge/language/language.ts";
import { type SearchedText, searchedTextOf } from "../../../knowledge/search-index/searched-text.ts";

/** A passage of the office's corpus, as the search holds it. */
export interface OfficePassage {
  readonly passage: Passage;
  readonly searched: SearchedText;
  /** What it is asked for by: its question or heading, and its document's title; those that there are. */
  readonly titles: readonly string[];
}

/** Reads the corpus and cuts it into passages. Throws with what to do when nothing is there. */
export async function readOfficePassages(
  path: string,
  { boilerplate, writeOut }: Language,
): Promise<OfficePassage[]> {
  const { documents } = await readCorpus(path, { boilerplate });
  return documents.flatMap((document) =>
    splitDocument(document).map((passage) => {
      const titles = [passage.question ?? passage.headings.at(-1) ?? "", ownTitle(document)];
      return {
        passage,
        searched: searchedTextOf(document, passage, writeOut),
        titles: titles.filter((title) => title !== "").map(writeOut),
      };
    }),
  );
}

function ownTitle(document: Document): string {
  return hasOwnTitle(document) ? document.title : "";
}

/**
 * Places of the passages of whole documents, rising, chosen by a hash of the documents' names until they are so many;
 * all of a smaller corpus. What a smaller limit gives is part of what a larger one gives.
 */
export function sampleByDocument(passages: readonly OfficePassage[], limit: number): number[] {
  const byDocument = new Map<string, number[]>();
  passages.forEach(({ passage }, position) => {
    const known = byDocument.get(passage.documentId);
    if (known) known.push(position);
    else byDocument.set(passage.documentId, [position]);
  });
  const order = [...byDocument].map(([id, positions]) => ({ order: digest(id), positions }));
  const kept: number[] = [];
  for (const { positions } of order.sort((a, b) => compare(a.order, b.order))) {
    if (kept.length >= limit) break;
    kept.push(...positions);
  }
  return kept.sort((a, b) => a - b);
}

/** The same for the same text on every machine; orders texts by no property of theirs. */
export function digest(text: string): string {
  return createHash("sha1").update(text).digest("hex");
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
