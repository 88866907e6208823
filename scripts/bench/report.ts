import { z } from "zod";
import { BENCHED } from "../compared-systems/system-names.ts";
import { millisecondsSchema } from "../metrics/statistics.ts";
import { processMemorySchema } from "../processes/process-memory.ts";
import { takenSchema } from "../reports/write-report.ts";
import { measurementSchema } from "./measurement.ts";

const serverSchema = z.object({
  /** From the start of the process until /readyz is 200. */
  readySeconds: z.number(),
  /** One question after the other over HTTP. */
  askMs: millisecondsSchema,
  /** After the questions; undefined where the system does not tell. */
  memory: processMemorySchema.optional(),
});
export type ServerMeasurement = z.output<typeof serverSchema>;

/** All that one run of `npm run bench` measured: what `--json` prints, and docs/benchmarks/bench.json. */
export const benchReportSchema = takenSchema.extend({
  corpus: z.string(),
  documents: z.number(),
  questions: z.number(),
  systems: z.record(z.enum(BENCHED), measurementSchema).and(
    z.object({
      /** It ranks as the one that was built; not every report says so again. */
      "ours-from-snapshot": measurementSchema.partial({
        rankMs: true,
        withAccents: true,
        withoutAccents: true,
      }),
    }),
  ),
  /** Size on disk of our snapshot, in MiB. */
  snapshotMb: z.number(),
  server: z.object({ built: serverSchema, fromSnapshot: serverSchema }),
});
export type BenchReport = z.output<typeof benchReportSchema>;
