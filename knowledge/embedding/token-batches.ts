/** Texts of about the same length, so that little of a batch is padding. */
export interface TokenBatch {
  /** Where each text of the batch stands in the list that was given. */
  readonly places: readonly number[];
  /** Tokens of its longest text, at least 1. */
  readonly width: number;
}

/** Splits the texts, shortest first, into batches of at most `maxTokens` tokens with their padding, or one text. */
export function batchByLength(texts: readonly (readonly number[])[], maxTokens: number): TokenBatch[] {
  const widthOf = (place: number) => Math.max(1, texts[place]?.length ?? 0);
  const sorted = [...texts.keys()].sort((a, b) => widthOf(a) - widthOf(b));
  const batches: { places: number[]; width: number }[] = [];
  for (const place of sorted) {
    const width = widthOf(place);
    const open = batches.at(-1);
    if (open !== undefined && (open.places.length + 1) * width <= maxTokens) {
      open.places.push(place);
      open.width = width;
    } else {
      batches.push({ places: [place], width });
    }
  }
  return batches;
}
