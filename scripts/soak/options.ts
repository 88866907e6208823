import { z } from "zod";
import { readCommandLine } from "../command-line.ts";

const USAGE = "Use: npm run soak -- crash|load [--quick] [--seed NUMBER] [--write]";

const schema = z.object({
  quick: z.boolean().default(false),
  seed: z
    .string()
    .regex(/^\d{1,9}$/, USAGE)
    .default("1")
    .transform(Number),
  write: z.boolean().default(false),
  rest: z.tuple([z.enum(["crash", "load"], USAGE)], USAGE),
});

/** Reads the command line; `--quick` takes a tenth of the time. Throws UsageError. */
export function readSoakOptions() {
  const { quick, seed, write, rest } = readCommandLine(schema);
  const crash = quick ? { messages: 50, chats: 10, kills: 3 } : { messages: 500, chats: 50, kills: 20 };
  const load = { perSecond: 300, seconds: quick ? 5 : 60, perChat: 3, limit: 30 };
  return { run: rest[0], crash: { ...crash, failing: 0.2, seed }, load, write };
}
