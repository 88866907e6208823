import {
  type CalibrationPoint,
  expectedCalibrationError,
  perfectCalibrationError,
} from "../../metrics/calibration.ts";
import { TYPINGS } from "../../typing-variants/typing-variants.ts";
import type { Report } from "../evaluate.ts";
import { type DecidedResult, plainReports } from "../results.ts";
import { count, type Table, TYPING_TITLES } from "./ranking-tables.ts";

/** What is shown, refused and marked. */
export function decidingTable(title: string, results: readonly DecidedResult[]): Table {
  return {
    title,
    note:
      "ECE: expected calibration error of the first passages shown, in ten bins of equal mass; in brackets what chance alone " +
      "makes of as many probabilities that are exactly right.",
    head: [
      "Corpus, typed",
      "questions",
      "spanAt1",
      "spanAt3",
      "highlightAt1",
      "answeredOfUnanswerable",
      "refusedOfAnswerable",
      "ECE (a perfect one's)",
      "a question, p50 / p95",
    ],
    rows: [...results.flatMap(decidedRows), ...togetherRows(results)],
  };
}

/** What every way of typing leaves of it, a column for each corpus and writer. */
export function decidingTypedTable(title: string, results: readonly DecidedResult[]): Table {
  return {
    title,
    note: "spanAt3 / answeredOfUnanswerable / refusedOfAnswerable.",
    head: ["Typed", ...results.map(nameOf)],
    rows: TYPINGS.map((typing) => [
      TYPING_TITLES[typing],
      ...results.map(({ reports }) => {
        const report = reports.find((one) => one.typing === typing)?.report;
        if (!report) return "–";
        const { spanAt3, answeredOfUnanswerable, refusedOfAnswerable } = report;
        return [spanAt3, answeredOfUnanswerable, refusedOfAnswerable].map(share).join(" / ");
      }),
    ]),
  };
}

function nameOf({ corpus, by }: DecidedResult): string {
  return by === undefined ? corpus : `${corpus}, asked by ${by}`;
}

function share(value: Report["spanAt3"]): string {
  return value?.toFixed(4) ?? "–";
}

function decidedRows(result: DecidedResult): string[][] {
  return plainReports(result).map(({ typing, report, points }) => [
    `${nameOf(result)}, ${TYPING_TITLES[typing]}`,
    count(report.questions),
    ...[
      report.spanAt1,
      report.spanAt3,
      report.highlightAt1,
      report.answeredOfUnanswerable,
      report.refusedOfAnswerable,
    ].map(share),
    calibrationCell(points),
    `${report.msPerQuestion.p50} / ${report.msPerQuestion.p95} ms`,
  ]);
}

/** The probabilities of all questions over one corpus: a hundred say little about how right they are. */
function togetherRows(results: readonly DecidedResult[]): string[][] {
  const corpora = [...new Set(results.map(({ corpus }) => corpus))];
  return corpora.flatMap((corpus) => {
    const all = results.filter((result) => result.corpus === corpus).flatMap(plainReports);
    const typings = [...new Set(all.map(({ typing }) => typing))];
    return typings.flatMap((typing) => {
      const typed = all.filter((one) => one.typing === typing);
      if (typed.length < 2) return [];
      const questions = typed.reduce((sum, { report }) => sum + report.questions, 0);
      const points = typed.flatMap((one) => one.points);
      const unsaid = Array.from({ length: 5 }, () => "–");
      const name = `${corpus}, all of these, ${TYPING_TITLES[typing]}`;
      return [[name, count(questions), ...unsaid, calibrationCell(points), "–"]];
    });
  });
}

function calibrationCell(points: readonly CalibrationPoint[]): string {
  const [error, perfect] = [expectedCalibrationError(points), perfectCalibrationError(points)];
  return `${error?.toFixed(3) ?? "–"} (${perfect?.toFixed(3) ?? "–"})`;
}
