import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { parse } from "yaml";
import { z } from "zod";
import { fillIn } from "../bot/index.ts";

const messages = z
  .strictObject({ unknownOption: z.string().min(1), badOption: z.string().min(1) })
  .parse(parse(readFileSync(new URL("./messages.vi.yaml", import.meta.url), "utf8")).commandLine);

/** A mistake of the person at the keyboard: shown as one line, without a stack. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/**
 * Reads the options of a schema, and as its `rest` what stands beside them; an option that may be `true` takes no value.
 * Throws UsageError.
 */
export function readCommandLine<Schema extends z.ZodObject>(
  schema: Schema,
  args: readonly string[] = process.argv.slice(2),
): z.output<Schema> {
  const { rest: _, ...shape } = schema.shape;
  const options = Object.fromEntries(
    Object.entries(shape).map(([name, option]) => {
      const takesNoValue = z.safeParse(option, true).data === true;
      return [name, { type: takesNoValue ? ("boolean" as const) : ("string" as const) }];
    }),
  );
  let given: unknown;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    given = { ...values, rest: positionals };
  } catch (error) {
    throw new UsageError(describeParseError(error));
  }
  const checked = schema.safeParse(given);
  if (checked.success) return checked.data;
  throw new UsageError(checked.error.issues.map((issue) => issue.message).join(" "));
}

/** Node's own sentence is English; the option stands in it as `'--name'` or `'--name <value>'`. */
function describeParseError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const option = /'(-[^' ]*)/.exec(error.message)?.[1] ?? "";
  const isUnknown = "code" in error && error.code === "ERR_PARSE_ARGS_UNKNOWN_OPTION";
  return fillIn(isUnknown ? messages.unknownOption : messages.badOption, { option });
}

/** Runs a command; an error becomes one line on standard error and exit code 1. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  // `npm run read … | head`: whoever reads has seen enough.
  process.stdout.on("error", () => process.exit());
  try {
    await main();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
