import { pairToken } from "../../knowledge/embedding/tokens.ts";
import { fold } from "../../knowledge/language/fold.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The tokens of a model that is trained already, for interned syllables; none is added. */
export function createFixedVocabulary(tokens: readonly string[], words: readonly string[]): Vocabulary {
  const idOf = new Map(tokens.map((token, id) => [token, id]));
  const folded = words.map(fold);
  return {
    tokens,
    counts: new Float64Array(tokens.length),
    tokenOfWord: Int32Array.from(words, (word) => idOf.get(word) ?? 0),
    foldedTokenOfWord: Int32Array.from(folded, (word) => idOf.get(word) ?? 0),
    pairOf: (first, second) => idOf.get(pairToken(folded[first] ?? "", folded[second] ?? "")) ?? 0,
  };
}
