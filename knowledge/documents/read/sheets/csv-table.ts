import { parse } from "csv-parse/sync";
import { countSyllables } from "../line.ts";
import type { Table } from "../tables/table-lines.ts";

const SEPARATORS = [",", ";", "\t", "|"] as const;
/** UTF-16 units by which the separator is told. */
const SAMPLE = 64 * 1024;
/** What programs write where there is nothing. */
const NOTHING = /^(?:null|nan|none|n\/a|#n\/a|undefined)$/i;

/** The records of a CSV as a table of at most `mostRows` rows. Whatever is wrong with its quotes, each record is a row. */
export function csvTable(text: string, mostRows: number): Table {
  const { body, declared } = takeDeclaredSeparator(text);
  const separator = declared ?? findSeparator(body) ?? ",";
  const records = parseRecords(body, separator, mostRows);
  const [head = []] = records;
  const isHead = namesColumns(head);
  return {
    rows: records.map((record, row) => {
      return record.map((cell) => ({
        text: NOTHING.test(cell.trim()) ? "" : cell,
        isHead: isHead && row === 0 && cell.trim() !== "",
      }));
    }),
    places: records.map((_, row) => ({ row: row + 1 })),
  };
}

/** The separator that cuts most of the first records into one number of fields; undefined where none does. */
export function findSeparator(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE);
  const scored = SEPARATORS.map((separator) => {
    const records = parseRecords(sample, separator, 50).filter((record) =>
      record.some((cell) => cell !== ""),
    );
    const whole = text.length > SAMPLE ? records.slice(0, -1) : records;
    const widths = whole.map((record) => record.length);
    const usual = mode(widths);
    const share = widths.filter((width) => width === usual).length / Math.max(1, widths.length);
    return { separator, score: usual > 1 ? share * Math.min(usual, 8) ** 0.25 : 0 };
  });
  const best = scored.toSorted((a, b) => b.score - a.score)[0];
  return best !== undefined && best.score > 0.6 ? best.separator : undefined;
}

function mode(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function parseRecords(text: string, delimiter: string, to: number): string[][] {
  return parse(text, {
    delimiter,
    to,
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_records_with_error: true,
  });
}

/** Excel says which separator it wrote: `sep=;`. */
function takeDeclaredSeparator(text: string): {
  readonly body: string;
  readonly declared: string | undefined;
} {
  const [line = "", separator] = /^\uFEFF?sep=(.)\r?\n/.exec(text) ?? [];
  return { body: text.slice(line.length), declared: separator };
}

/** Names are short, told apart and no numbers; the first column may have none. */
function namesColumns(record: readonly string[]): boolean {
  const names = record.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const areNames = names.every(
    (name) => !/^[-+]?[\d.,\s%]+$/.test(name) && countSyllables(name) <= 12 && !name.endsWith("?"),
  );
  return (
    names.length >= 2 && names.length >= record.length - 1 && areNames && new Set(names).size === names.length
  );
}
