import type { Machine } from "../reports/machine.ts";
import type { Measurement, SystemName } from "./job.ts";
import type { ServerMeasurement } from "./measure-server.ts";

/** All that one run of `npm run bench` measured; what `--json` prints. */
export interface Report {
  /** ISO date. */
  readonly date: string;
  readonly command: string;
  /** Before the first measurement. */
  readonly machine: Machine;
  readonly corpus: string;
  readonly documents: number;
  readonly questions: number;
  /** Our model has learned from them: our quality is not that on questions it does not know. */
  readonly seenInTraining: boolean;
  readonly systems: Readonly<Record<SystemName, Measurement>>;
  /** Size on disk of our snapshot, in MiB. */
  readonly snapshotMb: number;
  readonly server: { readonly built: ServerMeasurement; readonly fromSnapshot: ServerMeasurement };
}
