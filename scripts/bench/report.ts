import type { SystemName } from "../compared-systems/system-names.ts";
import type { Taken } from "../reports/write-report.ts";
import type { ServerMeasurement } from "./measure-server.ts";
import type { Measurement } from "./measurement.ts";

/** All that one run of `npm run bench` measured; what `--json` prints. */
export interface BenchReport extends Taken {
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
