import { createAdaptorServer } from "@hono/node-server";
import pino from "pino";
import type { Knowledge } from "../knowledge/index.ts";
import { createApp } from "./app.ts";
import { checkFolders } from "./check-folders.ts";
import { type Config, readConfig } from "./config.ts";
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
  knowledge = await open(config, (warning) => log.warn(warning));
  const { documents, passages } = knowledge.status();
  console.log(fillIn(messages.start.ready, { documents, passages }));
}

async function open(
  { corpusDir, dataDir, model }: Config,
  onWarning: (warning: string) => void,
): Promise<Knowledge> {
  // Loaded only now: the model's runtime takes longer to load than everything else together.
  const { openKnowledge } = await import("../knowledge/index.ts");
  try {
    return await openKnowledge({
      corpusPath: corpusDir,
      dataDir,
      onWarning,
      ...(model === undefined ? {} : { model }),
    });
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ");
    throw new StartError(fillIn(messages.start.openFailed, { path: corpusDir, reason }));
  }
}

main().catch((error: unknown) => {
  // What an administrator can put right is one line; anything else is a fault of ours and shows where it happened.
  console.error(error instanceof StartError ? error.message : error);
  process.exit(1);
});
