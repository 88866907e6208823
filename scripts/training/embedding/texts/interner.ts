/** Numbers strings from 0 in the order of their first appearance. */
export interface Interner {
  idOf(text: string): number;
  /** All strings so far, by their numbers. */
  readonly texts: readonly string[];
}

export function createInterner(): Interner {
  const ids = new Map<string, number>();
  const texts: string[] = [];
  return {
    texts,
    idOf(text) {
      const known = ids.get(text);
      if (known !== undefined) return known;
      ids.set(text, texts.length);
      return texts.push(text) - 1;
    },
  };
}
