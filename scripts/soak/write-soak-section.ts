import { writeTable } from "../bench/write-table.ts";
import { writeSection } from "../write-section.ts";
import type { CrashReport } from "./run-crash.ts";
import type { LoadReport } from "./run-load.ts";

export type SoakReport = { readonly crash: CrashReport } | { readonly load: LoadReport };

/** Puts the figures of a run into BENCHMARKS.md, in the place of the former run's. */
export function writeSoakSection(report: SoakReport): void {
  const [name, rows] =
    "crash" in report
      ? (["crash", crashRows(report.crash)] as const)
      : (["load", loadRows(report.load)] as const);
  const note = "The stand-in service ran on the same machine.";
  writeSection(`soak-${name}`, "npm run soak", [note, "", ...writeTable(["", name], rows)].join("\n"));
}

function crashRows(report: CrashReport): string[][] {
  const { messages, chats, kills, failing } = report;
  return rowsOf([
    ["Messages, chats", `${messages}, ${chats}`],
    ["Kills with SIGKILL", kills],
    ["Calls that fail", `${100 * failing} %`],
    ["Answered", report.answered],
    ["Answered twice", report.answeredTwice],
    ["Chats out of order", report.outOfOrder],
    ["Sends recorded as ambiguous", report.ambiguous],
    ["… of which asked for again, because they had not arrived", report.askedAgain],
    ["Dead-lettered", report.deadLettered],
    ["Seconds", report.seconds],
  ]);
}

function loadRows(report: LoadReport): string[][] {
  const {
    acknowledgedMs: { p50, p99, most },
    memory,
  } = report;
  return rowsOf([
    ["Messages, a second, chats", `${report.messages}, ${report.perSecond}, ${report.chats}`],
    ["Webhook acknowledged, p50 / p99 / most", `${p50} / ${p99} / ${most} ms`],
    ["Not acknowledged", report.notAcknowledged],
    ["Answered", report.answered],
    ["Answered twice", report.answeredTwice],
    ["Sends a second; the service allows", `${report.sendsPerSecond}; ${report.limit}`],
    ["Sends refused with a 429", report.refused],
    ["Seconds from the first message to the last answer", report.drainedSeconds],
    ["Memory at the end, at most", memory === undefined ? "–" : `${memory.rssMb} MB, ${memory.peakRssMb} MB`],
  ]);
}

function rowsOf(rows: readonly (readonly [string, string | number])[]): string[][] {
  return rows.map(([label, value]) => [label, String(value)]);
}
