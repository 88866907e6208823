import { listDepth } from "../documents/lead-in.ts";

/** A sentence of a passage. */
interface Sentence {
  readonly text: string;
  /** Where it begins in the passage (UTF-16 units). */
  readonly start: number;
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
  asksForList: boolean,
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
  const first = asksForList && own.depth > 0 ? startOfList(paragraphs, at, leadIn) : undefined;
  if (first === undefined) return best.text;
  const listed = itemsFrom(paragraphs, first, own.depth);
  return text.slice(paragraphs[first - 1]?.start ?? 0, listed.at(-1)?.end);
}

/** The index of the first item of the list that a paragraph is an item of; undefined where nothing introduces the list. */
function startOfList(paragraphs: readonly Paragraph[], at: number, leadIn: string): number | undefined {
  const depth = paragraphs[at]?.depth ?? 0;
  const before = paragraphs.slice(0, at).findLastIndex((one) => one.depth < depth);
  const isIntroduced =
    before < 0 ? leadIn !== "" && listDepth(lastLine(leadIn)) < depth : paragraphs[before]?.isLeadIn;
  return isIntroduced ? before + 1 : undefined;
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

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf("\n") + 1);
}
