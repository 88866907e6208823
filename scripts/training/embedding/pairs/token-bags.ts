import type { Random } from "../../../random.ts";
import type { TokenText } from "../texts/token-texts.ts";
import type { Bags } from "../vectors/pooling.ts";

/** Gathers many texts as one run of tokens. */
export interface TokenBags {
  /** Adds a token to the text that is being built; 0 is none. */
  add(token: number): void;
  /** Ends the text that the `add` calls since the last `close` built. */
  close(): void;
  bags(): Bags;
}

/** Part of a text, offsets in syllables, end exclusive. */
export interface Span {
  readonly text: TokenText;
  readonly start: number;
  readonly end: number;
}

export function createTokenBags(): TokenBags {
  let tokens = new Int32Array(1 << 16);
  let length = 0;
  const starts = [0];
  return {
    add(token) {
      if (token === 0) return;
      if (length === tokens.length) tokens = grown(tokens);
      tokens[length++] = token;
    },
    close: () => void starts.push(length),
    bags: () => ({ tokens: tokens.subarray(0, length), starts: Int32Array.from(starts) }),
  };
}

/** Adds the syllables of the span and their pairs. Each syllable loses its accents with the probability `loss`. */
export function addSpan(bags: TokenBags, { text, start, end }: Span, loss: number, random: Random): void {
  for (let syllable = start; syllable < end; syllable++) {
    const folded = loss > 0 && random.chance(loss);
    bags.add((folded ? text.folded[syllable] : text.accented[syllable]) ?? 0);
    if (syllable + 1 < end) bags.add(text.pairs[syllable] ?? 0);
  }
}

function grown(tokens: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(tokens.length * 2);
  larger.set(tokens);
  return larger;
}
