import { mendLetters } from "../letters/mend-letters.ts";
import type { Line } from "../line.ts";
import { readingMessage } from "../reading-messages.ts";
import { RefusedFile } from "../refused-file.ts";

/**
 * Lines in Unicode where the fonts did not say what letters they are in: text that lost its font, or that somebody set in another.
 * Throws RefusedFile for what stays garbled.
 */
export function mendLines(lines: readonly Line[]): readonly Line[] {
  const mended = mendLetters(lines.map(({ text }) => text).join("\n"));
  if (mended.kind === "garbled") throw new RefusedFile(readingMessage("garbled"));
  if (mended.from === undefined) return lines;
  const texts = mended.text.split("\n");
  return lines.map((line, at) => ({ ...line, text: texts[at]?.trim() || line.text }));
}
