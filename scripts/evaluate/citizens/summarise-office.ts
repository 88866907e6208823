import type { CalibrationPoint } from "../../metrics/calibration.ts";
import { areaUnderCurve } from "../../metrics/discrimination.ts";
import { mean, round } from "../../metrics/statistics.ts";
import { measureCalibration } from "../report/summarise-deciding.ts";
import type { OfficeFigures } from "./citizens-report.ts";
import type { Judged } from "./office-job.ts";

/** A judged question with what it was. */
export interface StyledJudged extends Judged {
  readonly style: string;
  readonly answerable: boolean;
}

/** The figures of all questions and of each style, the styles in the order of their names. */
export function summariseOffice(judged: readonly StyledJudged[]): {
  all: OfficeFigures;
  styles: (OfficeFigures & { style: string })[];
} {
  const byStyle = [...Map.groupBy(judged, ({ style }) => style)].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    all: figuresOf(judged),
    styles: byStyle.map(([style, those]) => ({ style, ...figuresOf(those) })),
  };
}

function figuresOf(judged: readonly StyledJudged[]): OfficeFigures {
  const answerable = judged.filter((one) => one.answerable);
  const near = judged.filter((one) => !one.answerable);
  const answers = answerable.filter(({ kind }) => kind === "answer");
  const points = judged.flatMap(pointOf);
  const auc = areaUnderCurve(points);
  return {
    questions: judged.length,
    first: shareOf(answerable, isRightFirst),
    amongThree: shareOf(answerable, ({ rightPlace }) => rightPlace !== null),
    refused: shareOf(answerable, ({ kind }) => kind === "abstained"),
    choices: shareOf(answerable, ({ kind }) => kind === "choices"),
    wrongOfAnswers: shareOf(answers, (one) => !isRightFirst(one)),
    nearAnswered: shareOf(near, ({ kind }) => kind === "answer"),
    marked: shareOf(
      judged.filter(({ marked }) => marked !== null),
      ({ marked }) => marked === true,
    ),
    auc: auc === null ? null : round(auc, 4),
    calibrationError: measureCalibration(points),
  };
}

function isRightFirst({ rightPlace }: Judged): boolean {
  return rightPlace === 0;
}

/** Whatever is shown is said to be right with a probability, to questions that nothing answers too. */
function pointOf(judged: Judged): CalibrationPoint[] {
  const { confidence } = judged;
  return confidence === null ? [] : [{ probability: confidence, isRight: isRightFirst(judged) }];
}

/** Null of nothing, which is not the same as 0. */
function shareOf<One>(all: readonly One[], holds: (one: One) => boolean): number | null {
  return all.length === 0 ? null : mean(all.map((one) => Number(holds(one))));
}
