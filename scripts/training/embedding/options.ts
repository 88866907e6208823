import { parseArgs } from "node:util";
import { z } from "zod";
import { DEFAULT_FOLDS } from "../folds/model-folds.ts";

const USAGE = `Use: npm run train:embedding -- [--text FOLDER] [--legal FILE] [--out FOLDER] [--epochs N] …
  --questions FOLDER   a set of people's questions to learn from after the texts, in the form of ../shared/eval; "" for none
  --base FOLDER        start from this model, which has seen no questions, in place of training on the texts
  --work FOLDER        where the trained base and a snapshot of the set's corpus are kept
  --folds N            also write N models, each without every N-th question, to measure on what it has not seen
  --folds-out FOLDER   where; 6 MB each, not for the repository`;

const whole = z.coerce.number().int().positive();

const Options = z.object({
  /** Folder with news.jsonl.gz and encyclopedia.jsonl.gz; every .jsonl and .jsonl.gz in it is read. */
  text: z.string().default("../shared/text"),
  /** A file of legal articles; "" for none. */
  legal: z.string().default("../shared/eval/legal/corpus.jsonl.gz"),
  /** A set of people's questions to learn from last; "" for none. */
  questions: z.string().default("../shared/eval/legal"),
  /** A finished model to learn questions with; "" trains one on the texts. */
  base: z.string().default(""),
  work: z.string().default(".cache/train-embedding"),
  out: z.string().default("knowledge/model"),
  folds: z.coerce.number().int().nonnegative().default(0),
  "folds-out": z.string().default(DEFAULT_FOLDS),
  epochs: whole.default(15),
  dims: whole.default(256),
  /** Pairs a step. */
  batch: whole.default(2048),
  /** Neighbours in the files that share a batch. */
  block: whole.default(4),
  rate: z.coerce.number().positive().default(0.005),
  temperature: z.coerce.number().positive().default(0.05),
  /** Occurrences that a syllable, number or foreign word needs. */
  "min-count": whole.default(50),
  /** Syllable pairs in the vocabulary, the most frequent ones. */
  pairs: z.coerce.number().int().nonnegative().default(16_000),
  seed: z.coerce.number().int().nonnegative().default(1),
  threads: whole.default(2),
});

export type TrainingOptions = z.infer<typeof Options>;

/** Reads `--name value` flags; throws a message that names the wrong one. */
export function parseOptions(args: readonly string[]): TrainingOptions {
  const names = Object.keys(Options.shape);
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
  const parsed = Options.safeParse(parseArgs({ args: [...args], options }).values);
  if (parsed.success) return parsed.data;
  throw new Error(`Wrong option: ${z.prettifyError(parsed.error)}\n${USAGE}`);
}
