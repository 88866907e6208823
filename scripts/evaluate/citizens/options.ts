import { z } from "zod";
import { readCommandLine } from "../../command-line.ts";
import { MEASURED_PARTS } from "./citizens-report.ts";

const USAGE =
  "Dùng: npm run evaluate:citizens -- [--part choose|final] [--limit 300] [--only office|articles] [--sample 60] [--shared THƯ_MỤC] [--json TỆP] [--write]";

const count = z
  .string()
  .regex(/^[1-9]\d*$/, USAGE)
  .transform(Number);

/** Questions for slow peers over all articles: the slowest takes about half a second for each. */
const SAMPLE = 60;

const schema = z.object({
  /** `final` is measured once, when nothing more is chosen. */
  part: z.enum(MEASURED_PARTS, { error: USAGE }).default("choose"),
  /** Most questions, spread evenly over the part. */
  limit: count.optional(),
  /** One of the two measurements. */
  only: z.enum(["office", "articles"], { error: USAGE }).optional(),
  sample: count.default(SAMPLE),
  /** Where eval/, questions/, pages/ and laws/ are. */
  shared: z.string().min(1).default("../shared"),
  /** A file for the report. */
  json: z.string().min(1).optional(),
  /** Keeps the report in docs/benchmarks and shows it in BENCHMARKS.md. */
  write: z.boolean().default(false),
  rest: z.array(z.string()).max(0, USAGE),
});
export type CitizensOptions = z.output<typeof schema>;

/** Reads the command line. Throws UsageError. */
export function readOptions(): CitizensOptions {
  return readCommandLine(schema);
}
