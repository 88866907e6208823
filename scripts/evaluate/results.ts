import { PEERS } from "../bench/job.ts";
import type { Machine } from "../reports/machine.ts";
import type { Typing } from "../typing-variants/typing-variants.ts";
import type { RankingMeasurement } from "./job.ts";
import type { TypedReport } from "./measure-deciding.ts";
import type { SetTraining } from "./report/set-training.ts";

/** Ours, started from its snapshot as a server is, and the others. */
export const COMPARED = ["ours", ...PEERS] as const;
export type Compared = (typeof COMPARED)[number];

/** One set of questions with all systems. */
export interface SetResult {
  readonly set: string;
  readonly documents: number;
  readonly questions: number;
  readonly training: SetTraining;
  /** Of our knowledge, from nothing. */
  readonly build: { readonly seconds: number; readonly peakRssMb: number };
  readonly systems: Readonly<Record<Compared, RankingMeasurement>>;
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

/** Of questions typed as the goals say: what is left of them typed otherwise is another matter. */
export function plainReports({ reports }: DecidedResult): readonly TypedReport[] {
  return reports.filter(({ typing }) => PLAIN_TYPINGS.includes(typing));
}

/** All that one run of `npm run evaluate:all` measured; what `--json` prints. */
export interface Results {
  /** ISO date. */
  readonly date: string;
  readonly command: string;
  /** Before the first measurement. */
  readonly machine: Machine;
  readonly minutes: number;
  readonly sets: readonly SetResult[];
  readonly decided: readonly DecidedResult[];
  /** Empty where the held-out questions were not asked for. */
  readonly heldOut: readonly DecidedResult[];
}
