import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { CONFIDENCE_FILE } from "../knowledge/decide/confidence.ts";
import { readCommandLine, runCommand, UsageError } from "./command-line.ts";
import { collectExamples } from "./train-confidence/collect-examples.ts";
import { trainConfidence } from "./train-confidence/train.ts";
import { writeReport } from "./train-confidence/write-report.ts";
import { DEFAULT_FOLDS } from "./train-embedding/options.ts";
import { collectFromSets } from "./training-sets/collect-from-sets.ts";
import { FOREIGN_SET, OWN_SETS, prepareCorpora } from "./training-sets/prepare-corpora.ts";
import { readAskedQuestions, withoutAnswer } from "./training-sets/read-questions.ts";

const USAGE =
  "Dùng: npm run train:confidence -- [--shared THƯ_MỤC] [--work THƯ_MỤC] [--folds THƯ_MỤC] [--out TỆP.json] [--questions SỐ] [--seed SỐ]";

const schema = z.object({
  shared: z.string().min(1).default("../shared"),
  /** Where snapshots are kept between runs. */
  work: z.string().min(1).default("data/train-confidence"),
  /** Where the models of the cross-validation are, for a set that the model has learned from. */
  folds: z.string().min(1).default(DEFAULT_FOLDS),
  out: z.string().min(1).default(fileURLToPath(CONFIDENCE_FILE)),
  /** At most this many questions of a set that is not ours; more change no weight by much and take minutes. */
  questions: z.coerce.number({ error: USAGE }).int().positive().default(400),
  seed: z.coerce.number({ error: USAGE }).int().nonnegative().default(1),
  rest: z.array(z.string()).max(0, USAGE),
});

const text = { type: "string" } as const;

await runCommand(async () => {
  const flags = { shared: text, work: text, folds: text, out: text, questions: text, seed: text };
  const { shared, work, folds, out, questions, seed } = readCommandLine(flags, schema);
  if (!existsSync(join(shared, "eval"))) throw new UsageError(`${shared}/eval không có. ${USAGE}`);
  const examples = await collectFromSets(prepareCorpora(shared, work), folds, (set, part, corpus) => {
    const draw = (limit: number) => readAskedQuestions(set.questions, limit, (place) => part.isUnseen(place));
    const most = OWN_SETS.includes(set.name) ? Number.POSITIVE_INFINITY : questions;
    const asked = set.name === FOREIGN_SET ? draw(questions / 4).map(withoutAnswer) : draw(most);
    return collectExamples(set, corpus, asked);
  });
  const model = trainConfidence(examples, seed);
  const report = writeReport(examples, model, seed);
  writeFileSync(out, `${JSON.stringify(model, null, 2)}\n`);
  writeFileSync(out.replace(/\.json$/, ".md"), `${report}\n`);
  process.stdout.write(`${report}\n`);
});
