import type { ChannelName } from "../bot/index.ts";
import type { Config } from "./config.ts";
import { fillIn, messages } from "./messages.ts";
import { webhookAddress } from "./webhook-address.ts";

const text = messages.channels;

/** For every channel that is on, how it receives messages, or which setting it needs before it can. */
export function describeChannels({ channels, publicUrl }: Pick<Config, "channels" | "publicUrl">): string[] {
  const { telegram, zaloBot, zaloOa } = channels;
  return [
    ...(telegram === undefined ? [] : botLines("telegram", "TELEGRAM_WEBHOOK_SECRET", telegram, publicUrl)),
    ...(zaloBot === undefined ? [] : botLines("zalo-bot", "ZALO_BOT_WEBHOOK_SECRET", zaloBot, publicUrl)),
    ...(zaloOa === undefined ? [] : zaloOaLines(zaloOa, publicUrl)),
  ];
}

interface BotSettings {
  readonly webhookSecret: string | undefined;
  readonly apiRoot: string | undefined;
}

function botLines(
  channel: ChannelName,
  setting: string,
  { webhookSecret, apiRoot }: BotSettings,
  publicUrl: string | undefined,
): string[] {
  if (publicUrl === undefined) return [fillIn(text.polling, { channel })];
  if (webhookSecret === undefined) return [fillIn(text.noSecret, { channel, setting })];
  return webhookLines(channel, publicUrl, apiRoot);
}

function zaloOaLines({ apiRoot }: Pick<BotSettings, "apiRoot">, publicUrl: string | undefined): string[] {
  if (publicUrl === undefined) return [fillIn(text.noAddress, { channel: "zalo-oa" })];
  return webhookLines("zalo-oa", publicUrl, apiRoot);
}

/** Warns about plain HTTP, except for a simulated service (`apiRoot` is set), which delivers to it too. */
function webhookLines(channel: ChannelName, publicUrl: string, apiRoot: string | undefined): string[] {
  const line = fillIn(text.webhook, { channel, address: webhookAddress(publicUrl, channel) });
  const lacksTls = publicUrl.startsWith("http:") && apiRoot === undefined;
  return lacksTls ? [line, fillIn(text.noTls, { channel })] : [line];
}
