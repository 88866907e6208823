import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { readCommandLine, UsageError } from "../command-line.ts";
import { STARTER_CORPUS } from "../question-sets/starter-corpus.ts";

const USAGE =
  "Use: npm run bench -- [--corpus PATH [--questions FILE]] [--limit DOCUMENTS] [--sample QUESTIONS] [--json] [--write]";

/** Questions asked when the command line names no number: the slowest peer needs 0.6 s for each on 42,555 documents. */
const SAMPLE = 300;

const count = z
  .string()
  .regex(/^[1-9]\d*$/, USAGE)
  .transform(Number);

const schema = z.object({
  corpus: z.string().min(1, USAGE).optional(),
  /** Without them the headings of the corpus are asked. */
  questions: z.string().min(1, USAGE).optional(),
  /** Most documents to use. */
  limit: count.optional(),
  /** Most questions to ask, spread evenly over the file. */
  sample: count.default(SAMPLE),
  json: z.boolean().default(false),
  write: z.boolean().default(false),
  rest: z.array(z.string()).max(0, USAGE),
});

const repositoryPath = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const LEGAL = {
  corpus: repositoryPath("../shared/eval/legal/corpus.jsonl.gz"),
  questions: repositoryPath("../shared/eval/legal/questions.jsonl"),
};

/** Reads the command line. Throws UsageError. */
export function readOptions() {
  const { corpus, questions, ...options } = readCommandLine(schema);
  if (corpus === undefined && questions !== undefined) throw new UsageError(USAGE);
  return { ...options, ...chooseCorpus(corpus, questions) };
}

/** What was asked for, else the legal set beside the repository, else the corpus inside it. */
function chooseCorpus(corpus: string | undefined, questions: string | undefined) {
  if (corpus !== undefined) return { corpus: resolve(corpus), questions };
  if (existsSync(LEGAL.corpus) && existsSync(LEGAL.questions)) return LEGAL;
  return { corpus: STARTER_CORPUS, questions: undefined };
}
