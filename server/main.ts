import { createAdaptorServer } from "@hono/node-server";
import pino from "pino";
import { type Knowledge, openKnowledge } from "../knowledge/index.ts";
import { createApp } from "./app.ts";
import { checkFolders } from "./check-folders.ts";
import { readConfig } from "./config.ts";
import { listen } from "./listen.ts";
import { fillIn, messages } from "./messages.ts";
import { StartError } from "./start-error.ts";
import { stopOnSignal } from "./stop-on-signal.ts";

/** Listens at once, so that a person sees the page that says it is starting, then opens the corpus. */
async function main(): Promise<void> {
  const config = readConfig();
  checkFolders(config);
  const log = pino({ level: config.logLevel });
  let knowledge: Knowledge | undefined;
  const app = createApp({ knowledge: () => knowledge, config, log });
  const server = createAdaptorServer({ fetch: app.fetch });
  const address = await listen(server, config);
  stopOnSignal(server, async () => knowledge?.close());
  console.log(fillIn(messages.start.listening, { address }));
  knowledge = await openKnowledge({
    corpusPath: config.corpusDir,
    dataDir: config.dataDir,
    ...(config.model === undefined ? {} : { model: config.model }),
  }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(fillIn(messages.start.openFailed, { path: config.corpusDir, reason }));
  });
  const { documents, passages } = knowledge.status();
  console.log(fillIn(messages.start.ready, { documents, passages }));
}

main().catch((error: unknown) => {
  // What an administrator can put right is one line; anything else is a fault of ours and shows where it happened.
  console.error(error instanceof StartError ? error.message : error);
  process.exit(1);
});
