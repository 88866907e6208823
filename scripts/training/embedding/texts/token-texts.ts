import type { TextParts } from "./text-parts.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A text as tokens of the vocabulary, one entry a syllable; 0 where there is no token. */
export interface TokenText {
  readonly titleId: number;
  readonly accented: Int32Array;
  readonly folded: Int32Array;
  /** The token of the syllable and the one after it. */
  readonly pairs: Int32Array;
  readonly leadStart: number;
  readonly bodyStart: number;
  readonly sentenceStarts: Int32Array;
}

export function tokenizeParts(parts: TextParts, vocabulary: Vocabulary): TokenText {
  const { syllables, titleId, leadStart, bodyStart, sentenceStarts } = parts;
  const pairs = new Int32Array(syllables.length);
  for (let at = 0; at + 1 < syllables.length; at++) {
    pairs[at] = vocabulary.pairOf(syllables[at] ?? 0, syllables[at + 1] ?? 0);
  }
  return {
    titleId,
    leadStart,
    bodyStart,
    sentenceStarts,
    accented: syllables.map((word) => vocabulary.tokenOfWord[word] ?? 0),
    folded: syllables.map((word) => vocabulary.foldedTokenOfWord[word] ?? 0),
    pairs,
  };
}
