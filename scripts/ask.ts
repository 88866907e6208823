import { z } from "zod";
import { openKnowledge } from "../knowledge/index.ts";
import { readConfig } from "../server/config.ts";
import { chosenModel } from "./chosen-model.ts";
import { readCommandLine, runCommand } from "./command-line.ts";
import { writeOutcome } from "./write-outcome.ts";

const USAGE = 'Dùng: npm run ask -- [--corpus ĐƯỜNG_DẪN] [--json] "câu hỏi"';

const schema = z.object({
  corpus: z.string().min(1).optional(),
  json: z.boolean().default(false),
  rest: z
    .array(z.string())
    .transform((words) => words.join(" ").trim())
    .refine((question) => question !== "", USAGE),
});

await runCommand(async () => {
  const { corpus, json, rest: question } = readCommandLine(schema);
  const knowledge = await openKnowledge({ corpusPath: corpus ?? readConfig().corpusDir, ...chosenModel() });
  try {
    const outcome = await knowledge.ask(question);
    process.stdout.write(json ? `${JSON.stringify(outcome, null, 2)}\n` : writeOutcome(outcome));
  } finally {
    await knowledge.close();
  }
});
