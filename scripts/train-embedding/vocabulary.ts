import { pairToken } from "../../knowledge/embedding/tokens.ts";
import { fold } from "../../knowledge/language/fold.ts";
import type { TextParts } from "./text-parts.ts";

/** The tokens that get a vector. Places 0 and 1 are padding and unknown, both without one. */
export interface Vocabulary {
  readonly tokens: readonly string[];
  /** How often each token stands in the texts; a folded syllable counts for all that fold to it. */
  readonly counts: Float64Array;
  /** Token of each interned syllable; 0 where it has none. */
  readonly tokenOfWord: Int32Array;
  /** Token of each interned syllable without its accents; 0 where it has none. */
  readonly foldedTokenOfWord: Int32Array;
  /** Token of two neighbouring interned syllables; 0 where the pair has none. */
  pairOf(first: number, second: number): number;
}

export interface VocabularyLimits {
  /** A syllable, number or foreign word needs this many occurrences. */
  readonly minCount: number;
  readonly maxPairs: number;
  readonly minPairCount: number;
}

export const PADDING = "[PAD]";
export const UNKNOWN = "[UNK]";

export function countVocabulary(
  words: readonly string[],
  texts: readonly TextParts[],
  limits: VocabularyLimits,
): Vocabulary {
  const folds = foldWords(words);
  const singles = frequentSingles(words, countWords(words, texts), folds, limits);
  const pairs = frequentPairs(texts, folds, limits);
  const tokens = [PADDING, UNKNOWN, ...singles.map(([word]) => word), ...pairs.map(({ token }) => token)];
  const counts = [0, 0, ...singles.map(([, count]) => count), ...pairs.map(({ count }) => count)];
  const idOf = new Map(tokens.map((token, id) => [token, id]));
  const pairIds = new Map(pairs.map(({ key, token }) => [key, idOf.get(token) ?? 0]));
  return {
    tokens,
    counts: Float64Array.from(counts),
    tokenOfWord: Int32Array.from(words, (word) => idOf.get(word) ?? 0),
    foldedTokenOfWord: folds.idOfWord.map((folded) => idOf.get(folds.texts[folded] ?? "") ?? 0),
    pairOf: (first, second) => pairIds.get(pairKey(folds, first, second)) ?? 0,
  };
}

function countWords(words: readonly string[], texts: readonly TextParts[]): Float64Array {
  const counts = new Float64Array(words.length);
  for (const { syllables } of texts) for (const word of syllables) bump(counts, word, 1);
  return counts;
}

/** The words that stand often enough, and what they are without accents; most frequent first. */
function frequentSingles(
  words: readonly string[],
  counts: Float64Array,
  folds: Folds,
  { minCount }: VocabularyLimits,
): [string, number][] {
  const foldedCounts = new Float64Array(folds.texts.length);
  counts.forEach((count, word) => {
    bump(foldedCounts, folds.idOfWord[word] ?? 0, count);
  });
  const found = new Map<string, number>();
  counts.forEach((count, word) => {
    if (count >= minCount) found.set(words[word] ?? "", count);
  });
  for (const word of [...found.keys()]) {
    const folded = folds.idOfText.get(fold(word)) ?? 0;
    found.set(folds.texts[folded] ?? "", foldedCounts[folded] ?? 0);
  }
  return byFallingCount([...found]);
}

interface Folds {
  readonly texts: readonly string[];
  readonly idOfText: ReadonlyMap<string, number>;
  readonly idOfWord: Int32Array;
}

function foldWords(words: readonly string[]): Folds {
  const idOfText = new Map<string, number>();
  const idOfWord = Int32Array.from(words, (word) => {
    const folded = fold(word);
    const id = idOfText.get(folded) ?? idOfText.size;
    idOfText.set(folded, id);
    return id;
  });
  return { texts: [...idOfText.keys()], idOfText, idOfWord };
}

function pairKey(folds: Folds, first: number, second: number): number {
  return (folds.idOfWord[first] ?? 0) * folds.texts.length + (folds.idOfWord[second] ?? 0);
}

/** The pairs that stand most often in the texts, most frequent first. */
function frequentPairs(texts: readonly TextParts[], folds: Folds, limits: VocabularyLimits) {
  const counts = new Map<number, number>();
  for (const { syllables } of texts) {
    for (let place = 1; place < syllables.length; place++) {
      const key = pairKey(folds, syllables[place - 1] ?? 0, syllables[place] ?? 0);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const named = [...counts]
    .filter(([, count]) => count >= limits.minPairCount)
    .map(([key, count]) => {
      const first = folds.texts[Math.floor(key / folds.texts.length)] ?? "";
      const second = folds.texts[key % folds.texts.length] ?? "";
      return { key, count, token: pairToken(first, second) };
    });
  return named.sort((a, b) => b.count - a.count || compare(a.token, b.token)).slice(0, limits.maxPairs);
}

function byFallingCount(counted: [string, number][]): [string, number][] {
  return counted.sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function bump(counts: Float64Array, place: number, by: number): void {
  counts[place] = (counts[place] ?? 0) + by;
}
