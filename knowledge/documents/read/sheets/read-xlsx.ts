import { assembleDocuments } from "../assemble-document.ts";
import type { Line } from "../line.ts";
import { mendLines } from "../office/mend-lines.ts";
import { openZipParts } from "../office/zip-parts.ts";
import { type Reading, skipped } from "../reading.ts";
import { readingMessage } from "../reading-messages.ts";
import { tableLines } from "../tables/table-lines.ts";
import { takeListTitle } from "./list-title.ts";
import { MOST_ROWS, readSheet } from "./read-sheet.ts";
import { sheetTable } from "./sheet-table.ts";
import { readWorkbook } from "./workbook.ts";

/** A workbook of Excel, or what LibreOffice made one of; `format` is what it was. */
export async function readXlsx(
  { id, bytes }: { readonly id: string; readonly bytes: Uint8Array },
  format = "xlsx",
): Promise<Reading[]> {
  const parts = await openZipParts(bytes);
  const workbook = await readWorkbook(parts);
  if (workbook === undefined) return [skipped(readingMessage("brokenFile"))];
  const sheets: { readonly name: string; readonly lines: readonly Line[] }[] = [];
  const warnings: string[] = [];
  for (const { name, part } of workbook.sheets) {
    const sheet = await readSheet(parts, part, workbook);
    const lines = mendLines(tableLines(sheetTable(name, sheet)));
    if (lines.length > 0) sheets.push({ name, lines });
    if (sheet.isCut) warnings.push(readingMessage("sheetCut", { sheet: name, rows: MOST_ROWS }));
  }
  if (sheets.length === 0) return [skipped(readingMessage("empty"))];
  const { title, lines } =
    sheets.length === 1 ? takeListTitle(id, sheets[0]?.lines ?? []) : joinSheets(id, sheets);
  const readAs = { format, tables: sheets.length, ...(warnings.length > 0 && { warnings }) };
  return assembleDocuments({ id, title, lines, metadata: {}, dropped: [], readAs });
}

/** Each sheet of several stands below its name. */
function joinSheets(
  id: string,
  sheets: readonly { readonly name: string; readonly lines: readonly Line[] }[],
) {
  const { title } = takeListTitle(id, sheets[0]?.lines ?? []);
  const lines = sheets.flatMap(({ name, lines }): Line[] => [
    { kind: "heading", level: 1, text: name, place: { sheet: name } },
    ...lines,
  ]);
  return { title, lines };
}
