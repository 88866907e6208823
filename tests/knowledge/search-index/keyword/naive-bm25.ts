import { fold } from "../../../../knowledge/language/fold.ts";
import { syllablesOf } from "../../../../knowledge/language/syllables.ts";
import { BM25, TIER_WEIGHTS } from "../../../../knowledge/search-index/keyword/bm25.ts";
import type { QueryTerm } from "../../../../knowledge/search-index/keyword/query-term.ts";

/** BM25 as its definition says, over lists of terms and without an index; documents are lists of passages. */
export function naiveScores(documents: readonly (readonly string[])[], asked: readonly QueryTerm[]) {
  const passages = documents.flat().map(tiersOf);
  const wholes = documents.map((texts) => joinTiers(texts.map(tiersOf)));
  return {
    passages: scoresOf(asked, passages, passages),
    documents: scoresOf(asked, wholes, passages),
  };
}

interface Tiers {
  readonly accented: readonly string[];
  readonly folded: readonly string[];
  readonly pairs: readonly string[];
}

const TIERS = ["accented", "folded", "pairs"] as const;

function tiersOf(text: string): Tiers {
  const accented = syllablesOf(text).map((syllable) => syllable.text);
  const folded = accented.map(fold);
  return { accented, folded, pairs: folded.slice(1).map((syllable, i) => `${folded[i]} ${syllable}`) };
}

function joinTiers(parts: readonly Tiers[]): Tiers {
  const [accented = [], folded = [], pairs = []] = TIERS.map((tier) => parts.flatMap((part) => part[tier]));
  return { accented, folded, pairs };
}

/** Terms of each tier; a pair weighs as its lesser part, a repeated term as often as it stands. */
function weightsOf(asked: readonly QueryTerm[], tier: (typeof TIERS)[number]): Map<string, number> {
  const weights = new Map<string, number>();
  asked.forEach(({ accented, folded, weight }, i) => {
    const before = asked[i - 1];
    const terms =
      tier === "pairs"
        ? before
          ? [{ term: `${before.folded} ${folded}`, weight: Math.min(before.weight, weight) }]
          : []
        : [{ term: tier === "accented" ? accented : folded, weight }];
    for (const one of terms) weights.set(one.term, one.weight + (weights.get(one.term) ?? 0));
  });
  return weights;
}

/** Frequencies are counted over passages, lengths over what is scored. */
function scoresOf(
  asked: readonly QueryTerm[],
  scored: readonly Tiers[],
  passages: readonly Tiers[],
): number[] {
  const average = scored.reduce((sum, { accented }) => sum + accented.length, 0) / scored.length;
  const scores = scored.map(() => 0);
  for (const tier of TIERS) {
    for (const [term, weight] of weightsOf(asked, tier)) {
      const frequency = passages.filter((passage) => passage[tier].includes(term)).length;
      const idf = Math.log(1 + (passages.length - frequency + 0.5) / (frequency + 0.5));
      scored.forEach((text, i) => {
        const count = text[tier].filter((one) => one === term).length;
        const norm = BM25.k1 * (1 - BM25.b + (BM25.b * text.accented.length) / Math.max(1, average));
        const gain = (count * (BM25.k1 + 1)) / (count + norm);
        scores[i] = (scores[i] ?? 0) + TIER_WEIGHTS[tier] * weight * idf * gain;
      });
    }
  }
  return scores;
}
