import { createAdaptorServer } from "@hono/node-server";
import pino, { type Logger } from "pino";
import { type Knowledge, openKnowledge, watchCorpus } from "../knowledge/index.ts";
import { createApp } from "./app.ts";
import { checkFolders } from "./check-folders.ts";
import { type Config, readConfig } from "./config.ts";
import { describeChannels } from "./describe-channels.ts";
import { listen } from "./listen.ts";
import { fillIn, messages } from "./messages.ts";
import { openBot } from "./open-bot.ts";
import { logReload } from "./routes/reload.ts";
import { StartError } from "./start-error.ts";
import { stopOnSignal } from "./stop-on-signal.ts";

/** How long answers that are on their way may take to leave once requests have ended, in milliseconds. */
const DRAIN_GRACE_MS = 10_000;

/**
 * Listens at once, so that a person sees the page that says it is starting and no message that a service delivers is
 * lost, then opens the corpus and begins to answer.
 */
async function main(): Promise<void> {
  const config = readConfig();
  checkFolders(config);
  const log = pino({ level: config.logLevel });
  const stopping = new AbortController();
  let knowledge: Knowledge | undefined;
  const bot = await openBot({ config, knowledge: () => knowledge, log });
  const app = createApp({ knowledge: () => knowledge, bot, config, log });
  const server = createAdaptorServer({ fetch: app.fetch });
  const address = await listen(server, config);
  stopOnSignal(server, {
    graceMs: DRAIN_GRACE_MS,
    async close() {
      stopping.abort();
      await bot?.stop(DRAIN_GRACE_MS);
      await knowledge?.close();
    },
  });
  console.log(fillIn(messages.start.listening, { address }));
  for (const line of describeChannels(config)) console.log(line);
  knowledge = await open(config, (warning) => log.warn(warning));
  const { documents, passages } = knowledge.status();
  console.log(fillIn(messages.start.ready, { documents, passages }));
  await bot?.start();
  if (config.watchSeconds !== undefined)
    void watch(knowledge, config.watchSeconds, { log, signal: stopping.signal });
}

/** Takes up changed files by itself; lives until the server stops. */
function watch(
  knowledge: Knowledge,
  seconds: number,
  { log, signal }: { readonly log: Logger; readonly signal: AbortSignal },
): Promise<void> {
  return watchCorpus({
    knowledge,
    intervalMs: seconds * 1000,
    signal,
    onReload: (result) => logReload(result, { log }),
    onFailure: (error) => {
      const reason = error instanceof Error ? error.message : String(error);
      log.warn(fillIn(messages.start.corpusAway, { reason }));
    },
  });
}

async function open(
  { corpusDir, dataDir, model, originals }: Config,
  onWarning: (warning: string) => void,
): Promise<Knowledge> {
  try {
    return await openKnowledge({
      corpusPath: corpusDir,
      dataDir,
      originals,
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
