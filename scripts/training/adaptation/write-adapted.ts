import type { Interval } from "../../metrics/bootstrap.ts";
import type { Adapted, AdaptStep } from "./adapt-model.ts";
import type { Figures, Verdict } from "./judge-gain.ts";
import { fillIn, messages } from "./messages.ts";

/** Rounds between two lines of progress, as a share of all. */
const TOLD_SHARE = 0.2;

/** A line for an administrator; undefined for a step that needs none. */
export function writeStep(step: AdaptStep, path: string): string | undefined {
  switch (step.step) {
    case "read":
      return fillIn(messages.read, { path });
    case "held-out":
      return fillIn(messages.heldOut, { passages: step.passages, queries: step.queries });
    case "measure-before":
      return messages.before;
    case "measure-after":
      return messages.after;
    case "round":
      return isTold(step.done, step.rounds) ? fillIn(messages.round, step) : undefined;
  }
}

function isTold(done: number, rounds: number): boolean {
  return done % Math.max(1, Math.round(rounds * TOLD_SHARE)) === 0 || done === rounds;
}

/** What came out, with the table of figures and whether the model is kept. */
export function writeAdapted(adapted: Adapted): string {
  if (adapted.kind === "too-small") return fillIn(messages.tooSmall, { ...adapted });
  const { verdict, queries, unknown, folder } = adapted;
  return [
    fillIn(messages.unknown, { share: percent(unknown) }),
    "",
    ...writeTable(verdict, queries),
    "",
    folder === undefined ? refusal(verdict) : fillIn(messages.kept, { folder }),
  ].join("\n");
}

function refusal({ against }: Verdict): string {
  return against === "fused-falls" ? messages.fusedFalls : messages.chance;
}

function writeTable({ before, after, gain }: Verdict, queries: number): string[] {
  const { columns, rows } = messages;
  const row = (name: string, part: "vectors" | "fused", figure: keyof Figures, of?: Interval) => [
    name,
    decimal(before[part][figure]),
    decimal(after[part][figure]),
    of === undefined ? signed(after[part][figure] - before[part][figure]) : writeGain(of),
  ];
  const lines = [
    [fillIn(columns.figure, { queries }), columns.before, columns.after, columns.gain],
    row(rows.vectorsAt1, "vectors", "recallAt1"),
    row(rows.vectorsAt10, "vectors", "recallAt10"),
    row(rows.vectorsMrr, "vectors", "mrrAt10", gain.vectors),
    row(rows.fusedAt1, "fused", "recallAt1"),
    row(rows.fusedAt10, "fused", "recallAt10"),
    row(rows.fusedMrr, "fused", "mrrAt10", gain.fused),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

function writeGain({ mean, low, high }: Interval): string {
  return `${signed(mean)} (${signed(low)} … ${signed(high)})`;
}

function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${decimal(Math.abs(value))}`;
}

function decimal(value: number): string {
  return value.toLocaleString("vi-VN", { minimumFractionDigits: 3, maximumFractionDigits: 3 });
}

function percent(share: number): string {
  return share.toLocaleString("vi-VN", { style: "percent", maximumFractionDigits: 2 });
}
