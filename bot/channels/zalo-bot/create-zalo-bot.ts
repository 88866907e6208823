import type { Logger } from "pino";
import type { Reply } from "../../reply/reply.ts";
import type { Channel, Delivery, Outgoing, WebhookRequest } from "../channel.ts";
import { isSameSecret } from "../http/is-same-secret.ts";
import { parseJsonBody } from "../http/parse-json.ts";
import { createZaloHttp } from "../zalo/zalo-http.ts";
import { administerZaloBot } from "./administer-zalo-bot.ts";
import { createBotNames } from "./bot-names.ts";
import { createZaloBotPoll, type PollTimeouts } from "./poll-zalo-bot.ts";
import { readZaloBotUpdate } from "./read-zalo-bot-update.ts";
import { sendZaloBot } from "./send-zalo-bot.ts";
import { createZaloBotApi, ZALO_BOT_API_ROOT } from "./zalo-bot-api.ts";

export interface ZaloBotOptions {
  /** `numeric_id:secret`. */
  readonly token: string;
  /** Undefined keeps the webhook closed. */
  readonly webhookSecret?: string | undefined;
  /** Without a slash at its end. Undefined: the service itself. */
  readonly apiRoot?: string | undefined;
  /** Undefined: the service is polled. */
  readonly publicUrl?: string | undefined;
  readonly render: (reply: Reply) => Outgoing[];
  readonly log: Logger;
  readonly timeouts?: Partial<ZaloBotTimeouts>;
}

export interface ZaloBotTimeouts extends PollTimeouts {
  readonly sendMs: number;
}

/** 30 s a send, and 5 s on top of the time that a poll is held open: enough in the experience of the service's users. */
const TIMEOUTS: ZaloBotTimeouts = { sendMs: 30_000, pollSeconds: 30, pollGraceMs: 5_000, retryMs: 1_000 };

/** The service documents no limits; ours are about what people can read. */
const RATE_LIMITS = { perSecond: 20, chatIntervalMs: 500, groupIntervalMs: 1_500 } as const;

/** Zalo Bot Platform: a bot for up to 50 people and 3,000 messages a month; plain text, no buttons, nothing is edited. */
export function createZaloBot(options: ZaloBotOptions): Channel {
  const { token, webhookSecret, apiRoot = ZALO_BOT_API_ROOT, publicUrl, render, log } = options;
  const timeouts = { ...TIMEOUTS, ...options.timeouts };
  const api = createZaloBotApi({ http: createZaloHttp(), apiRoot, token });
  const names = createBotNames({ api, log });
  const read = (update: unknown) => readDeliveries(update, names.known(), log);
  const poll = createZaloBotPoll({ api, read: (update) => read(update) ?? [], log, timeouts });
  return {
    name: "zalo-bot",
    rateLimits: RATE_LIMITS,
    canEdit: false,
    render,
    readWebhook: (request) => {
      if (!isFromService(request, webhookSecret)) return { kind: "refused", status: 401 };
      const deliveries = read(parseJsonBody(request.body));
      return deliveries === undefined ? { kind: "refused", status: 400 } : { kind: "accepted", deliveries };
    },
    send: (chatId, message) => sendZaloBot({ api, chatId, message, timeoutMs: timeouts.sendMs }),
    poll:
      publicUrl === undefined
        ? async (store, signal) => {
            await names.ask();
            await poll(store, signal);
          }
        : undefined,
    webhook: administerZaloBot({ api, webhookSecret }),
    close: async () => api.close(),
  };
}

/** Undefined for anything that is no update. */
function readDeliveries(
  update: unknown,
  botNames: readonly string[],
  log: Logger,
): readonly Delivery[] | undefined {
  const reading = readZaloBotUpdate(update, botNames);
  if (reading.kind === "update") return reading.deliveries;
  log.warn({ channel: "zalo-bot", unreadable: reading.kind === "unknown-form" ? reading.event : "update" });
  return reading.kind === "unknown-form" ? [] : undefined;
}

function isFromService({ headers }: WebhookRequest, secret: string | undefined): boolean {
  const given = headers["x-bot-api-secret-token"];
  return secret !== undefined && given !== undefined && isSameSecret(given, secret);
}
