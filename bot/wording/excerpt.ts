import { sentencesOf } from "../../knowledge/index.ts";

/** A passage of at most this many UTF-16 units is shown whole, a longer one as an excerpt. */
const MAX_WHOLE_LENGTH = 520;
/** The length, in UTF-16 units, up to which an excerpt takes in further sentences. */
const MAX_EXCERPT_LENGTH = 320;

/**
 * The sentences of a long text around `highlight` (a part of the text), with "…" where something was left out. Null when
 * the text has at most 520 UTF-16 units or nothing would be left out: then show it whole.
 *
 * @example
 * const shown = excerptOf(passage.text, passage.highlight) ?? passage.text;
 */
export function excerptOf(text: string, highlight: string): string | null {
  if (text.length <= MAX_WHOLE_LENGTH) return null;
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

/** The sentences that contain start..end, then those after and those before as long as they fit. */
function grow(sentences: readonly Range[], start: number, end: number): Range {
  let first = sentences.findLastIndex((sentence) => sentence.start <= start);
  let last = sentences.findIndex((sentence) => sentence.end >= end);
  const rangeOf = (from: number, to: number) => ({
    start: sentences[from]?.start ?? 0,
    end: sentences[to]?.end ?? end,
  });
  const fits = (from: number, to: number) => {
    const { start, end } = rangeOf(from, to);
    return from >= 0 && to < sentences.length && end - start <= MAX_EXCERPT_LENGTH;
  };
  while (fits(first, last + 1)) last++;
  while (fits(first - 1, last)) first--;
  return rangeOf(first, last);
}
