import { writeTable } from "../../reports/write-table.ts";
import type { DecidedResult, Results } from "../results.ts";
import type { ComparedSet } from "./compare-set.ts";
import { decidingTable, decidingTypedTable } from "./deciding-tables.ts";
import { costTable, rankingTable, recallTable, type Table, typingTable } from "./ranking-tables.ts";

/** The tables of the questions that the project is tuned on, in the order of the report. */
export function developmentTables(sets: readonly ComparedSet[], decided: readonly DecidedResult[]): Table[] {
  const deciding = decidingTable(
    "Deciding, development questions over `../shared/pages` (`tests/questions/pages-dev.jsonl`, by others `pages-asked.jsonl`)",
    decided,
  );
  return [
    ...(sets.length > 0
      ? [
          rankingTable(sets, "Ranking, questions as written", "asWritten"),
          rankingTable(sets, "Ranking, questions without accents", "withoutAccents"),
          typingTable(sets),
          recallTable(sets),
          costTable(sets),
        ]
      : []),
    ...(decided.length > 0 ? [deciding, decidingTypedTable("Deciding, typing", decided)] : []),
  ];
}

/** The table of the questions that nothing was tuned on. */
export function heldOutTable({ heldOut }: Results): Table {
  return decidingTable(
    "Deciding, the held-out questions over `../shared/pages` (`tests/questions/pages.jsonl`, by others `pages-asked-held-out.jsonl`)",
    heldOut,
  );
}

/** Where, when and how the figures were taken. */
export function headline({ date, command, machine, minutes }: Results): string {
  const { cpu, cores, memoryGb, node, load } = machine;
  return `Measured on ${date} by \`${command}\` in ${minutes} minutes; ${cpu}, ${cores} cores, ${memoryGb} GB, Node ${node}, load ${load} before the start.`;
}

/** Markdown of some tables under the headline. */
export function writeSection(results: Results, tables: readonly Table[]): string {
  const written = tables.map(({ title, note, head, rows }) =>
    [[`**${title}.**`, note ?? ""].join(" ").trim(), "", ...writeTable(head, rows)].join("\n"),
  );
  return [headline(results), ...written].join("\n\n");
}
