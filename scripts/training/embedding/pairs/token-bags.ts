import type { Random } from "../../../random.ts";
import type { TokenText } from "../texts/token-texts.ts";

/** Many texts as one run of tokens: text i has `tokens[starts[i]..starts[i + 1])`. */
export interface TokenBags {
  readonly count: number;
  tokens(): Int32Array;
  starts(): Int32Array;
  clear(): void;
  /** Ends the text that the `add` calls since the last `close` built. */
  close(): void;
  add(token: number): void;
}

/** Part of a text, offsets in syllables, end exclusive. */
export interface Span {
  readonly text: TokenText;
  readonly start: number;
  readonly end: number;
}

/** Each syllable loses its accents with this probability. */
export type AccentLoss = number;

export function createTokenBags(): TokenBags {
  let tokens = new Int32Array(1 << 16);
  let length = 0;
  let starts: number[] = [0];
  return {
    get count() {
      return starts.length - 1;
    },
    tokens: () => tokens.subarray(0, length),
    starts: () => Int32Array.from(starts),
    clear() {
      length = 0;
      starts = [0];
    },
    close: () => void starts.push(length),
    add(token) {
      if (token === 0) return;
      if (length === tokens.length) tokens = grown(tokens);
      tokens[length++] = token;
    },
  };
}

/** Adds the syllables of the span and their pairs. */
export function addSpan(bags: TokenBags, { text, start, end }: Span, loss: AccentLoss, random: Random): void {
  for (let place = start; place < end; place++) {
    const folded = loss > 0 && random.chance(loss);
    bags.add((folded ? text.folded[place] : text.accented[place]) ?? 0);
    if (place + 1 < end) bags.add(text.pairs[place] ?? 0);
  }
}

function grown(tokens: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(tokens.length * 2);
  larger.set(tokens);
  return larger;
}
