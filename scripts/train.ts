import { z } from "zod";
import { readConfig } from "../server/config.ts";
import { readCommandLine, runCommand } from "./command-line.ts";
import { adaptModel } from "./training/adaptation/adapt-model.ts";
import { fillIn, messages } from "./training/adaptation/messages.ts";
import { writeAdapted, writeStep } from "./training/adaptation/write-adapted.ts";

const { usage } = messages;

const schema = z.object({
  corpus: z.string({ error: usage }).min(1, usage),
  data: z.string().min(1, usage).optional(),
  rest: z.array(z.string()).max(0, usage),
});

/** Goes on training the embedded model with an office's own documents; keeps the result only when it wins. */
await runCommand(async () => {
  const { corpus, data } = readCommandLine(schema);
  const { dataDir, model } = readConfig();
  const startedAt = performance.now();
  const adapted = await adaptModel({
    corpusPath: corpus,
    dataDir: data ?? dataDir,
    onStep(step) {
      const line = writeStep(step, corpus);
      if (line !== undefined) console.log(line);
    },
  });
  console.log(writeAdapted(adapted));
  if (model !== undefined && adapted.kind === "measured" && adapted.folder !== undefined)
    console.log(messages.otherChosen);
  console.log(fillIn(messages.seconds, { seconds: Math.round((performance.now() - startedAt) / 1000) }));
});
