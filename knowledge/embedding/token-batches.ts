/** Texts of about the same length, so that little of a batch is padding. */
export interface TokenBatch {
  /** The positions of its texts in the list that was given. */
  readonly positions: readonly number[];
  /** Tokens of its longest text, at least 1. */
  readonly width: number;
}

/** Splits the texts, shortest first, into batches of at most `maxTokens` tokens, padding included; a longer text is one alone. */
export function batchByLength(texts: readonly (readonly number[])[], maxTokens: number): TokenBatch[] {
  const widthOf = (position: number) => Math.max(1, texts[position]?.length ?? 0);
  const sorted = [...texts.keys()].sort((a, b) => widthOf(a) - widthOf(b));
  const batches: { positions: number[]; width: number }[] = [];
  for (const position of sorted) {
    const width = widthOf(position);
    const open = batches.at(-1);
    if (open !== undefined && (open.positions.length + 1) * width <= maxTokens) {
      open.positions.push(position);
      open.width = width;
    } else {
      batches.push({ positions: [position], width });
    }
  }
  return batches;
}
