import { pairId } from "../../syllable-ids/pair-ids.ts";
import type { SyllableIds } from "../../syllable-ids/syllable-ids.ts";
import { inverseFrequency, TIER_WEIGHTS } from "./bm25.ts";
import type { Postings } from "./postings.ts";
import type { WeightedTerm } from "./query-term.ts";

/** The postings of a corpus by tier; see bm25.ts. */
export interface Tiers {
  readonly accented: Postings;
  readonly folded: Postings;
  readonly pairs: Postings;
}

/** A posting list that a question reads, with what it counts. */
export interface QueryRow {
  readonly postings: Postings;
  /** -1 for a term that no passage has: it finds nothing, but a full score would have it. */
  readonly row: number;
  /** The term's weight in the question times that of its tier and its inverse frequency. */
  readonly weight: number;
  /** The part of `weight` that the question's own words have; the rest is of other wordings. */
  readonly ownWeight: number;
}

interface Corpus {
  readonly tiers: Tiers;
  readonly syllableIds: SyllableIds;
  /** Passages of the corpus. */
  readonly total: number;
}

/** One row for each different term of a question: its syllables with accents and without, and its pairs of neighbours. */
export function findQueryRows(
  terms: readonly WeightedTerm[],
  { tiers, syllableIds, total }: Corpus,
): QueryRow[] {
  const accented = terms.flatMap(({ accented, readings = [{ accented, weight: 1 }], weight, wording }) =>
    readings.map((reading) => ({
      id: syllableIds.find(reading.accented),
      weight: weight * reading.weight,
      wording,
    })),
  );
  const folded = terms.map(({ folded, weight, pairWeight, wording }) => {
    return { id: syllableIds.find(folded), weight, pairWeight, wording };
  });
  return [
    ...rowsOfTier(tiers.accented, accented, TIER_WEIGHTS.accented, total),
    ...rowsOfTier(tiers.folded, folded, TIER_WEIGHTS.folded, total),
    ...rowsOfTier(tiers.pairs, weighPairs(folded), TIER_WEIGHTS.pairs, total),
  ];
}

/** A term of one tier; `id` is -1 for a syllable that the corpus does not have. */
interface WeightedId {
  readonly id: number;
  readonly weight: number;
  readonly wording?: string | undefined;
}

/** The pairs of neighbours that are both in the corpus and of the same wording. */
function weighPairs(terms: readonly (WeightedId & { readonly pairWeight: number })[]): WeightedId[] {
  return terms.slice(1).flatMap((second, i) => {
    const first = terms[i]!;
    if (first.id < 0 || second.id < 0 || first.wording !== second.wording) return [];
    return [{ id: pairId(first.id, second.id), weight: first.pairWeight, wording: first.wording }];
  });
}

/**
 * A term that several other wordings have counts once, by the highest of their weights, and not at all beside the
 * question's own: a long list of synonyms must not outweigh what was asked.
 */
function rowsOfTier(
  postings: Postings,
  terms: readonly WeightedId[],
  tierWeight: number,
  total: number,
): QueryRow[] {
  const own = sumWeights(terms.filter(({ wording }) => wording === undefined));
  const weights = new Map(own);
  for (const { id, weight, wording } of terms)
    if (wording !== undefined) weights.set(id, Math.max(weight, weights.get(id) ?? 0));
  return [...weights].map(([id, weight]) => {
    const row = id < 0 ? -1 : postings.rowOf(id);
    const size = row < 0 ? 0 : postings.sizeOf(row);
    const idf = tierWeight * inverseFrequency(size, total);
    return { postings, row, weight: weight * idf, ownWeight: (own.get(id) ?? 0) * idf };
  });
}

/** By id, the sum of the weights of a term that the question has several times. */
function sumWeights(terms: readonly WeightedId[]): Map<number, number> {
  const weights = new Map<number, number>();
  for (const { id, weight } of terms) weights.set(id, weight + (weights.get(id) ?? 0));
  return weights;
}
