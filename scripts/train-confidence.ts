import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { CONFIDENCE_FILE } from "../knowledge/answer/confidence.ts";
import { readCommandLine, runCommand, UsageError } from "./command-line.ts";
import { openCorpus } from "./open-corpus.ts";
import { collectExamples, type Example } from "./train-confidence/collect-examples.ts";
import { FOREIGN_SET, prepareCorpora } from "./train-confidence/prepare-corpora.ts";
import { readAskedQuestions, withoutAnswer } from "./train-confidence/read-questions.ts";
import { trainConfidence } from "./train-confidence/train.ts";
import { writeReport } from "./train-confidence/write-report.ts";

const USAGE =
  "Dùng: npm run train:confidence -- [--shared THƯ_MỤC] [--work THƯ_MỤC] [--out TỆP.json] [--questions SỐ] [--seed SỐ]";

const schema = z.object({
  shared: z.string().min(1).default("../shared"),
  /** Where snapshots are kept between runs. */
  work: z.string().min(1).default("data/train-confidence"),
  out: z.string().min(1).default(fileURLToPath(CONFIDENCE_FILE)),
  /** At most this many questions of a set; more change no weight by much and take minutes. */
  questions: z.coerce.number({ error: USAGE }).int().positive().default(300),
  seed: z.coerce.number({ error: USAGE }).int().nonnegative().default(1),
  rest: z.array(z.string()).max(0, USAGE),
});

const text = { type: "string" } as const;

await runCommand(async () => {
  const flags = { shared: text, work: text, out: text, questions: text, seed: text };
  const { shared, work, out, questions, seed } = readCommandLine(flags, schema);
  if (!existsSync(join(shared, "eval"))) throw new UsageError(`${shared}/eval không có. ${USAGE}`);
  const examples: Example[] = [];
  for (const set of prepareCorpora(shared, work)) {
    const corpus = await openCorpus(set.corpus, set.dataDir);
    const isForeign = set.name === FOREIGN_SET;
    const asked = isForeign
      ? readAskedQuestions(set.questions, questions / 4).map(withoutAnswer)
      : readAskedQuestions(set.questions, questions);
    examples.push(...(await collectExamples(set.name, corpus, asked, set.leftOutWeight)));
    await corpus.close();
    process.stderr.write(`${set.name}: ${examples.length}\n`);
  }
  const model = trainConfidence(examples, seed);
  const report = writeReport(examples, model, seed);
  writeFileSync(out, `${JSON.stringify(model, null, 2)}\n`);
  writeFileSync(out.replace(/\.json$/, ".md"), `${report}\n`);
  process.stdout.write(`${report}\n`);
});
