import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readCommandLine, UsageError } from "../command-line.ts";
import { describeRun, writeReport } from "../reports/write-report.ts";
import { collectExamples, type Source } from "./examples/collect-examples.ts";
import type { TrainingSet } from "./examples/training-set.ts";
import { printReport, type Report } from "./report.ts";

/** How weights of the answering are fitted: on which sets, from which examples of them, and what is told of the fit. */
export interface Training<Example, Weights extends object> {
  /** As in `npm run train:NAME`. */
  readonly name: string;
  /** Where the answering reads the weights. */
  readonly weightsFile: URL;
  /** Questions of a set that is not ours, at most, unless the command line says otherwise. */
  readonly questions: number;
  findSets(shared: string, work: string): Promise<readonly TrainingSet[]>;
  collect(source: Source, questions: number): Promise<Example[]>;
  /** The same examples and seed give the same weights. */
  fit(examples: readonly Example[], seed: number): Weights;
  report(examples: readonly Example[], weights: Weights, seed: number): Report;
}

/**
 * Collects the examples, fits the weights and prints the report; with --write keeps both. Throws UsageError for wrong
 * flags or a missing set.
 */
export async function runTraining<Example, Weights extends object>(
  training: Training<Example, Weights>,
  args: readonly string[] = process.argv.slice(2),
): Promise<void> {
  const { shared, work, sets, questions, seed, write } = readOptions(training, args);
  const found = await training.findSets(shared, work);
  const examples = await collectExamples(
    found.filter(({ name }) => sets?.includes(name) ?? true),
    (source) => training.collect(source, questions),
  );
  const weights = training.fit(examples, seed);
  // The weights stand on their own: what the report measures takes much longer than they do.
  if (write) writeFileSync(training.weightsFile, `${JSON.stringify(weights, null, 2)}\n`);
  const report = training.report(examples, weights, seed);
  process.stdout.write(printReport(report, weights));
  if (!write) return;
  const taken = describeRun(`train:${training.name}`, args);
  writeReport(`training-${training.name}`, { ...taken, ...report, weights });
}

function readOptions(
  { name, questions }: Pick<Training<never, object>, "name" | "questions">,
  args: readonly string[],
) {
  const usage =
    `Dùng: npm run train:${name} -- [--shared THƯ_MỤC] [--work THƯ_MỤC] [--sets TÊN,TÊN] ` +
    "[--questions SỐ] [--seed SỐ] [--write]";
  const schema = z.object({
    shared: z.string().min(1).default("../shared"),
    /** Where snapshots are kept between runs. */
    work: z.string().min(1).default("data/training"),
    /** Names of the sets to learn from; all of them by default. */
    sets: z
      .string()
      .transform((names) => names.split(","))
      .optional(),
    questions: z.coerce.number({ error: usage }).int().positive().default(questions),
    seed: z.coerce.number({ error: usage }).int().nonnegative().default(1),
    write: z.boolean().default(false),
    rest: z.array(z.string()).max(0, usage),
  });
  const options = readCommandLine(schema, args);
  if (!existsSync(join(options.shared, "eval")))
    throw new UsageError(`${options.shared}/eval không có. ${usage}`);
  return options;
}
