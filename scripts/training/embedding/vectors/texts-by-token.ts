import type { Bags } from "./pooling.ts";

interface TokenTexts {
  readonly token: number;
  /** Texts that hold the token, once for each time. */
  readonly texts: Int32Array;
}

/** Turns tokens by text into texts by token in two passes over the tokens. */
export function* textsByToken({ tokens, starts }: Bags, vocabularySize: number): Generator<TokenTexts> {
  const ends = new Int32Array(vocabularySize + 1);
  for (const token of tokens) ends[token + 1] = (ends[token + 1] ?? 0) + 1;
  for (let token = 0; token < vocabularySize; token++) {
    ends[token + 1] = (ends[token + 1] ?? 0) + (ends[token] ?? 0);
  }
  const first = ends.slice();
  const texts = new Int32Array(tokens.length);
  for (let text = 0; text + 1 < starts.length; text++) {
    for (const token of tokens.subarray(starts[text], starts[text + 1])) {
      const next = ends[token] ?? 0;
      texts[next] = text;
      ends[token] = next + 1;
    }
  }
  for (let token = 0; token < vocabularySize; token++) {
    const start = first[token] ?? 0;
    const end = ends[token] ?? 0;
    if (end > start) yield { token, texts: texts.subarray(start, end) };
  }
}
