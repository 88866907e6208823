import { hasAccent } from "../../../language/fold.ts";
import { canBeSyllable, isSyllable } from "../../../language/syllable-structure.ts";
import { mendLetters } from "../letters/mend-letters.ts";
import type { Box } from "../pages/page.ts";
import type { PageLayout } from "../pages/page-layout.ts";
import type { PdfPage } from "./read-page.ts";

/**
 * What the letters of a page are worth: `good`; `recognised` by somebody before us, and well; `partial`, a head or a signature
 * beside the picture of the text; `garbled`, no words.
 */
export type TextLayer = "good" | "recognised" | "partial" | "garbled";

/** A picture that takes this share of the page may hold its text. */
const PICTURE_SHARE = 0.25;
/** A page of text has some 2,000 letters; a head, a seal's lines and a signature together stay below this. */
const MOST_PARTIAL_LETTERS = 400;
/** Letters that were drawn as curves: a page of them has thousands of paths and no text. */
const FEWEST_CURVES = 800;
const MOST_LETTERS_BESIDE_CURVES = 30;

export function judgeTextLayer(page: PdfPage, layout: PageLayout): TextLayer {
  const cells = layout.tables.flatMap(({ rows }) =>
    rows.flatMap((row) => row.cells.map((cell) => cell.text)),
  );
  const text = [...layout.strips.filter(isLetters).map((strip) => strip.text), ...cells].join("\n");
  const letters = text.replace(/\s/g, "").length;
  if (page.isOverlay && letters > 0) return isWordy(text, true) ? "recognised" : "garbled";
  const picture = Math.max(0, ...page.pictures.map((box) => shareOf(box, page)));
  if (letters < MOST_PARTIAL_LETTERS && picture >= PICTURE_SHARE) return "partial";
  if (letters < MOST_LETTERS_BESIDE_CURVES && page.paths >= FEWEST_CURVES) return "partial";
  return isWordy(text, false) ? "good" : "garbled";
}

function shareOf({ left, top, right, bottom }: Box, { width, height }: PdfPage): number {
  const wide = Math.min(right, width) - Math.max(left, 0);
  const high = Math.min(bottom, height) - Math.max(top, 0);
  return (Math.max(0, wide) * Math.max(0, high)) / (width * height);
}

const FEWEST_WORDS = 20;

/**
 * Whether these letters make words. Vietnamese without any accent is what programs recognise that know English only; typed so
 * it is taken as it is.
 */
function isWordy(text: string, isRecognised: boolean): boolean {
  const mended = mendLetters(text);
  const words = (mended.kind === "text" ? mended.text : text).normalize("NFC").match(/\p{L}{2,}/gu) ?? [];
  if (words.length < FEWEST_WORDS) return true;
  const accented = words.filter(hasAccent);
  const right = accented.filter(isSyllable).length;
  if (accented.length > 0.2 * words.length) return right > 0.7 * accented.length;
  if (mended.kind === "garbled") return false;
  return !isRecognised || words.filter(canBeSyllable).length < 0.5 * words.length;
}

/** A line of a formula in codes of its own says nothing about the words. */
function isLetters({ text }: { readonly text: string }): boolean {
  return (text.match(/[\ue000-\uf8ff]/gu)?.length ?? 0) < 0.3 * text.length;
}
