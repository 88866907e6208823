import type { Document } from "./document.ts";
import { legalHeadingOf } from "./read/legal-heading.ts";

/**
 * How many articles stand in a document, by run: a decision of 3 articles with its attached regulation of 25 gives [3, 25].
 * Empty where there are none. A run ends where the numbers begin anew.
 */
export function countArticles({ text, blocks }: Document): number[] {
  const runs: number[] = [];
  let before = Number.POSITIVE_INFINITY;
  for (const block of blocks) {
    if (block.kind !== "heading") continue;
    const heading = legalHeadingOf(text.slice(block.start, block.end));
    if (heading?.rank !== "article") continue;
    const number = numberOf(heading.label);
    if (number < before && (runs.length === 0 || number === 1)) runs.push(0);
    runs[runs.length - 1]! += 1;
    before = number;
  }
  return runs;
}

/** `Điều 7a.` is 7; of codified articles (`Điều 18.1.LQ.48`) the last number counts. */
function numberOf(label: string): number {
  return Number(label.match(/\d+/g)?.at(-1) ?? 0);
}
