import type { Place } from "../../document.ts";
import { type Line, oneLine, paragraph } from "../line.ts";
import { type Columns, columnsOf } from "./columns.ts";
import { findHead, type Head, LABEL_NAME } from "./find-head.ts";
import { isLabelled, isLayout, layoutLines } from "./layout-table.ts";
import { groupOf, markerOf, rowLines } from "./row-lines.ts";
import type { Table } from "./table.ts";
import { filledIn, type Grid, gridOf } from "./table-grid.ts";
import { CAPTION_LEVEL, GROUP_LEVEL, MOST_GROUPS } from "./table-level.ts";
import { findTail, splitTitle } from "./table-surroundings.ts";

export type { Cell, Table } from "./table.ts";

/**
 * A table as lines. Each row has the names of its columns and stands below the caption and its group; a table of labels and
 * values has a paragraph for each; one that only sets text side by side is read column by column.
 */
export function tableLines(table: Table): Line[] {
  const filled = withoutEmptyRows(table);
  const grid = gridOf(filled);
  const caption = oneLine(table.caption ?? "");
  if (isLayout(grid)) return [...(caption === "" ? [] : [paragraph(caption)]), ...layoutLines(grid)];
  const head = findHead(grid);
  const title = splitTitle(layoutLines(grid.slice(0, head.titleRows)), caption);
  const columns = columnsOf(grid, head);
  if (isLabelled(grid) && isLabelHead(head, columns))
    return [...title.before, ...title.captions.map(paragraph), ...labelLines(grid.slice(head.bodyFrom))];
  const tail = findTail(grid, head.bodyFrom);
  const captions = title.captions.map((text): Line => ({ kind: "heading", level: CAPTION_LEVEL, text }));
  const rows = bodyLines(
    grid.slice(head.bodyFrom, tail),
    columns,
    (filled.places ?? []).slice(head.bodyFrom),
  );
  return [
    ...title.before,
    ...captions,
    ...(rows.length > 0 ? rows : headLines(columns)),
    ...layoutLines(grid.slice(tail)),
  ];
}

function withoutEmptyRows({ rows, places = [] }: Table): Table {
  // A row that lies wholly under cells of the one above has none of its own, and counts for their spans.
  const isKept = rows.map((cells) => cells.length === 0 || cells.some(({ text }) => text.trim() !== ""));
  return { rows: rows.filter((_, at) => isKept[at]), places: places.filter((_, at) => isKept[at]) };
}

function isLabelHead({ headRows }: Head, { names, asks }: Columns): boolean {
  return (
    headRows === 0 || (asks === undefined && names.every((name) => name === "" || LABEL_NAME.test(name)))
  );
}

function labelLines(grid: Grid): Line[] {
  return grid.flatMap((slots) => {
    const texts = filledIn(slots).map(({ text }, at) => (at === 0 ? text.replace(/\s*:$/u, "") : text));
    return texts.length === 0 ? [] : [paragraph(texts.join(": "))];
  });
}

/** The names of a form that nobody filled in. */
function headLines({ names }: Columns): Line[] {
  const text = names.filter((name) => name !== "").join("; ");
  return text === "" ? [] : [paragraph(text)];
}

function bodyLines(body: Grid, columns: Columns, places: readonly (Place | undefined)[]): Line[] {
  const groups = body.map((slots) => groupOf(slots, columns));
  // In a form to be filled in every row has its label alone.
  const hasGroups = groups.filter((group) => group !== undefined).length * 2 < body.length;
  const open: string[] = [];
  return body.flatMap((slots, at): Line[] => {
    const group = hasGroups ? groups[at] : undefined;
    const isRepeated = filledIn(slots).every(({ text, column }) => columns.names[column]?.endsWith(text));
    if (isRepeated) return [];
    const next = body[at + 1];
    const heads =
      group !== undefined && next !== undefined && !isSibling(group.marker, markerOf(next, columns));
    return heads ? [groupLine(group, open, places[at])] : rowLines(slots, columns, places[at]);
  });
}

/** A row with its number alone and a text, and the next number behind it, has only nothing to tell. */
function isSibling(marker: string, next: string): boolean {
  return marker !== "" && next !== "" && kindOf(marker) === kindOf(next);
}

/** A group ends the one whose mark is of its kind (`I.` after `I.`), and stands inside the others. */
function groupLine(
  { marker, text }: { marker: string; text: string },
  open: string[],
  place: Place | undefined,
): Line {
  const kind = kindOf(marker);
  const same = open.indexOf(kind);
  open.splice(same < 0 ? Math.min(open.length, MOST_GROUPS - 1) : same, open.length, kind);
  return { kind: "heading", level: GROUP_LEVEL + open.length - 1, text, ...(place && { place }) };
}

function kindOf(marker: string): string {
  if (marker === "") return "none";
  if (/\d/.test(marker)) return `digits ${marker.match(/\d+/g)?.length}`;
  return /^[IVXLC]+\W/.test(marker) ? "roman" : "letter";
}
