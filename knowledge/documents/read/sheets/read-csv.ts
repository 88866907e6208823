import { assembleDocument } from "../assemble-document.ts";
import { mendLetters } from "../letters/mend-letters.ts";
import { type Reading, skipped } from "../reading.ts";
import { readingMessage } from "../reading-messages.ts";
import { tableLines } from "../tables/table-lines.ts";
import { decodeText } from "../text/decode-text.ts";
import { csvTable } from "./csv-table.ts";
import { takeListTitle } from "./list-title.ts";
import { MOST_ROWS } from "./read-sheet.ts";

/** A list saved as CSV or TSV. */
export function readCsv({
  id,
  bytes,
}: {
  readonly id: string;
  readonly bytes: Uint8Array;
}): Iterable<Reading> {
  const decoded = decodeText(bytes);
  if (decoded.kind === "failed") return [skipped(decoded.reason)];
  if (decoded.text.trim() === "") return [skipped(readingMessage("empty"))];
  const mended = mendLetters(decoded.text);
  if (mended.kind === "garbled") return [skipped(readingMessage("garbled"))];
  const table = csvTable(mended.text, MOST_ROWS + 1);
  const isCut = table.rows.length > MOST_ROWS;
  const { title, lines } = takeListTitle(
    id,
    tableLines(isCut ? { ...table, rows: table.rows.slice(0, MOST_ROWS) } : table),
  );
  const warnings = isCut ? { warnings: [readingMessage("listCut", { rows: MOST_ROWS })] } : {};
  return [
    assembleDocument({
      id,
      title,
      lines,
      metadata: {},
      dropped: [],
      readAs: { format: "csv", tables: 1, ...warnings },
    }),
  ];
}
