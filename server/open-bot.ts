import type { Logger } from "pino";
import { type Bot, createBot, StoreError } from "../bot/index.ts";
import type { Knowledge } from "../knowledge/index.ts";
import type { Config } from "./config.ts";
import { fillIn, messages } from "./messages.ts";
import { StartError } from "./start-error.ts";

interface Options {
  readonly config: Config;
  readonly knowledge: () => Knowledge | undefined;
  readonly log: Logger;
}

/**
 * Opens the bot and its database, ready to accept messages; undefined when no channel is on. Throws a StartError when the
 * database cannot be opened.
 */
export async function openBot({ config, knowledge, log }: Options): Promise<Bot | undefined> {
  const { channels, publicUrl, dataDir, adminChatIds, retentionDays } = config;
  if (Object.values(channels).every((channel) => channel === undefined)) return undefined;
  try {
    return await createBot({ channels, publicUrl, dataDir, knowledge, adminChatIds, retentionDays, log });
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const { path, message: reason } = error;
    throw new StartError(fillIn(messages.start.storeFailed, { path, reason }));
  }
}
