import { likenessOf, type Sketch } from "./sketch-text.ts";

/** Two texts by their indexes, `first` below `second`. */
export interface SimilarPair {
  readonly first: number;
  readonly second: number;
  /** 0..1; see likenessOf. */
  readonly likeness: number;
}

/**
 * Of each text so many of its smallest hashes are looked up in the others: two that have 0.7 of their shingles in common share none
 * of them once in 15,000 pairs.
 */
const LOOKED_UP = 8;

/** Texts with one hash that each is compared with, those nearest in length: a formula may stand in thousands of texts. */
const COMPARED = 12;

/** Texts repeat some of their shingles, and the shorter one may do so less. */
const LENGTH_SLACK = 0.8;

/** The pairs of texts that are at least so alike, in the order of their indexes. Takes time in proportion to the number of texts. */
export function findSimilar(sketches: readonly Sketch[], least: number): SimilarPair[] {
  const entries = sketches.flatMap(({ hashes }, text) =>
    Array.from(hashes.subarray(0, LOOKED_UP), (hash) => ({ hash, text })),
  );
  const lengthOf = (text: number) => sketches[text]!.syllables;
  entries.sort((a, b) => a.hash - b.hash || lengthOf(a.text) - lengthOf(b.text) || a.text - b.text);
  const compared = new Set<number>();
  const found: SimilarPair[] = [];
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at]!;
    for (let next = at + 1; next <= at + COMPARED && entries[next]?.hash === entry.hash; next++) {
      const other = entries[next]!;
      // The shorter text has too little to share, and those behind are longer yet.
      if (lengthOf(entry.text) < LENGTH_SLACK * least * lengthOf(other.text)) break;
      const [first, second] = entry.text < other.text ? [entry.text, other.text] : [other.text, entry.text];
      const pair = first * sketches.length + second;
      if (compared.has(pair)) continue;
      compared.add(pair);
      const likeness = likenessOf(sketches[first]!, sketches[second]!);
      if (likeness >= least) found.push({ first, second, likeness });
    }
  }
  return found.sort((a, b) => a.first - b.first || a.second - b.second);
}
