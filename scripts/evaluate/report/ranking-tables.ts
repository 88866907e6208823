import { PEER_TITLES } from "../../compared-systems/system-names.ts";
import type { Interval } from "../../metrics/bootstrap.ts";
import { TYPINGS, type Typing } from "../../typing-variants/typing-variants.ts";
import type { Compared, SetResult } from "../results.ts";
import type { ComparedSet, Comparison, Quality } from "./compare-set.ts";
import { explainTraining, remarkOn } from "./set-training.ts";

/** A table before it is written as Markdown or HTML; the first column names the row. */
export interface Table {
  readonly title: string;
  /** How to read it. */
  readonly note?: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const SYSTEM_TITLES: Readonly<Record<Compared, string>> = { ours: "ours", ...PEER_TITLES };

export const TYPING_TITLES: Readonly<Record<Typing, string>> = {
  "as-written": "as written",
  "no-accents": "no accents",
  "some-accents": "half the accents",
  "no-tones": "no tones",
  telex: "raw Telex",
  vni: "raw VNI",
  chat: "chat spelling",
  abbreviations: "abbreviations",
  typos: "typos",
  misspelt: "spelled as spoken",
  quotes: "English quotes",
};

/** Every system on every set with 95% intervals, and the paired lead of ours. */
export function rankingTable(
  sets: readonly ComparedSet[],
  title: string,
  typing: "asWritten" | "withoutAccents",
): Table {
  return {
    title,
    note: [
      "In brackets 95% intervals over the questions (bootstrap); “ahead” is ours minus the other, paired.",
      explainTraining(sets.map(({ result }) => result)),
    ]
      .join(" ")
      .trim(),
    head: ["Set, system", "questions", "nDCG@10", "ours ahead", "recall@3", "ours ahead"],
    rows: sets.flatMap(({ result, systems }) =>
      systems.flatMap((one) => [rankingRow(result, one, one[typing]), ...sampleRow(result, one, typing)]),
    ),
  };
}

function rankingRow(result: SetResult, { system, questions }: Comparison, quality: Quality): string[] {
  const { ndcgAt10, ahead, recallAt3, aheadAt3 } = quality;
  const figures = [interval(ndcgAt10), lead(ahead), interval(recallAt3), lead(aheadAt3)];
  const remark = system === "ours" ? remarkOn(result) : "";
  return [`${result.set}, ${SYSTEM_TITLES[system]}${remark}`, count(questions), ...figures];
}

/** Ours on the questions that a slow system was asked, right under it. */
function sampleRow(
  result: SetResult,
  { system, questions, oursOnSample }: Comparison,
  typing: "asWritten" | "withoutAccents",
): string[][] {
  if (!oursOnSample) return [];
  const name = `${result.set}, ours on the questions of ${SYSTEM_TITLES[system]}${remarkOn(result)}`;
  return [[name, count(questions), interval(oursOnSample[typing]), "–", "–", "–"]];
}

/** What each way of typing leaves of nDCG@10, and what it takes. */
export function typingTable(sets: readonly ComparedSet[]): Table {
  const bySet = sets.map(({ typings }) => new Map(typings.map((cost) => [cost.typing, cost])));
  return {
    title: "Typing, ours",
    note: "nDCG@10; in brackets what is lost against the questions as written, and the share of the questions that change.",
    head: ["Typed", ...sets.map(({ result }) => `${result.set}${remarkOn(result)}`)],
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
    rows: sets.flatMap(({ result, systems }) => systems.map((one) => costRow(result, one))),
  };
}

function costRow({ set, systems, build }: SetResult, { system, rankMs, timesOurs }: Comparison): string[] {
  const { askMs, readySeconds, readyRssMb, peakRssMb, byTyping } = systems[system];
  const own = system === "ours";
  return [
    `${set}, ${SYSTEM_TITLES[system]}`,
    `${rankMs} ms${own ? "" : ` (${timesOurs}×)`}`,
    `${byTyping["as-written"]?.rankMs.p95 ?? "–"} ms`,
    askMs ? `${askMs.p50} / ${askMs.p95} ms` : "–",
    `${readySeconds} s${own ? ` (${build.seconds} s)` : ""}`,
    `${readyRssMb} MB`,
    `${peakRssMb} MB${own ? ` (${build.peakRssMb} MB)` : ""}`,
  ];
}

/** The other recalls of ours. */
export function recallTable(sets: readonly ComparedSet[]): Table {
  return {
    title: "Recall, ours",
    head: ["Set", "documents", "questions", "recall@1", "recall@3", "recall@10"],
    rows: sets.map(({ result, recalls }) => [
      `${result.set}${remarkOn(result)}`,
      count(result.documents),
      count(result.questions),
      ...recalls.map(interval),
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

/** Thousands set apart. */
export function count(value: number): string {
  return value.toLocaleString("en-US");
}
