import { SYSTEM_TITLES } from "../../compared-systems/system-names.ts";
import { describeTaken } from "../../reports/read-report.ts";
import { formatCount, formatMilliseconds, type Table, writeTable } from "../../reports/write-table.ts";
import { TYPING_TITLES } from "../report/table.ts";
import type { ArticlesReport, CitizensReport, OfficeFigures, OfficeReport } from "./citizens-report.ts";

/** All that a report says, as Markdown. */
export function writeCitizensTables(report: CitizensReport): string {
  const { office, articles, part, minutes } = report;
  const tables = [...(office ? officeTables(office) : []), ...(articles ? [articlesTable(articles)] : [])];
  return [
    `${describeTaken(report, minutes)} Part \`${part}\`.`,
    ...tables.map(({ title, note, head, rows }) =>
      [[`**${title}.**`, note ?? ""].join(" ").trim(), "", ...writeTable(head, rows)].join("\n"),
    ),
  ].join("\n\n");
}

/** The columns of a table of office figures, after the first. */
export const OFFICE_HEAD = [
  "questions",
  "first",
  "among three",
  "refused",
  "choices",
  "wrong of answers",
  "near answered",
  "marked",
  "AUC",
  "ECE",
];

/** The cells under OFFICE_HEAD. */
export function officeCells(figures: OfficeFigures): string[] {
  const { questions, first, amongThree, refused, choices, wrongOfAnswers, nearAnswered, marked } = figures;
  const shares = [first, amongThree, refused, choices, wrongOfAnswers, nearAnswered, marked, figures.auc];
  return [formatCount(questions), ...shares.map(short), short(figures.calibrationError.measured)];
}

/** Three digits; a dash where no question tells. */
export function short(value: number | null | undefined): string {
  return value?.toFixed(3) ?? "–";
}

function officeTables({ laws, documents, passages, typings }: OfficeReport): Table[] {
  return typings.map(({ typing, askMs, all, styles, peers }) => ({
    title: `In an office's corpus of ${laws} laws among other documents, ${TYPING_TITLES[typing]}`,
    note: `${formatCount(documents)} documents, ${formatCount(passages)} passages; a question takes ${formatMilliseconds(askMs)} (p50 / p95).`,
    head: ["Style", ...OFFICE_HEAD],
    rows: [
      ["all", ...officeCells(all)],
      ...styles.map(({ style, ...figures }) => [style, ...officeCells(figures)]),
      ...peers.map(({ system, first, amongThree }) => [
        `${SYSTEM_TITLES[system]}, by article`,
        ...["–", short(first), short(amongThree), ...OFFICE_HEAD.slice(3).map(() => "–")],
      ]),
    ],
  }));
}

function articlesTable({ documents, systems }: ArticlesReport): Table {
  return {
    title: `Among ${formatCount(documents)} articles`,
    note: "nDCG@10 / recall@1 / @3 / @24 of the ranking; where a slow system was asked a sample, nDCG@10 of ours on it.",
    head: [
      "System",
      "questions",
      "as written",
      "no accents",
      "ours on these",
      "ranked, p50 / p95",
      "answered, p50 / p95",
    ],
    rows: systems.map(({ system, questions, typings, rankMs, askMs }) => [
      SYSTEM_TITLES[system],
      formatCount(questions),
      ...(["as-written", "no-accents"] as const).map((typing) => rankedCell(typings, typing)),
      short(typings.find(({ typing }) => typing === "as-written")?.oursOnSample),
      formatMilliseconds(rankMs),
      formatMilliseconds(askMs),
    ]),
  };
}

/** The four figures of a ranking for questions typed one way. */
export function rankedCell(
  typings: ArticlesReport["systems"][number]["typings"],
  typing: "as-written" | "no-accents",
): string {
  const found = typings.find((one) => one.typing === typing);
  if (!found) return "–";
  const { ndcgAt10, recallAt1, recallAt3, recallAt24 } = found;
  return [ndcgAt10, recallAt1, recallAt3, recallAt24].map(short).join(" / ");
}
