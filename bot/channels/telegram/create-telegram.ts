import type { Logger } from "pino";
import type { Reply } from "../../reply/reply.ts";
import type { Channel, Outgoing } from "../channel.ts";
import { administerWebhook } from "./administer-telegram.ts";
import { createBotIdentity } from "./bot-identity.ts";
import { type PollWaits, pollUpdates } from "./poll-updates.ts";
import { readWebhook } from "./read-webhook.ts";
import { sendMessage } from "./send-message.ts";
import { createTelegramClient } from "./telegram-client.ts";

/** Telegram Bots FAQ, "Broadcasting to users": about 30 messages a second overall, one in a chat, 20 a minute in a group. */
const RATE_LIMITS = { perSecond: 30, chatIntervalMs: 1_000, groupIntervalMs: 3_000 } as const;
const SEND_TIMEOUT_MS = 30_000;
const POLL_WAITS: PollWaits = {
  pollSeconds: 25,
  graceMs: 5_000,
  firstRetryMs: 1_000,
  longestRetryMs: 60_000,
  conflictMs: 30_000,
};

export interface TelegramOptions {
  /** "number:secret", as BotFather gives it. */
  readonly token: string;
  /** Undefined keeps the webhook closed. */
  readonly webhookSecret?: string | undefined;
  /** Undefined: https://api.telegram.org. */
  readonly apiRoot?: string | undefined;
  /** Undefined: updates are polled. */
  readonly publicUrl?: string | undefined;
  /** The bot's name without its @; undefined: Telegram is asked for it. */
  readonly botName?: string | undefined;
  readonly render: (reply: Reply) => Outgoing[];
  readonly log: Logger;
  readonly timeouts?: TelegramTimeouts;
}

/** In milliseconds. */
export interface TelegramTimeouts extends Partial<PollWaits> {
  /** Of any call but polling. Default: 30 s. */
  readonly sendMs?: number;
  /** Until a connection is established. Default: 10 s. */
  readonly connectMs?: number;
}

/** Telegram Bot API. Throws only when `apiRoot` is no address. */
export function createTelegram(options: TelegramOptions): Channel {
  const { token, apiRoot, webhookSecret: secret, publicUrl, log, timeouts = {} } = options;
  const { sendMs: timeoutMs = SEND_TIMEOUT_MS, connectMs, ...waits } = timeouts;
  const client = createTelegramClient({ token, apiRoot, connectTimeoutMs: connectMs });
  const bot = createBotIdentity({ token, client, timeoutMs, name: options.botName });
  return {
    name: "telegram",
    rateLimits: RATE_LIMITS,
    canEdit: true,
    render: options.render,
    readWebhook: (request) => {
      const reading = readWebhook(request, secret, bot);
      // Not awaited: a message must not be delayed or lost because the name is unknown.
      if (reading.kind === "accepted") void bot.learn();
      return reading;
    },
    send: (chatId, message) => sendMessage({ client, timeoutMs }, chatId, message),
    poll:
      publicUrl === undefined
        ? (store, signal) =>
            pollUpdates({ client, bot, waits: { ...POLL_WAITS, ...waits }, log, store, signal })
        : undefined,
    webhook: administerWebhook({ client, secret, timeoutMs }),
    close: async () => client.close(),
  };
}
