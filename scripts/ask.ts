import { z } from "zod";
import { openKnowledge } from "../knowledge/index.ts";
import { readConfig } from "../server/config.ts";
import { chosenModel } from "./chosen-model.ts";
import { readCommandLine, runCommand } from "./command-line.ts";
import { writeExplanation } from "./write-explanation.ts";
import { writeOutcome } from "./write-outcome.ts";

const USAGE = 'Dùng: npm run ask -- [--corpus ĐƯỜNG_DẪN] [--explain] [--json] "câu hỏi"';

const schema = z.object({
  corpus: z.string().min(1).optional(),
  explain: z.boolean().default(false),
  json: z.boolean().default(false),
  rest: z
    .array(z.string())
    .transform((words) => words.join(" ").trim())
    .refine((question) => question !== "", USAGE),
});

await runCommand(async () => {
  const { corpus, explain, json, rest: question } = readCommandLine(schema);
  const knowledge = await openKnowledge({ corpusPath: corpus ?? readConfig().corpusDir, ...chosenModel() });
  try {
    const [found, text] = explain
      ? await knowledge.explain(question).then((value) => [value, writeExplanation(value)] as const)
      : await knowledge.ask(question).then((value) => [value, writeOutcome(value)] as const);
    process.stdout.write(json ? `${JSON.stringify(found, null, 2)}\n` : text);
  } finally {
    await knowledge.close();
  }
});
