import { type Box, overlap, type Page, type Run, unite } from "./page.ts";

/** What stands on one line of one column or cell. */
export interface Strip extends Box {
  readonly text: string;
  readonly baseline: number;
  /** Height of most of its letters in points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly ocr: boolean;
}

/** All lengths are shares of the height of the letters. */
const EM = {
  /** More is a gap between columns, though the file goes on behind it; justified lines have spaces of up to one. */
  widestSpace: 1.7,
  /** More is a gap between columns where the file writes something else in between. */
  widestStep: 0.6,
  /** Behind the marker of an item the text begins at a tab stop. */
  widestTab: 4.5,
  /** Room for a number that is written by hand: `Số:      /KH-UBND`. */
  widestBlank: 9,
  /** Less is no space: letters of two fonts meet in one syllable. */
  narrowestSpace: 0.16,
} as const;

const MARKER =
  /^(?:[-–•*+o▪●]|\(?\d{1,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?|\(?\p{L}[.)]|[IVX]{1,5}[.)]|Điều \d{1,3}\p{L}?[.:])$/u;

/** A page shows a motto at the head of its second column, close to what stands in the first. */
const MOTTO = /^(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA|ĐẢNG CỘNG SẢN VIỆT NAM$)/u;

/** The strips of a page in the order of the file: its runs joined where one goes on behind the other. */
export function stripsOf({ runs }: Pick<Page, "runs">): Strip[] {
  const groups: Run[][] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last && goesOn(last, run, EM.widestSpace)) last.push(run);
    else groups.push([run]);
  }
  const solid = groups.filter((group) => group.some(({ text }) => text.trim() !== ""));
  return mergeNeighbours(mergeInterleaved(solid)).map(stripOf);
}

function goesOn(group: readonly Run[], run: Run, widest: number): boolean {
  const solid = group.filter(({ text }) => text.trim() !== "");
  const first = solid[0] ?? group[0]!;
  const last = solid.at(-1) ?? group.at(-1)!;
  if (!isSameLine(first, run) && !isSameLine(last, run)) return false;
  const size = Math.max(last.size, run.size);
  const gap = run.left - last.right;
  const before = textOf(group).trim();
  const isMarker = MARKER.test(before);
  const isBlank = /^Số\s*:?$/iu.test(before) && /^[/–-]/u.test(run.text.trim());
  const limit = isBlank ? EM.widestBlank : isMarker ? EM.widestTab : widest;
  // A space is as wide as the gap it stands for: the run behind it is judged.
  if (run.text.trim() === "") return gap > -size && run.left - last.right < EM.widestTab * size;
  if (MOTTO.test(run.text.trim()) && gap > 0 && !isMarker) return false;
  return gap > -0.5 * size && gap <= limit * size;
}

function isSameLine(one: Run, other: Run): boolean {
  const size = Math.max(one.size, other.size);
  const raised = isRaised(one, other) || isRaised(other, one) ? 0.55 : 0.3;
  return Math.abs(one.baseline - other.baseline) < raised * size;
}

/** Small letters above or below the line: the mark of a note, or m². */
function isRaised(run: Run, base: Run): boolean {
  return run.size < 0.8 * base.size;
}

/** Letters that one font lacks are filled in from another, into gaps that were left for them. */
function mergeInterleaved(groups: readonly Run[][]): Run[][] {
  const lines: { runs: Run[]; left: number; right: number }[] = [];
  for (const group of groups) {
    const { left, right } = unite(group);
    const size = group[0]!.size;
    // Those that it fills in stand shortly before it in the file.
    const line = lines.slice(-MOST_FILLED).findLast((one) => {
      return isSameLine(one.runs[0]!, group[0]!) && overlap(one.left, one.right, left, right) > 0.1 * size;
    });
    if (line === undefined) {
      lines.push({ runs: group, left, right });
      continue;
    }
    line.runs = [...line.runs, ...group].sort((a, b) => a.left - b.left);
    line.left = Math.min(line.left, left);
    line.right = Math.max(line.right, right);
  }
  return lines.map(({ runs }) => runs);
}

const MOST_FILLED = 40;

/** Files that write a line in several goes, as programs do that sort by font, have its parts joined here. */
function mergeNeighbours(groups: readonly Run[][]): Run[][] {
  const merged: { runs: Run[]; order: number }[] = [];
  const indexed = groups.map((runs, order) => ({ runs, order }));
  for (const { runs, order } of indexed.sort((a, b) => a.runs[0]!.left - b.runs[0]!.left)) {
    const line = merged.find((one) => goesOn(one.runs, runs[0]!, EM.widestStep));
    if (line === undefined) merged.push({ runs, order });
    else {
      line.runs = [...line.runs, ...runs];
      line.order = Math.min(line.order, order);
    }
  }
  return merged.sort((a, b) => a.order - b.order).map(({ runs }) => runs);
}

function stripOf(runs: readonly Run[]): Strip {
  const solid = runs.filter(({ text }) => text.trim() !== "");
  const main = solid.reduce((most, run) => (run.text.length > most.text.length ? run : most));
  const letters = (of: (run: Run) => boolean) =>
    solid.filter(of).reduce((sum, { text }) => sum + text.length, 0);
  const all = letters(() => true);
  return {
    ...unite(solid),
    text: textOf(runs, main),
    baseline: main.baseline,
    size: main.size,
    bold: letters(({ bold }) => bold === true) > 0.6 * all,
    italic: letters(({ italic }) => italic === true) > 0.6 * all,
    ocr: solid.some(({ ocr }) => ocr === true),
  };
}

function textOf(runs: readonly Run[], { size, baseline: base } = runs[0]!): string {
  let text = "";
  let right: number | undefined;
  const narrowest = usualGap(runs) + EM.narrowestSpace * size;
  for (const run of runs) {
    const isSpaced = right !== undefined && run.left - right > narrowest;
    const isRaised = run.size < 0.75 * size && run.baseline < base - 0.15 * size;
    const isNote = isRaised && NOTE_MARK.test(run.text.trim()) && !UNIT.test(text);
    if (isSpaced && !/\s$/.test(text) && !/^\s/.test(run.text)) text += " ";
    text += isNote ? ` [${run.text.trim()}]` : run.text;
    right = run.right;
  }
  return text;
}

/** Where each letter is put down by itself, how far apart they are set; below zero where they are set narrow. */
function usualGap(runs: readonly Run[]): number {
  const isLetter = ({ text }: Run) => text.trim().length === 1;
  if (runs.filter(isLetter).length < 0.7 * runs.length || runs.length < FEWEST_LETTERS) return 0;
  const gaps = runs.slice(1).map((run, at) => run.left - runs[at]!.right);
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)]!;
}

const FEWEST_LETTERS = 6;

/** A raised numeral behind a word is the mark of a note and must not join `Điều 5` to make it 51; behind a unit or a lone letter it is a power. */
const NOTE_MARK = /^\d{1,2}$/;
const UNIT = /(?:^|[\s\d(/])(?:[kcdm]m|ha|\p{L})\s*$/u;
