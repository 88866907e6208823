import { z } from "zod";
import type { Embedder } from "../embedding/embedder.ts";
import { dataFile } from "../language/data-file.ts";
import { countDocuments } from "./passages-of-documents.ts";
import type { SearchIndex } from "./search-index.ts";

/** By document, how far it is about what the assistant is asked about: from 0 for other matters to 1. */
export type Domain = Float32Array;

const schema = z.object({ "linh-vuc": z.string().nullable() });

/** What the assistant is asked about, in the administrators' words; empty for anything. */
const domainName = dataFile("domain.yaml", schema, (data) => data["linh-vuc"]?.trim() ?? "");

/**
 * Cosines of a document and the domain's name: below the one it is about something else (as are 99 of 100 of the legal
 * articles of ../shared/eval), above the other it is about nothing but the domain (as are all five of ../shared/pages).
 */
const NEARNESS = { otherMatters: 0.2, domain: 0.4 } as const;

/**
 * How far each document is about the domain, from the mean cosine of its passages and the domain's name. Evidence that
 * does not depend on the question (Craswell and others 2005). Throws when data/domain.yaml is wrong.
 */
export async function locateDomain(
  { keywords, vectors }: Pick<SearchIndex, "keywords" | "vectors">,
  embedder: Embedder,
): Promise<Domain> {
  const { documentOf } = keywords.data;
  const documents = countDocuments(documentOf);
  const sums = new Float32Array(documents);
  if (domainName() === "") return sums;
  const vector = await embedder.embedQuestion(domainName());
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
