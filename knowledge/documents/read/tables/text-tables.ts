import type { Table } from "./table.ts";

/** A stretch of lines of a text: a table that was written with bars or tabs, or other lines. */
export type TextPart = { readonly table: Table } | { readonly lines: readonly string[] };

/** Between cells: a bar, or a tab as a table that was copied has them. */
const SEPARATORS = [/\s*\|\s*/u, /[^\S\n]*\t[^\S\n]*/u];
/** A line of dashes below a head, as Markdown has it. */
const RULE = /^[\s|:+=-]+$/u;

/** Lines one below the other with the same number of bars or tabs, two at least, are rows of a table. */
export function splitTextTables(lines: readonly string[]): TextPart[] {
  const parts: TextPart[] = [];
  let others: string[] = [];
  const close = () => {
    if (others.length > 0) parts.push({ lines: others });
    others = [];
  };
  for (let at = 0; at < lines.length; ) {
    const rows = rowsFrom(lines, at);
    if (rows.length < 2) {
      others.push(lines[at] ?? "");
      at++;
      continue;
    }
    close();
    const cells = rows.filter((row) => !row.every((cell) => cell === "" || RULE.test(cell)));
    parts.push({ table: { rows: cells.map((row) => row.map((text) => ({ text }))) } });
    at += rows.length;
  }
  close();
  return parts;
}

function rowsFrom(lines: readonly string[], start: number): string[][] {
  for (const separator of SEPARATORS) {
    const rows: string[][] = [];
    for (let at = start; at < lines.length; at++) {
      const cells = cellsOf(lines[at] ?? "", separator);
      const width = rows[0]?.length ?? cells.length;
      if (cells.length < 2 || cells.length !== width) break;
      rows.push(cells);
    }
    if (rows.length >= 2) return rows;
  }
  return [];
}

function cellsOf(line: string, separator: RegExp): string[] {
  return line
    .trim()
    .replace(/^\||\|$/gu, "")
    .split(separator)
    .map((cell) => cell.trim());
}
