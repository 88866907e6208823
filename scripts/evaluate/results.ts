import type { Compared } from "../compared-systems/system-names.ts";
import type { Typing } from "../typing-variants/typing-variants.ts";
import type { RankingMeasurement, TypedReport } from "./job.ts";
import type { ComparedSet, DecidedSet, Evaluation } from "./report/evaluation.ts";

/** One set of questions with all systems. */
export interface SetResult extends Pick<ComparedSet, "set" | "documents" | "questions" | "build"> {
  /** Ours is started from its snapshot, as a server is. */
  readonly systems: Readonly<Record<Compared, RankingMeasurement>>;
}

/** Questions that are decided over one corpus. */
export interface DecidedResult extends Pick<DecidedSet, "corpus" | "by"> {
  readonly reports: readonly TypedReport[];
}

/** How the goals say that questions are typed. */
export const PLAIN_TYPINGS: readonly Typing[] = ["as-written", "no-accents"];

/** The reports of questions typed as the goals say. */
export function plainReports({ reports }: DecidedResult): readonly TypedReport[] {
  return reports.filter(({ typing }) => PLAIN_TYPINGS.includes(typing));
}

/** All that one run of `npm run evaluate:all` measured, with the figures of every single question. */
export interface Results extends Pick<Evaluation, "date" | "command" | "machine" | "minutes"> {
  readonly sets: readonly SetResult[];
  readonly decided: readonly DecidedResult[];
  /** Empty where the held-out questions were not asked for. */
  readonly heldOut: readonly DecidedResult[];
}
