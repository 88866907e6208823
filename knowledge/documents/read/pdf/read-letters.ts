import { convertRun } from "../letters/convert-run.ts";
import { mendLetters } from "../letters/mend-letters.ts";
import type { Run } from "../pages/page.ts";
import type { PageLayout } from "../pages/page-layout.ts";

/** Letters that a font of before Unicode shows (`.VnTime`, `VNI-Times`), by its name. */
export function readFontLetters(run: Run): Run {
  const text = run.font === undefined ? run.text : convertRun(run.text, run.font);
  return text === run.text ? run : { ...run, text };
}

/** The same by the words that the letters make, where the name of the font does not tell. */
export function readWordLetters(page: PageLayout): PageLayout {
  const mended = mendLetters(page.strips.map(({ text }) => text).join("\n"));
  if (mended.kind === "garbled" || mended.from === undefined) return page;
  const texts = mended.text.split("\n");
  if (texts.length !== page.strips.length) return page;
  return { ...page, strips: page.strips.map((strip, at) => ({ ...strip, text: texts[at]! })) };
}
