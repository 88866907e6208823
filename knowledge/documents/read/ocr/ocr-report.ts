import { readingMessage } from "../reading-messages.ts";
import type { OcrFailure } from "./ocr-session.ts";

/** What the administrator is told of the recognition of a file. */
export interface OcrReport {
  recognised(page: number, unknownWords: readonly string[]): void;
  failed(page: number, failure: OcrFailure): void;
  /** Recognised pages, rising. */
  pages(): readonly number[];
  warnings(): readonly string[];
  /** Why a file gave no word at all; undefined where nothing failed. */
  failure(): string | undefined;
}

/** Words named in all, and of one page: the first show what is wrong. */
const MOST_WORDS = 12;
const MOST_WORDS_OF_PAGE = 4;

export function createOcrReport(): OcrReport {
  const pages: number[] = [];
  const words: { page: number; words: readonly string[] }[] = [];
  const failed: { page: number; failure: OcrFailure }[] = [];
  const failedMessage = () => {
    if (failed.length === 0) return [];
    const isSlow = failed.some(({ failure }) => failure !== "failed");
    const list = spansOf(failed.map(({ page }) => page));
    return [readingMessage(isSlow ? "ocrTooSlow" : "ocrFailed", { pages: list })];
  };
  return {
    recognised(page, unknownWords) {
      pages.push(page);
      if (unknownWords.length > 0) words.push({ page, words: unknownWords.slice(0, MOST_WORDS_OF_PAGE) });
    },
    failed: (page, failure) => failed.push({ page, failure }),
    pages: () => pages,
    warnings() {
      const read = pages.length > 0 ? [readingMessage("ocrPages", { pages: spansOf(pages) })] : [];
      return [...read, ...unknownMessage(words), ...failedMessage()];
    },
    failure: () => failedMessage()[0],
  };
}

function unknownMessage(found: readonly { page: number; words: readonly string[] }[]): string[] {
  const named = found.slice(0, MOST_WORDS / MOST_WORDS_OF_PAGE).map(({ page, words }) => {
    return readingMessage("ocrWordsOfPage", { words: words.map((word) => `"${word}"`).join(", "), page });
  });
  return named.length === 0 ? [] : [readingMessage("ocrUnknownWords", { words: named.join("; ") })];
}

/** `3–7, 9`. */
export function spansOf(pages: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const page of pages) {
    const last = spans.at(-1);
    if (last && last[1] === page - 1) last[1] = page;
    else spans.push([page, page]);
  }
  return spans.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(", ");
}
