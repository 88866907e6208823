import { innerProduct } from "../arrays/inner-product.ts";
import type { TokenVectors } from "../embedding/token-vectors.ts";
import { pairToken } from "../embedding/tokens.ts";
import { withoutCount } from "../language/lexicons/counted-numbers.ts";
import type { WordForms } from "../language/phrases.ts";

/**
 * How near the words of a text come to each word of a question by their vectors: people and laws say the same in other words.
 * Interaction of single words, as in KNRM (Xiong and others 2017) and DRMM (Guo and others 2016), over static vectors.
 */
export interface SoftMatch {
  /** By word of the question, the highest cosine of a word of the text, 0..1. */
  readonly best: Float32Array;
  /** By word of the question and then by level of LEVELS, the words of the text whose cosine reaches it and not the next higher. */
  readonly counts: Float32Array;
}

/** Lower bounds of cosines, highest first: the same word, nearly the same, related, of the same matter. */
export const LEVELS = [0.95, 0.75, 0.55, 0.35] as const;
const LOWEST = Math.min(...LEVELS);

export interface SoftMatcher {
  /** By word of the question: its rarity in the corpus, and its vector's length; each adds up to 1. */
  readonly rarities: Float32Array;
  readonly lengths: Float32Array;
  match(words: readonly WordForms[]): SoftMatch;
}

/** Words of a question that are compared, at most, the rarest ones: a page of text as a question must not take seconds. */
const MOST_WORDS = 40;

/** `words`: of the question, with accents where they are known. */
export function createSoftMatcher(
  words: readonly WordForms[],
  rarity: (folded: string) => number,
  vectors: TokenVectors,
): SoftMatcher {
  const all = words.map(({ folded }, at) => ({ at, rarity: rarity(folded) }));
  const chosen = all.sort((a, b) => b.rarity - a.rarity || a.at - b.at).slice(0, MOST_WORDS);
  const { units, lengths } = contextVectors(words, vectors);
  const { dimensions } = vectors;
  return {
    rarities: toShares(chosen.map((word) => word.rarity)),
    lengths: toShares(chosen.map(({ at }) => lengths[at]!)),
    match: (others) => {
      const { units: found } = contextVectors(others, vectors);
      const best = new Float32Array(chosen.length);
      const counts = new Float32Array(chosen.length * LEVELS.length);
      chosen.forEach(({ at }, word) => {
        for (let other = 0; other < others.length; other++) {
          const cosine = innerProduct(units, at * dimensions, found, other * dimensions, dimensions);
          if (cosine > best[word]!) best[word] = cosine;
          // Most words are of another matter.
          if (cosine < LOWEST) continue;
          const level = LEVELS.findIndex((bound) => cosine >= bound);
          counts[word * LEVELS.length + level]!++;
        }
      });
      return { best, counts };
    },
  };
}

/** What several texts have together. */
export function joinSoft(parts: readonly SoftMatch[]): SoftMatch {
  const [first, ...others] = parts;
  const best = Float32Array.from(first?.best ?? []);
  const counts = Float32Array.from(first?.counts ?? []);
  for (const part of others) {
    part.best.forEach((cosine, at) => {
      best[at] = Math.max(best[at]!, cosine);
    });
    part.counts.forEach((count, at) => {
      counts[at]! += count;
    });
  }
  return { best, counts };
}

/** The mean over the words of a question by their shares. */
export function meanOf(values: Float32Array, shares: Float32Array): number {
  return values.reduce((sum, value, at) => sum + value * shares[at]!, 0);
}

/** By level, the mean over the words of ln(1 + count). */
export function levelsOf({ counts }: SoftMatch, shares: Float32Array): number[] {
  return LEVELS.map((_, level) =>
    shares.reduce((sum, share, at) => sum + share * Math.log1p(counts[at * LEVELS.length + level]!), 0),
  );
}

/** Of the neighbours that a syllable makes a word with, each counts half. */
const NEIGHBOUR = 0.5;

/**
 * By syllable, its vector with half of those of the pairs that it stands in, brought to length 1, and that length before: most
 * Vietnamese words have two syllables. A counted number has the vector of its digits, a syllable without a vector a zero one.
 */
function contextVectors(words: readonly WordForms[], { dimensions, values, rowOf }: TokenVectors) {
  const units = new Float32Array(words.length * dimensions);
  const lengths = new Float32Array(words.length);
  const add = (at: number, token: string, weight: number) => {
    const row = rowOf(token);
    if (row < 0 || at < 0 || at >= words.length) return;
    for (let d = 0; d < dimensions; d++)
      units[at * dimensions + d]! += weight * values[row * dimensions + d]!;
  };
  words.forEach(({ accented, folded }, at) => {
    add(at, withoutCount(accented), 1);
    const next = words[at + 1];
    if (next === undefined) return;
    const pair = pairToken(withoutCount(folded), withoutCount(next.folded));
    add(at, pair, NEIGHBOUR);
    add(at + 1, pair, NEIGHBOUR);
  });
  for (let at = 0; at < words.length; at++) {
    const start = at * dimensions;
    const length = Math.sqrt(innerProduct(units, start, units, start, dimensions));
    lengths[at] = length;
    if (length > 0) for (let d = start; d < start + dimensions; d++) units[d]! /= length;
  }
  return { units, lengths };
}

function toShares(values: readonly number[]): Float32Array {
  const total = values.reduce((sum, value) => sum + value, 0);
  return Float32Array.from(values, (value) => (total > 0 ? value / total : 0));
}
