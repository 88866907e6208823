import { BENCHED, SYSTEM_TITLES } from "../compared-systems/system-names.ts";
import { describeTaken } from "../reports/read-report.ts";
import { formatCount, formatMilliseconds, writeTable } from "../reports/write-table.ts";
import { SERVER_QUESTIONS } from "./measure-server.ts";
import type { Measurement } from "./measurement.ts";
import type { BenchReport, ServerMeasurement } from "./report.ts";

/** The report as Markdown: where and how it was taken, the systems side by side, the server. */
export function writeReportTables(report: BenchReport): string {
  const { corpus, documents, questions } = report;
  return [
    describeTaken(report),
    "",
    `Documents: ${formatCount(documents)} of \`${corpus}\`; questions: ${formatCount(questions)}. Each system ran in a process of ` +
      `its own. Times in brackets are multiples of ours.`,
    "",
    ...writeTable(["", ...BENCHED.map((system) => SYSTEM_TITLES[system])], systemRows(report)),
    "",
    `The server with the starter corpus, ${SERVER_QUESTIONS} questions over HTTP one after the other:`,
    "",
    ...writeTable(["", "first start", "start from snapshot"], serverRows(report.server)),
    "",
  ].join("\n");
}

function systemRows({ systems, snapshotMb }: BenchReport): string[][] {
  const { ours, "ours-from-snapshot": restarted } = systems;
  const all = BENCHED.map((system) => systems[system]);
  const each = (show: (system: Measurement) => string) => all.map(show);
  const times = (of: (system: Measurement) => number, unit: string) =>
    each((system) => time(of(system), of(ours), unit));
  const alone = (cell: string) => [cell, ...BENCHED.slice(1).map(() => "–")];
  return [
    ["Ready from nothing", ...times(({ readySeconds }) => readySeconds, "s")],
    ["Ready from its snapshot", ...alone(`${restarted.readySeconds} s`)],
    ["Snapshot on disk", ...alone(`${snapshotMb} MB`)],
    ["Peak memory until ready", ...each(({ peakRssMb }) => `${peakRssMb} MB`)],
    ["Memory when ready", ...each(({ readyRssMb }) => `${readyRssMb} MB`)],
    ["Peak memory from its snapshot", ...alone(`${restarted.peakRssMb} MB`)],
    ["Memory when ready from its snapshot", ...alone(`${restarted.readyRssMb} MB`)],
    ["A question ranked, p50", ...times(({ rankMs }) => rankMs.p50, "ms")],
    ["A question ranked, p95", ...times(({ rankMs }) => rankMs.p95, "ms")],
    ["A question answered, p50 / p95", ...alone(formatMilliseconds(ours.askMs))],
    ["… from its snapshot, p50 / p95", ...alone(formatMilliseconds(restarted.askMs))],
    ["nDCG@10", ...each(({ withAccents }) => withAccents.ndcgAt10.toFixed(4))],
    [
      "nDCG@10, questions without accents",
      ...each(({ withoutAccents }) => withoutAccents.ndcgAt10.toFixed(4)),
    ],
    ["recall@10", ...each(({ withAccents }) => withAccents.recallAt10.toFixed(4))],
    [
      "recall@10, questions without accents",
      ...each(({ withoutAccents }) => withoutAccents.recallAt10.toFixed(4)),
    ],
  ];
}

function serverRows({ built, fromSnapshot }: BenchReport["server"]): string[][] {
  const each = (show: (server: ServerMeasurement) => string) => [show(built), show(fromSnapshot)];
  return [
    ["Ready (`/readyz` is 200)", ...each(({ readySeconds }) => `${readySeconds} s`)],
    ["A question, p50 / p95", ...each(({ askMs }) => formatMilliseconds(askMs))],
    ["Memory after the questions", ...each(({ memory }) => (memory ? `${memory.rssMb} MB` : "–"))],
    ["Peak memory", ...each(({ memory }) => (memory ? `${memory.peakRssMb} MB` : "–"))],
  ];
}

function time(value: number, ours: number, unit: string): string {
  const ratio = value === ours || ours === 0 ? "" : ` (${(value / ours).toFixed(2)}×)`;
  return `${value} ${unit}${ratio}`;
}
