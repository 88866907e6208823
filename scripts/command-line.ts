import { parseArgs } from "node:util";
import type { z } from "zod";

/** A mistake of the person at the keyboard: shown as one line, without a stack. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

type Flags = Record<string, { type: "string" | "boolean" }>;

/** Reads `--flags` and what stands beside them, checked by a schema. Throws UsageError. */
export function readCommandLine<Schema extends z.ZodType>(
  flags: Flags,
  schema: Schema,
  args: readonly string[] = process.argv.slice(2),
): z.output<Schema> {
  let given: unknown;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: flags, allowPositionals: true });
    given = { ...values, rest: positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const checked = schema.safeParse(given);
  if (checked.success) return checked.data;
  throw new UsageError(checked.error.issues.map((issue) => issue.message).join(" "));
}

/** Runs a command; an error becomes one line on standard error and exit code 1. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
