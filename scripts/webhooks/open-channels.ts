import pino from "pino";
import {
  type Channel,
  type ChannelName,
  type ChannelSettings,
  createChannels,
  fillIn,
  openBotStore,
} from "../../bot/index.ts";
import { checkFolders } from "../../server/check-folders.ts";
import type { Config } from "../../server/config.ts";
import { UsageError } from "../command-line.ts";
import { messages } from "./messages.ts";

interface OpenChannels {
  readonly channels: readonly Channel[];
  close(): Promise<void>;
}

/**
 * The channels that are on, or the one named, as the server has them: an Official Account's tokens are single use, so
 * they come from the server's database. Throws a UsageError when no channel is on.
 */
export async function openChannels(config: Config, only: ChannelName | undefined): Promise<OpenChannels> {
  const settings = pickChannels(config.channels, only);
  if (Object.values(settings).every((channel) => channel === undefined)) throw new UsageError(problem(only));
  const closing: (() => Promise<void>)[] = [];
  const channels = await createChannels({
    channels: settings,
    publicUrl: config.publicUrl,
    store: async () => {
      checkFolders(config);
      const store = await openBotStore(config);
      closing.push(store.close);
      return store;
    },
    log: pino({ level: "silent" }),
  });
  closing.unshift(...channels.map(({ close }) => close));
  return {
    channels,
    async close() {
      for (const close of closing) await close();
    },
  };
}

function pickChannels({ telegram, zaloBot, zaloOa }: ChannelSettings, only: ChannelName | undefined) {
  const isMeant = (name: ChannelName) => only === undefined || only === name;
  return {
    telegram: isMeant("telegram") ? telegram : undefined,
    zaloBot: isMeant("zalo-bot") ? zaloBot : undefined,
    zaloOa: isMeant("zalo-oa") ? zaloOa : undefined,
  };
}

function problem(only: ChannelName | undefined): string {
  return only === undefined ? messages.noChannels : fillIn(messages.isOff, { channel: only });
}
