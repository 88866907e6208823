import type { Logger } from "pino";
import type { Store } from "../store/store.ts";
import type { Channel } from "./channel.ts";
import type {
  ChannelSettings,
  TelegramSettings,
  ZaloBotSettings,
  ZaloOaSettings,
} from "./channel-settings.ts";

export interface ChannelsOptions {
  readonly channels: ChannelSettings;
  /** The address of our pages and webhooks. Undefined: the services are polled, and links lead to the originals. */
  readonly publicUrl: string | undefined;
  /** Where the tokens of an Official Account are kept; called only when there is one. */
  readonly store: () => Promise<Pick<Store, "oaTokens" | "leases">>;
  readonly log: Logger;
}

/**
 * Opens the channels that are on. Only their modules are loaded, since the clients of the services take memory. Throws
 * what `store` throws, and a TypeError when an `apiRoot` is no address.
 *
 * @example
 * const channels = await createChannels({ channels: config.channels, publicUrl: undefined, store, log });
 * const { lines } = await channels[0].webhook.show();
 */
export async function createChannels({ channels, ...shared }: ChannelsOptions): Promise<Channel[]> {
  const { telegram, zaloBot, zaloOa } = channels;
  return Promise.all([
    ...(telegram === undefined ? [] : [openTelegram(telegram, shared)]),
    ...(zaloBot === undefined ? [] : [openZaloBot(zaloBot, shared)]),
    ...(zaloOa === undefined ? [] : [openZaloOa(zaloOa, shared)]),
  ]);
}

type Shared = Omit<ChannelsOptions, "channels">;

const now = () => new Date();

async function openTelegram(settings: TelegramSettings, { publicUrl, log }: Shared): Promise<Channel> {
  const [{ createTelegram }, { createTelegramRenderer }] = await Promise.all([
    import("./telegram/create-telegram.ts"),
    import("../reply/telegram/create-telegram-renderer.ts"),
  ]);
  return createTelegram({ ...settings, publicUrl, render: createTelegramRenderer({ publicUrl, now }), log });
}

async function openZaloBot(settings: ZaloBotSettings, { publicUrl, log }: Shared): Promise<Channel> {
  const [{ createZaloBot }, { createZaloRenderer }] = await Promise.all([
    import("./zalo-bot/create-zalo-bot.ts"),
    import("../reply/zalo/create-zalo-renderer.ts"),
  ]);
  return createZaloBot({ ...settings, publicUrl, render: createZaloRenderer({ publicUrl, now }), log });
}

async function openZaloOa(settings: ZaloOaSettings, { publicUrl, store, log }: Shared): Promise<Channel> {
  const [{ createZaloOa }, { createZaloRenderer }] = await Promise.all([
    import("./zalo-oa/create-zalo-oa.ts"),
    import("../reply/zalo/create-zalo-renderer.ts"),
  ]);
  const { oaTokens, leases } = await store();
  const render = createZaloRenderer({ publicUrl, now });
  return createZaloOa({ ...settings, tokens: oaTokens, leases, publicUrl, render, log });
}
