import type { Strip } from "./strip.ts";

/** `[1]`, `1`, `(1)` or `*` before its text. */
const NOTE = /^(?:\[\d{1,3}\]|\(\d{1,2}\)|\d{1,2}|\*{1,3})\s*\p{L}/u;
/** Letters of a note against those of the text. */
const SMALLER = 0.93;
/** Share of the page's height below which notes begin. */
const LOWEST = 0.35;

/** The notes at the foot of a page, which would cut the sentence that runs on over its end. */
export function splitNotes(
  strips: readonly Strip[],
  height: number,
): { readonly body: readonly Strip[]; readonly notes: readonly Strip[] } {
  const sorted = [...strips].sort((a, b) => a.baseline - b.baseline);
  const sizes = sorted.map(({ size }) => size).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 12;
  let start = sorted.length;
  while (start > 0 && sorted[start - 1]!.size < SMALLER * usual && sorted[start - 1]!.top > LOWEST * height)
    start--;
  const small = sorted.slice(start);
  const first = small.findIndex(({ text }) => NOTE.test(text.trim()));
  if (first < 0) return { body: strips, notes: [] };
  const notes = small.slice(first);
  const isNote = new Set(notes);
  return { body: strips.filter((strip) => !isNote.has(strip)), notes };
}
