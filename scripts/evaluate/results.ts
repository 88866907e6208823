import type { Compared } from "../compared-systems/system-names.ts";
import type { CalibrationPoint } from "../metrics/calibration.ts";
import type { Taken } from "../reports/write-report.ts";
import type { Typing } from "../typing-variants/typing-variants.ts";
import type { QualityReport } from "./evaluate.ts";
import type { RankingMeasurement } from "./job.ts";

/** Of the questions that ours is measured on: whether the model had learned from them. */
export const TRAININGS = ["unseen", "cross-validated", "seen"] as const;
export type SetTraining = (typeof TRAININGS)[number];

/** One set of questions with all systems. */
export interface SetResult {
  readonly set: string;
  readonly documents: number;
  readonly questions: number;
  readonly training: SetTraining;
  /** Of our knowledge, from nothing. */
  readonly build: { readonly seconds: number; readonly peakRssMb: number };
  /** Ours is started from its snapshot, as a server is. */
  readonly systems: Readonly<Record<Compared, RankingMeasurement>>;
}

/** What was shown for the questions, typed one way. */
export interface TypedReport {
  readonly typing: Typing;
  readonly report: QualityReport;
  /** The probability of every first passage that was shown, and whether it holds the answer. */
  readonly points: readonly CalibrationPoint[];
}

/** Questions that are decided over one corpus. */
export interface DecidedResult {
  readonly corpus: string;
  /** Who wrote the questions, where we did not. */
  readonly by: string | undefined;
  readonly reports: readonly TypedReport[];
}

/** How the goals say that questions are typed. */
export const PLAIN_TYPINGS: readonly Typing[] = ["as-written", "no-accents"];

/** The reports of questions typed as the goals say. */
export function plainReports({ reports }: DecidedResult): readonly TypedReport[] {
  return reports.filter(({ typing }) => PLAIN_TYPINGS.includes(typing));
}

/** All that one run of `npm run evaluate:all` measured, with the figures of every single question. */
export interface Results extends Taken {
  readonly minutes: number;
  readonly sets: readonly SetResult[];
  readonly decided: readonly DecidedResult[];
  /** Empty where the held-out questions were not asked for. */
  readonly heldOut: readonly DecidedResult[];
}
