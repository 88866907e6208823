import { type Table, writeTable } from "../reports/write-table.ts";

/** What a training reached; every figure is of questions and sets that were not fitted on, unless its row says so. */
export interface Report {
  /** How to read it. */
  readonly note: string;
  readonly tables: readonly Table[];
}

/** The report as Markdown for a terminal, with the weights that were fitted on all sets. */
export function printReport({ note, tables }: Report, weights: object): string {
  const sections = tables.map((table) =>
    [`## ${table.title}`, table.note ?? [], writeTable(table.head, table.rows).join("\n")].flat(),
  );
  const fitted = `Fitted on all sets: \`${JSON.stringify(weights)}\`.`;
  return `${[note, ...sections.flat(), fitted].join("\n\n")}\n`;
}
