import type { Embedder } from "../embedding/embedder.ts";
import { countDocuments } from "./passages-of-documents.ts";
import type { SearchIndex } from "./search-index.ts";

/** By document, how far it is about what the assistant is asked about: from 0 for other matters to 1. */
export type Domain = Float32Array;

/**
 * Cosines of a document and the domain's name: below the one it is about something else (as are 99 of 100 of the legal
 * articles of ../shared/eval), above the other it is about nothing but the domain (as are all five of ../shared/pages).
 */
const NEARNESS = { otherMatters: 0.2, domain: 0.4 } as const;

/**
 * How far each document is about the domain, from the mean cosine of its passages and the domain's name. Evidence that
 * does not depend on the question (Craswell and others 2005). `domain`: what the assistant is asked about, in the administrators'
 * words; empty for anything.
 */
export async function locateDomain(
  { keywords, vectors }: Pick<SearchIndex, "keywords" | "vectors">,
  embedder: Embedder,
  domain: string,
): Promise<Domain> {
  const { documentOf } = keywords.data;
  const documents = countDocuments(documentOf);
  const sums = new Float32Array(documents);
  if (domain === "") return sums;
  const vector = await embedder.embedQuestion(domain);
  const sizes = new Uint32Array(documents);
  documentOf.forEach((documentIndex, passageIndex) => {
    sums[documentIndex]! += vectors.similarity(vector, passageIndex);
    sizes[documentIndex]!++;
  });
  return sums.map((sum, documentIndex) => shareOf(sum / Math.max(1, sizes[documentIndex]!)));
}

function shareOf(cosine: number): number {
  const { otherMatters, domain } = NEARNESS;
  return Math.min(1, Math.max(0, (cosine - otherMatters) / (domain - otherMatters)));
}
