import { embeddingTokens } from "../../../../knowledge/embedding/tokens.ts";

/** Gives texts as rows of a model's table; what the model has no vector for is left out, and all beyond `maxSyllables`. */
export function createTokenizer(
  tokens: readonly string[],
  maxSyllables: number,
): (text: string) => Int32Array {
  const rowOf = new Map(tokens.map((token, row) => [token, row]));
  return (text) =>
    Int32Array.from(embeddingTokens(text, maxSyllables).flatMap((token) => rowOf.get(token) ?? []));
}
