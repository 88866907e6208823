import { describeTaken } from "../../reports/read-report.ts";
import { type Table, writeTable } from "../../reports/write-table.ts";
import { decidingTable, decidingTypedTable } from "./deciding-tables.ts";
import type { Evaluation } from "./evaluation.ts";
import { costTable, rankingTable, recallTable, typingTable } from "./ranking-tables.ts";

/** All tables of a report, those of the held-out questions last. */
export function reportTables({ sets, decided, heldOut }: Evaluation): Table[] {
  const ranking = [
    rankingTable(sets, "Ranking, questions as written", "asWritten"),
    rankingTable(sets, "Ranking, questions without accents", "withoutAccents"),
    typingTable(sets),
    recallTable(sets),
    costTable(sets),
  ];
  return [
    ...(sets.length > 0 ? ranking : []),
    ...(decided
      ? [
          decidingTable(
            "Deciding, development questions over `../shared/pages` (`tests/questions/pages-dev.jsonl`, by others `pages-asked.jsonl`)",
            decided,
          ),
          decidingTypedTable("Deciding, typing", decided),
        ]
      : []),
    ...(heldOut
      ? [
          decidingTable(
            "Deciding, the held-out questions over `../shared/pages` (`tests/questions/pages.jsonl`, by others `pages-asked-held-out.jsonl`)",
            heldOut,
          ),
        ]
      : []),
  ];
}

/** Where, when and how the figures were taken. */
export function headline(evaluation: Pick<Evaluation, "date" | "command" | "machine" | "minutes">): string {
  return describeTaken(evaluation, evaluation.minutes);
}

/** The tables as Markdown. */
export function writeTables(evaluation: Evaluation): string {
  const written = reportTables(evaluation).map(({ title, note, head, rows }) =>
    [[`**${title}.**`, note ?? ""].join(" ").trim(), "", ...writeTable(head, rows)].join("\n"),
  );
  return [headline(evaluation), ...written].join("\n\n");
}
