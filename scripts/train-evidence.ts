import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { EVIDENCE_WEIGHTS, EVIDENCE_WEIGHTS_FILE } from "../knowledge/evidence/evidence-weights.ts";
import { readCommandLine, runCommand, UsageError } from "./command-line.ts";
import { DEFAULT_FOLDS } from "./train-embedding/options.ts";
import { collectLists } from "./train-evidence/collect-lists.ts";
import { trainEvidence } from "./train-evidence/train.ts";
import { writeReport } from "./train-evidence/write-report.ts";
import { collectFromSets } from "./training-sets/collect-from-sets.ts";
import { FOREIGN_SET, OWN_SETS, prepareCorpora } from "./training-sets/prepare-corpora.ts";
import { readAskedQuestions } from "./training-sets/read-questions.ts";
import { writeSection } from "./write-section.ts";

const USAGE =
  "Dùng: npm run train:evidence -- [--shared THƯ_MỤC] [--work THƯ_MỤC] [--folds THƯ_MỤC] [--questions SỐ] [--seed SỐ] [--write]";

const schema = z.object({
  shared: z.string().min(1).default("../shared"),
  /** Where snapshots are kept between runs; those of train:confidence serve too. */
  work: z.string().min(1).default("data/train-confidence"),
  /** Where the models of the cross-validation are, for a set that the model has learned from. */
  folds: z.string().min(1).default(DEFAULT_FOLDS),
  /** At most this many questions of a set that is not ours. */
  questions: z.coerce.number({ error: USAGE }).int().positive().default(150),
  seed: z.coerce.number({ error: USAGE }).int().nonnegative().default(1),
  write: z.boolean().default(false),
  rest: z.array(z.string()).max(0, USAGE),
});

const text = { type: "string" } as const;

/** Fits the weights by which judged passages are put in order, and those by which they are picked. */
await runCommand(async () => {
  const flags = { shared: text, work: text, folds: text, questions: text, seed: text };
  const command = readCommandLine({ ...flags, write: { type: "boolean" } }, schema);
  const { shared, work, folds, questions, seed, write } = command;
  if (!existsSync(join(shared, "eval"))) throw new UsageError(`${shared}/eval không có. ${USAGE}`);
  const sets = prepareCorpora(shared, work).filter(({ name }) => name !== FOREIGN_SET);
  const lists = await collectFromSets(sets, folds, ({ name, questions: file }, part, corpus) => {
    // A part of a cross-validation has a fifth of the questions, and two of them are read.
    const drawn = part.name === "" ? questions : 2.5 * questions;
    const most = OWN_SETS.includes(name) ? Number.POSITIVE_INFINITY : drawn;
    return collectLists(
      name,
      corpus,
      readAskedQuestions(file, most, (place) => part.isUnseen(place)),
    );
  });
  const weights = trainEvidence(lists);
  const report = writeReport(lists, weights, EVIDENCE_WEIGHTS, seed);
  process.stdout.write(`${report}\n`);
  if (!write) return;
  writeFileSync(EVIDENCE_WEIGHTS_FILE, `${JSON.stringify(weights, null, 2)}\n`);
  writeSection("evidence", "npm run train:evidence", report);
});
