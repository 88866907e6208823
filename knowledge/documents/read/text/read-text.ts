import { normalise } from "../../../language/normalise.ts";
import type { Dropped } from "../../document.ts";
import { assembleDocuments } from "../assemble-document.ts";
import type { Boilerplate } from "../boilerplate/boilerplate.ts";
import { cleanPage } from "../boilerplate/clean-page.ts";
import { findPageFurniture } from "../layout/page-furniture.ts";
import { type Line, paragraph } from "../line.ts";
import type { Reading, SourceText } from "../reading.ts";
import { tableLines } from "../tables/table-lines.ts";
import { splitTextTables } from "../tables/text-tables.ts";
import { gatherFootnotes } from "./gather-footnotes.ts";
import { joinWrappedLines, PAGE_BREAK } from "./join-wrapped-lines.ts";
import { splitColumns } from "./split-columns.ts";

/** A text file: a page saved as text, or an official document, whose columns, pages and wrapped lines are undone. */
export function readText({ id, text }: SourceText, boilerplate: Boilerplate): Reading[] {
  const { lines, dropped } = textLines(text);
  const page = cleanPage(lines, { format: "text", boilerplate });
  return assembleDocuments({
    id,
    ...page,
    dropped: [...dropped, ...page.dropped],
    readAs: { format: "text" },
  });
}

/** The paragraphs of a text, without what pages carry besides it. */
export function textLines(text: string): { readonly lines: Line[]; readonly dropped: Dropped[] } {
  const parts = splitTextTables(text.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n").split("\n")).map((part) =>
    "table" in part ? { lines: tableLines(part.table), dropped: [] } : linesBeside(part.lines),
  );
  return { lines: parts.flatMap(({ lines }) => lines), dropped: parts.flatMap(({ dropped }) => dropped) };
}

/** Those of a stretch between two tables. */
function linesBeside(raw: readonly string[]): { readonly lines: Line[]; readonly dropped: Dropped[] } {
  const lines = splitColumns(raw.flatMap(splitPages)).map((line) =>
    line === PAGE_BREAK ? line : normalise(line).trim(),
  );
  const { kept, dropped } = dropFurniture(lines);
  return { lines: joinWrappedLines(gatherFootnotes(kept)).map(paragraph), dropped };
}

/** A form feed begins a page. */
function splitPages(line: string): string[] {
  return line.includes(PAGE_BREAK)
    ? line
        .split(PAGE_BREAK)
        .flatMap((part, at) => (at === 0 ? (part.trim() === "" ? [] : [part]) : [PAGE_BREAK, part]))
    : [line];
}

/** Where a page's head or number went, a page break is left in place of it and of the empty lines around it. */
function dropFurniture(lines: readonly string[]): { kept: string[]; dropped: Dropped[] } {
  const filled = lines.flatMap((text, index) =>
    text === "" || text === PAGE_BREAK ? [] : [{ text, kind: "paragraph" as const, index }],
  );
  const found = new Map(
    findPageFurniture(filled).map(({ index, reason }) => [filled[index]?.index ?? -1, reason]),
  );
  const kept: string[] = [];
  const dropped: Dropped[] = [];
  for (const [index, line] of lines.entries()) {
    const reason = found.get(index);
    if (reason !== undefined) dropped.push({ text: line, reason });
    const breaks =
      line === PAGE_BREAK || (reason !== undefined && reason !== "drawn-line" && reason !== "site-mark");
    if (breaks) {
      while (kept.at(-1) === "") kept.pop();
      if (kept.at(-1) !== PAGE_BREAK) kept.push(PAGE_BREAK);
    } else if (reason === "drawn-line") kept.push("");
    else if (reason === undefined && !(line === "" && kept.at(-1) === PAGE_BREAK)) kept.push(line);
  }
  return { kept, dropped };
}
