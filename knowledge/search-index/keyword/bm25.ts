/**
 * BM25 (Robertson and Zaragoza 2009) over three tiers of terms: syllables with accents, syllables without, and pairs of
 * neighbouring syllables without. k1, b and the tiers' weights were chosen on ../shared/eval; see BENCHMARKS.md.
 */
export const BM25 = { k1: 1.4, b: 0.9 } as const;
export const TIER_WEIGHTS = { accented: 1.2, folded: 0.8, pairs: 0.8 } as const;

/** The weight of a term that `frequency` of `total` passages have, never negative. */
export function inverseFrequency(frequency: number, total: number): number {
  return Math.log(1 + (total - frequency + 0.5) / (frequency + 0.5));
}

/** By text, what its length adds to the denominator: k1 · (1 − b + b · length / average). Lengths in syllables. */
export function lengthNorms(lengths: Uint32Array): Float32Array {
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return Float32Array.from(
    lengths,
    (length) => BM25.k1 * (1 - BM25.b + (BM25.b * length) / Math.max(1, average)),
  );
}

/**
 * By document, an upper bound of how many times the document's score a passage of it can have. A term that stands c times
 * in a passage of norm p and C ≥ c times in its document of norm d counts c / (c + p) there and at least c / (c + d)
 * here: the quotient (c + d) / (c + p) is highest for c = 1. The bound is a little higher, for what 32-bit sums round.
 */
export function documentReach(
  passageNorms: Float32Array,
  documentNorms: Float32Array,
  documentOf: Uint32Array,
): Float32Array {
  const reach = new Float32Array(documentNorms.length).fill(1);
  documentOf.forEach((documentIndex, passageIndex) => {
    const quotient = (1 + documentNorms[documentIndex]!) / (1 + passageNorms[passageIndex]!);
    reach[documentIndex] = Math.max(reach[documentIndex]!, quotient);
  });
  return reach.map((quotient) => quotient * 1.0001);
}
