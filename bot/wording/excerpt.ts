import { sentencesOf } from "../../knowledge/index.ts";

/** A passage up to this many UTF-16 units is shown whole; a longer one as an excerpt around what answers. */
const WHOLE_UP_TO = 520;
/** The size that an excerpt grows to, in UTF-16 units, by whole sentences. */
const EXCERPT_LENGTH = 320;

/**
 * The sentences of a long text around `highlight`, with "…" where something was left out; null when the text is
 * short enough to be shown whole or nothing would be left out.
 */
export function excerptOf(text: string, highlight: string): string | null {
  if (text.length <= WHOLE_UP_TO) return null;
  const at = Math.max(text.indexOf(highlight), 0);
  const range = grow(sentencesOf(text), at, at + highlight.length);
  const shown = text.slice(range.start, range.end).trim();
  if (shown.length >= text.trim().length) return null;
  return `${range.start > 0 ? "… " : ""}${shown}${range.end < text.length ? " …" : ""}`;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The sentences that hold start..end, then what follows and what precedes while it fits. */
function grow(sentences: readonly Range[], start: number, end: number): Range {
  let first = sentences.findLastIndex((sentence) => sentence.start <= start);
  let last = sentences.findIndex((sentence) => sentence.end >= end);
  const rangeOf = (from: number, to: number) => ({
    start: sentences[from]?.start ?? 0,
    end: sentences[to]?.end ?? end,
  });
  const fits = (from: number, to: number) => {
    const { start, end } = rangeOf(from, to);
    return from >= 0 && to < sentences.length && end - start <= EXCERPT_LENGTH;
  };
  while (fits(first, last + 1)) last++;
  while (fits(first - 1, last)) first--;
  return rangeOf(first, last);
}
