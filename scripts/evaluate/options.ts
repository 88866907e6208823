import { z } from "zod";
import { readCommandLine } from "../command-line.ts";

const USAGE =
  "Dùng: npm run evaluate:all -- [--shared THƯ_MỤC] [--sets legal,viquad] [--sample 100] [--held-out] [--from TỆP] [--json] [--html TỆP] [--write]";

/** Questions for slow peers on the large set: the slowest takes about half a second for each. */
const SAMPLE = "100";

const schema = z.object({
  /** Where eval/ and pages/ are. */
  shared: z.string().min(1).default("../shared"),
  sets: z
    .string()
    .default("legal,viquad,regulations,news,medicine")
    .transform((names) => names.split(",").filter((name) => name !== "")),
  sample: z
    .string()
    .regex(/^[1-9]\d*$/, USAGE)
    .default(SAMPLE)
    .transform(Number),
  /** Also the questions that nothing may be tuned on. */
  "held-out": z.boolean().default(false),
  /** Shows the report of an earlier run, as --json and --write leave it, in place of measuring. */
  from: z.string().min(1).optional(),
  json: z.boolean().default(false),
  /** A page with plots and tables. */
  html: z.string().min(1).optional(),
  write: z.boolean().default(false),
  rest: z.array(z.string()).max(0, USAGE),
});
export type EvaluateAllOptions = z.output<typeof schema>;

/** Reads the command line. Throws UsageError. */
export function readOptions(): EvaluateAllOptions {
  return readCommandLine(schema);
}
