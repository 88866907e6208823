import { z } from "zod";
import { describeTaken } from "../../reports/read-report.ts";
import { takenSchema } from "../../reports/write-report.ts";
import { writeTable } from "../../reports/write-table.ts";
import { COMPARED_FIELDS, type ComparedField, VERDICTS } from "./compare-reading.ts";

export const readingReportSchema = takenSchema.extend({
  minutes: z.number(),
  files: z.array(
    z.object({
      file: z.string(),
      seconds: z.number(),
      /** Why nothing was read. */
      refused: z.string().optional(),
      verdicts: z.record(z.enum(COMPARED_FIELDS), z.enum(VERDICTS)),
    }),
  ),
});
export type ReadingReport = z.output<typeof readingReportSchema>;

const SIGNS = { right: "✓", wrong: "✗", "not-asked": "" } as const;
const HEAD = ["File", ...COMPARED_FIELDS];

/** A row a file, and the sums, as Markdown. */
export function writeReadingTable(report: ReadingReport): string {
  const rows = report.files.map(({ file, verdicts, seconds }) => [
    file,
    ...COMPARED_FIELDS.map((field) => SIGNS[verdicts[field]]),
    seconds.toFixed(1),
  ]);
  const sums = ["right, of those asked for", ...COMPARED_FIELDS.map((field) => sumOf(report, field)), ""];
  return writeTable([...HEAD, "seconds"], [...rows, sums]).join("\n");
}

/** What BENCHMARKS.md shows: the sums. */
export function writeReadingFigures(report: ReadingReport): string[] {
  return [
    "## Reading documents",
    "",
    `${describeTaken(report, report.minutes)} What is right of ${report.files.length} real files in \`../shared/documents\`, of those where it is asked for; “first” and “last” are sentences that must be found, “clean” is free of what is no text.`,
    "",
    ...writeTable(
      ["Files", ...COMPARED_FIELDS],
      [["all", ...COMPARED_FIELDS.map((field) => sumOf(report, field))]],
    ),
    "",
  ];
}

function sumOf({ files }: Pick<ReadingReport, "files">, field: ComparedField): string {
  const asked = files.map(({ verdicts }) => verdicts[field]).filter((verdict) => verdict !== "not-asked");
  if (asked.length === 0) return "–";
  return `${asked.filter((verdict) => verdict === "right").length} / ${asked.length}`;
}
