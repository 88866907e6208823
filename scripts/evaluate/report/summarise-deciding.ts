import {
  type CalibrationPoint,
  expectedCalibrationError,
  perfectCalibrationError,
  reliabilityBins,
  riskCoverage,
} from "../../metrics/calibration.ts";
import { round } from "../../metrics/statistics.ts";
import { spread } from "../../question-sets/spread.ts";
import type { TypedReport } from "../job.ts";
import { type DecidedResult, PLAIN_TYPINGS, plainReports } from "../results.ts";
import type { Calibration, CalibrationError, Deciding } from "./evaluation.ts";

/** Points of a curve that are kept: more than a plot has pixels for between them. */
const CURVE_POINTS = 100;
const DIGITS = 4;

/** What is shown, refused and marked, without the single probabilities; undefined where nothing was asked. */
export function summariseDeciding(results: readonly DecidedResult[]): Deciding | undefined {
  if (results.length === 0) return undefined;
  const sets = results.map(({ corpus, by, reports }) => ({
    corpus,
    ...(by !== undefined && { by }),
    typings: reports.map(summariseTyped),
  }));
  return { sets, together: summariseTogether(results) };
}

/** The reliability and the risk of questions typed as the goals say, whatever they were hidden among. */
export function summariseCalibration(results: readonly DecidedResult[]): Calibration | undefined {
  if (results.length === 0) return undefined;
  const points = results.flatMap(plainReports).flatMap((report) => report.points);
  const bins = reliabilityBins(points).map(({ points: count, probability, right }) => ({
    points: count,
    probability: round(probability, DIGITS),
    right: round(right, DIGITS),
  }));
  const curve = riskCoverage(points);
  const kept = [...spread(curve.slice(0, -1), CURVE_POINTS), ...curve.slice(-1)].map(
    ({ coverage, risk }) => ({
      coverage: round(coverage, DIGITS),
      risk: round(risk, DIGITS),
    }),
  );
  return { error: rounded(expectedCalibrationError(points)), bins, riskCoverage: kept };
}

function summariseTyped({ typing, report, points }: TypedReport) {
  const { questions, spanAt1, spanAt3, highlightAt1, msPerQuestion } = report;
  const { answeredOfUnanswerable, refusedOfAnswerable } = report;
  const calibrationError = measureCalibration(points);
  return {
    ...{ typing, spanAt3, answeredOfUnanswerable, refusedOfAnswerable },
    ...(PLAIN_TYPINGS.includes(typing) && {
      detail: { questions, spanAt1, highlightAt1, calibrationError, msPerQuestion },
    }),
  };
}

function summariseTogether(results: readonly DecidedResult[]): Deciding["together"] {
  const corpora = [...new Set(results.map(({ corpus }) => corpus))];
  return corpora.flatMap((corpus) => {
    const all = results.filter((result) => result.corpus === corpus).flatMap(plainReports);
    return PLAIN_TYPINGS.flatMap((typing) => {
      const typed = all.filter((one) => one.typing === typing);
      if (typed.length < 2) return [];
      const questions = typed.reduce((sum, { report }) => sum + report.questions, 0);
      const calibrationError = measureCalibration(typed.flatMap(({ points }) => points));
      return { corpus, typing, questions, calibrationError };
    });
  });
}

/** The calibration error, to four digits, beside that of chance alone. */
export function measureCalibration(points: readonly CalibrationPoint[]): CalibrationError {
  return {
    measured: rounded(expectedCalibrationError(points)),
    perfect: rounded(perfectCalibrationError(points)),
  };
}

function rounded(value: number | null): number | null {
  return value === null ? null : round(value, DIGITS);
}
