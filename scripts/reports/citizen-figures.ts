import { SYSTEM_TITLES } from "../compared-systems/system-names.ts";
import type {
  ArticlesReport,
  CitizensReport,
  OfficeFigures,
  OfficeReport,
} from "../evaluate/citizens/citizens-report.ts";
import { OFFICE_HEAD, officeCells, rankedCell, short } from "../evaluate/citizens/citizens-tables.ts";
import { TYPING_TITLES } from "../evaluate/report/table.ts";
import { describeTaken } from "./read-report.ts";
import { formatCount, writeTable } from "./write-table.ts";

/**
 * What BENCHMARKS.md shows of citizens' questions: today's engine, and beside it an earlier one where that was asked the same
 * questions.
 */
export function writeCitizens(earlier: CitizensReport, now: CitizensReport): string[] {
  const before = isComparable(earlier, now) ? earlier : undefined;
  return [
    "## Citizens' questions",
    "",
    `Over documents that nothing was learned from, part \`${now.part}\` of \`scripts/training/questions\` and \`../shared/questions\`. ` +
      `${describeRun(now)}${before ? ` Before “→”: ${describeRun(before)}` : ""}`,
    "",
    ...officeLines(before?.office, now.office),
    ...articleLines(before?.articles, now.articles),
  ];
}

function isComparable(earlier: CitizensReport, now: CitizensReport): boolean {
  const asked = ({ office, articles }: CitizensReport) =>
    [office?.typings[0]?.all.questions, articles?.systems[0]?.questions].join();
  return earlier.commit !== now.commit && earlier.part === now.part && asked(earlier) === asked(now);
}

function describeRun(report: CitizensReport): string {
  const commit = report.commit === undefined ? "" : ` Commit ${report.commit}.`;
  return `${describeTaken(report, report.minutes)}${commit}`;
}

function officeLines(before: OfficeReport | undefined, now: OfficeReport | undefined): string[] {
  if (!now) return [];
  const rows = now.typings.flatMap(({ typing, all, styles }) => {
    const earlier = before?.typings.find((one) => one.typing === typing);
    const title = TYPING_TITLES[typing];
    const ofStyles = styles.map(({ style, ...figures }) =>
      officeRow(
        `${style}, ${title}`,
        earlier?.styles.find((one) => one.style === style),
        figures,
      ),
    );
    return [officeRow(`all, ${title}`, earlier?.all, all), ...(typing === "as-written" ? ofStyles : [])];
  });
  const peers = (now.typings.find(({ typing }) => typing === "as-written")?.peers ?? []).map(
    ({ system, first, amongThree }) => [
      `${SYSTEM_TITLES[system]}, by article`,
      ...["", short(first), short(amongThree), ...OFFICE_HEAD.slice(3).map(() => "")],
    ],
  );
  return [
    `In an office's corpus: ${now.laws} laws, half of them as one file each, the starter corpus, \`../shared/pages\` and ` +
      `\`../shared/laws\`; ${formatCount(now.passages)} passages.`,
    "",
    ...writeTable(["Questions", ...OFFICE_HEAD], [...rows, ...peers]),
    "",
  ];
}

function officeRow(title: string, before: OfficeFigures | undefined, now: OfficeFigures): string[] {
  const [count = "", ...cells] = officeCells(now);
  const earlier = before ? officeCells(before).slice(1) : cells;
  return [title, count, ...cells.map((cell, i) => change(earlier[i] ?? cell, cell))];
}

function articleLines(before: ArticlesReport | undefined, now: ArticlesReport | undefined): string[] {
  if (!now) return [];
  const rows = now.systems.map(({ system, questions, typings }) => {
    const earlier = before?.systems.find((one) => one.system === system)?.typings ?? typings;
    const cells = (["as-written", "no-accents"] as const).map((typing) =>
      change(rankedCell(earlier, typing), rankedCell(typings, typing)),
    );
    const sample = typings.find(({ typing }) => typing === "as-written")?.oursOnSample;
    return [SYSTEM_TITLES[system], formatCount(questions), ...cells, short(sample)];
  });
  return [
    `Among ${formatCount(now.documents)} articles of law, by their order alone: nDCG@10 / recall@1 / @3 / @24.`,
    "",
    ...writeTable(["System", "questions", "as written", "no accents", "nDCG@10 of ours on these"], rows),
    "",
  ];
}

/** Both, where they differ. */
function change(before: string, now: string): string {
  return before === now ? now : `${before} → ${now}`;
}
