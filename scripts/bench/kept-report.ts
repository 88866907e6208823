import { z } from "zod";
import { COMPARED } from "../compared-systems/system-names.ts";
import { millisecondsSchema } from "../metrics/statistics.ts";
import { takenSchema } from "../reports/read-report.ts";
import { measurementSchema } from "./measurement.ts";

const serverSchema = z.object({
  readySeconds: z.number(),
  askMs: millisecondsSchema,
  memory: z.object({ rssMb: z.number(), peakRssMb: z.number() }).optional(),
});

/** What BENCHMARKS.md shows of docs/benchmarks/bench.json, a BenchReport. */
export const keptBenchSchema = takenSchema.extend({
  documents: z.number(),
  questions: z.number(),
  systems: z.record(z.enum(COMPARED), measurementSchema).and(
    z.object({
      "ours-from-snapshot": measurementSchema.omit({
        rankMs: true,
        withAccents: true,
        withoutAccents: true,
      }),
    }),
  ),
  snapshotMb: z.number(),
  server: z.object({ built: serverSchema, fromSnapshot: serverSchema }),
});
export type KeptBench = z.output<typeof keptBenchSchema>;
