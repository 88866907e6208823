import { SYSTEM_TITLES } from "../../compared-systems/system-names.ts";
import type { Interval } from "../../metrics/bootstrap.ts";
import { formatCount, formatMilliseconds, type Table } from "../../reports/write-table.ts";
import { TYPINGS } from "../../typing-variants/typing-variants.ts";
import type { ComparedSet, ComparedSystem, Quality } from "./evaluation.ts";
import { TYPING_TITLES } from "./table.ts";

/** Every system on every set with 95% intervals, and the paired lead of ours. */
export function rankingTable(
  sets: readonly ComparedSet[],
  title: string,
  typing: "asWritten" | "withoutAccents",
): Table {
  return {
    title,
    note: "In brackets 95% intervals over the questions (bootstrap); “ahead” is ours minus the other, paired.",
    head: ["Set, system", "questions", "nDCG@10", "ours ahead", "recall@3", "ours ahead"],
    rows: sets.flatMap((set) =>
      set.systems.flatMap((one) => [rankingRow(set, one, one[typing]), ...sampleRow(set, one, typing)]),
    ),
  };
}

function rankingRow(set: ComparedSet, { system, questions }: ComparedSystem, quality: Quality): string[] {
  const { ndcgAt10, ndcgAt10Lead, recallAt3, recallAt3Lead } = quality;
  const figures = [interval(ndcgAt10), lead(ndcgAt10Lead), interval(recallAt3), lead(recallAt3Lead)];
  return [`${set.set}, ${SYSTEM_TITLES[system]}`, formatCount(questions), ...figures];
}

/** Ours on the questions that a slow system was asked, right under it. */
function sampleRow(
  set: ComparedSet,
  { system, questions, oursOnSample }: ComparedSystem,
  typing: "asWritten" | "withoutAccents",
): string[][] {
  if (!oursOnSample) return [];
  const name = `${set.set}, ours on the questions of ${SYSTEM_TITLES[system]}`;
  return [[name, formatCount(questions), interval(oursOnSample[typing]), "–", "–", "–"]];
}

/** What each way of typing leaves of nDCG@10, and what it takes. */
export function typingTable(sets: readonly ComparedSet[]): Table {
  const bySet = sets.map(({ typings }) => new Map(typings.map((cost) => [cost.typing, cost])));
  return {
    title: "Typing, ours",
    note: "nDCG@10; in brackets what is lost against the questions as written, and the share of the questions that change.",
    head: ["Typed", ...sets.map(({ set }) => set)],
    rows: TYPINGS.map((typing) => [
      TYPING_TITLES[typing],
      ...bySet.map((costs) => {
        const cost = costs.get(typing);
        if (!cost) return "–";
        const { ndcgAt10, lost, changed } = cost;
        if (typing === "as-written") return ndcgAt10.toFixed(4);
        return `${ndcgAt10.toFixed(4)} (${lost.mean.toFixed(4)}; ${Math.round(100 * changed)}%)`;
      }),
    ]),
  };
}

/** What every system takes in time and memory; ours from its snapshot, with the build beside it. */
export function costTable(sets: readonly ComparedSet[]): Table {
  return {
    title: "Time and memory",
    note: "Each system in a process of its own. Ours starts from its snapshot; in brackets the build from nothing. “×” are multiples of ours.",
    head: [
      "Set, system",
      "a question ranked, p50",
      "p95",
      "answered, p50 / p95",
      "ready after",
      "memory when ready",
      "peak",
    ],
    rows: sets.flatMap((set) => set.systems.map((one) => costRow(set, one))),
  };
}

function costRow({ set, systems, build }: ComparedSet, one: ComparedSystem): string[] {
  const { system, rankMs, askMs, readySeconds, readyRssMb, peakRssMb } = one;
  const isOurs = system === "ours";
  const oursMs = systems.find(({ system: other }) => other === "ours")?.rankMs.p50 ?? 0;
  const timesOurs = Number((rankMs.p50 / Math.max(oursMs, Number.EPSILON)).toFixed(2));
  return [
    `${set}, ${SYSTEM_TITLES[system]}`,
    `${rankMs.p50} ms${isOurs ? "" : ` (${timesOurs}×)`}`,
    `${rankMs.p95} ms`,
    formatMilliseconds(askMs),
    `${readySeconds} s${isOurs ? ` (${build.seconds} s)` : ""}`,
    `${readyRssMb} MB`,
    `${peakRssMb} MB${isOurs ? ` (${build.peakRssMb} MB)` : ""}`,
  ];
}

/** The other recalls of ours. */
export function recallTable(sets: readonly ComparedSet[]): Table {
  return {
    title: "Recall, ours",
    head: ["Set", "documents", "questions", "recall@1", "recall@3", "recall@10"],
    rows: sets.map((set) => [
      set.set,
      formatCount(set.documents),
      formatCount(set.questions),
      ...[set.recall.at1, set.recall.at3, set.recall.at10].map(interval),
    ]),
  };
}

function interval({ mean, low, high }: Interval): string {
  return `${mean.toFixed(4)} (${low.toFixed(3)}–${high.toFixed(3)})`;
}

function lead(ahead: Interval | undefined): string {
  if (!ahead) return "–";
  const [low, high] = [ahead.low, ahead.high].map(signed);
  return `${signed(ahead.mean)} (${low} to ${high})`;
}

function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(3)}`;
}
