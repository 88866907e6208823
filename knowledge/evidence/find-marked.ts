import { listDepth } from "../documents/lead-in.ts";

/** A sentence of a passage. */
interface Sentence {
  readonly text: string;
  /** Where it begins in the passage (UTF-16 units). */
  readonly start: number;
}

/** What the question and the titles above the passage say of a list. */
interface Wanted {
  readonly asksForList: boolean;
  /** The titles have more of the question than the sentence has: they introduce the clauses below them (`Điều 6. Quyền của …`). */
  readonly isTitleNearer: boolean;
}

interface Paragraph {
  readonly start: number;
  readonly end: number;
  /** As in listDepth. */
  readonly depth: number;
  readonly isLeadIn: boolean;
}

/** UTF-16 units: what introduces a list is marked with as many items as fit, where the question does not ask for all of them. */
const LONGEST_MARKED = 600;

/**
 * The part of a passage that answers by itself: the best sentence; where that introduces a list, with its items; where a list is
 * asked for, the whole list that the sentence introduces or is in, as far as the passage has it.
 */
export function findMarked(
  { text, leadIn }: { readonly text: string; readonly leadIn: string },
  best: Sentence,
  { asksForList, isTitleNearer }: Wanted,
): string {
  const paragraphs = paragraphsOf(text);
  const at = paragraphs.findLastIndex(({ start }) => start <= best.start);
  const own = paragraphs[at];
  if (own === undefined) return best.text;
  const isLeadIn = own.isLeadIn && (asksForList || best.text.endsWith(":"));
  const items = isLeadIn ? itemsFrom(paragraphs, at + 1, own.depth + 1) : [];
  if (items.length > 0) {
    const fits = ({ end }: Paragraph, i: number) => i === 0 || end - best.start <= LONGEST_MARKED;
    const last = items.findLast((item, i) => asksForList || fits(item, i));
    return text.slice(best.start, last?.end);
  }
  if (!asksForList || own.depth === 0) return best.text;
  const before = paragraphs.slice(0, at).findLastIndex(({ depth }) => depth < own.depth);
  const goesOn = leadIn !== "" && leadIn.split("\n").some((line) => listDepth(line) < own.depth);
  const isIntroduced = before < 0 ? goesOn || isTitleNearer : paragraphs[before]?.isLeadIn;
  if (!isIntroduced) return best.text;
  const last = itemsFrom(paragraphs, at, own.depth).at(-1);
  return text.slice(paragraphs[Math.max(0, before)]?.start, last?.end);
}

/**
 * The items of the list that begins at `first`, with what is below them; none where its first one is not as deep as `shallowest`.
 * A paragraph without a mark is the only item of its list.
 */
function itemsFrom(paragraphs: readonly Paragraph[], first: number, shallowest: number): Paragraph[] {
  const depth = paragraphs[first]?.depth;
  if (depth === undefined) return [];
  if (depth === 0) return paragraphs.slice(first, first + 1);
  if (depth < shallowest) return [];
  const after = paragraphs.findIndex((one, i) => i > first && one.depth < depth);
  return paragraphs.slice(first, after < 0 ? undefined : after);
}

function paragraphsOf(text: string): Paragraph[] {
  return [...text.matchAll(/\S(?:[^\n]*\S)?/gu)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
    depth: listDepth(line),
    isLeadIn: line.endsWith(":"),
  }));
}
