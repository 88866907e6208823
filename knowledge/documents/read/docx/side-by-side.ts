import { isOffice, personName } from "../layout/take-signatures.ts";
import { countSyllables, type Line, oneLine } from "../line.ts";
import { OFFICIAL } from "../tables/layout-table.ts";

/** A line with the two texts that a tab or a row of spaces sets side by side in it. */
export interface WideLine extends Line {
  readonly columns?: readonly [left: string, right: string];
}

/** Lines of one column alone between two lines of both: the list below `Nơi nhận:` goes on beside a signature. */
const LONGEST_GAP = 8;
/** Lines of a list of recipients above a name that stands beside it, at most. */
const LONGEST_LIST = 14;
/** Lines of a letterhead or a block of signatures, at most. */
const LONGEST_BLOCK = 40;

/** Syllables of a line of such a block, at most; a longer one is text. */
const LONGEST_LINE = 30;
/** Begins a letterhead. */
const MOTTO = /^cộng\s*h[oò][aàò]\s*xã hội/iu;

/** Text that a tab or four spaces set apart from what stands before it. */
export function columnsOf(text: string): readonly [string, string] | undefined {
  const parts = text
    .split(/\t+|\s{4,}/u)
    .map(oneLine)
    .filter((part) => part !== "");
  const [left, right] = parts;
  return left !== undefined && right !== undefined && parts.length === 2 ? [left, right] : undefined;
}

/** Letterheads and signatures that are set with tabs: their left column comes first, then the right one, as from a table. */
export function separateColumns(source: readonly WideLine[]): Line[] {
  const lines = namesBelowOffices(source);
  const separated: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const end = endOfBlock(lines, at);
    const block = lines.slice(at, end);
    const isOfficial = block.some(({ columns }) => columns?.some((text) => OFFICIAL.test(text)));
    separated.push(...(isOfficial ? leftThenRight(block) : block.slice(0, 1).map(withoutColumns)));
    at = isOfficial ? end : at + 1;
  }
  return separated;
}

const RECIPIENTS = /^nơi (?:nhận|gửi)/iu;

/** A name that stands beside the list of recipients, below whose office that list begins, comes to its office. */
function namesBelowOffices(source: readonly WideLine[]): readonly WideLine[] {
  const lines = [...source];
  for (const [at, line] of source.entries()) {
    const [left, right] = line.columns ?? [];
    if (left === undefined || right === undefined || personName(right) === undefined) continue;
    const list = lines.slice(0, at).findLastIndex(({ text }) => RECIPIENTS.test(text));
    if (list < 1 || at - list > LONGEST_LIST || !isOffice(lines[list - 1]?.text ?? "")) continue;
    lines[at] = { ...withoutColumns(line), text: left };
    lines.splice(list, 0, { ...withoutColumns(line), text: right });
    return lines;
  }
  return lines;
}

/** The line behind the last one with both columns that belongs to the block which begins at `start`. */
function endOfBlock(lines: readonly WideLine[], start: number): number {
  if (lines[start]?.columns === undefined) return start + 1;
  let last = start;
  for (let at = start; at < lines.length && at - last <= LONGEST_GAP && at - start < LONGEST_BLOCK; at++) {
    const line = lines[at];
    if (line === undefined || line.kind === "heading" || countSyllables(line.text) > LONGEST_LINE) break;
    if (at > start && line.columns?.some((text) => MOTTO.test(text))) break;
    if (line.columns !== undefined) last = at;
  }
  return last + 1;
}

function leftThenRight(block: readonly WideLine[]): Line[] {
  const left = block.map((line) =>
    line.columns ? { ...withoutColumns(line), text: line.columns[0] } : withoutColumns(line),
  );
  const right = block.flatMap((line) =>
    line.columns ? [{ ...withoutColumns(line), text: line.columns[1] }] : [],
  );
  return [...left, ...right];
}

function withoutColumns({ columns: _, ...line }: WideLine): Line {
  return line;
}
