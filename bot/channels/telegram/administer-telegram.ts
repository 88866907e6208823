import { z } from "zod";
import { fillIn } from "../../wording/fill-in.ts";
import { messages } from "../../wording/messages.ts";
import { ChannelError, type WebhookAdministration, type WebhookReport } from "../channel.ts";
import type { CallOutcome, TelegramClient } from "./telegram-client.ts";
import { ALLOWED_UPDATES } from "./update-schema.ts";

const { telegram: words, telegramCommands } = messages.webhooks;
/** How many updates Telegram may deliver at once. */
const MAX_CONNECTIONS = 40;
const PATH = "/webhooks/telegram";

/** The fields of WebhookInfo (Telegram Bot API) that are shown. */
const InfoSchema = z.object({
  url: z.string(),
  pending_update_count: z.int(),
  /** Seconds since 1970. */
  last_error_date: z.int().optional(),
});

interface Options {
  readonly client: TelegramClient;
  readonly secret: string | undefined;
  readonly timeoutMs: number;
}

export function administerWebhook({ client, secret, timeoutMs }: Options): WebhookAdministration {
  const limits = { timeoutMs };
  const show = async () => describeInfo(await client.call("getWebhookInfo", {}, limits));
  return {
    set: async (url) => {
      if (secret === undefined) throw new ChannelError(words.noSecret);
      const settings = {
        secret_token: secret,
        allowed_updates: ALLOWED_UPDATES,
        max_connections: MAX_CONNECTIONS,
      };
      resultOf(await client.call("setWebhook", { url, ...settings }, limits));
      const commands = Object.entries(telegramCommands).map(([command, description]) => ({
        command,
        description,
      }));
      const named = await client.call("setMyCommands", { commands }, limits);
      const { lines } = await show();
      return { lines: [...lines, named.kind === "answered" ? words.commandsSet : words.commandsMissing] };
    },
    show,
    remove: async () => {
      resultOf(await client.call("deleteWebhook", {}, limits));
      return { lines: [words.removed] };
    },
  };
}

function describeInfo(outcome: CallOutcome): WebhookReport {
  const info = InfoSchema.safeParse(resultOf(outcome)).data;
  if (info === undefined) throw new ChannelError(fillIn(words.unreachable, { reason: "UNREADABLE" }));
  if (info.url === "") return { lines: [words.none] };
  const { pending_update_count: count, last_error_date: failedAt } = info;
  const time = failedAt === undefined ? "" : new Date(failedAt * 1000).toLocaleString("vi-VN");
  return {
    lines: [
      describeAddress(info.url),
      fillIn(words.pending, { count }),
      ...(failedAt === undefined ? [] : [fillIn(words.lastError, { time })]),
    ],
  };
}

/** The address of another program may contain its secrets: only its host is shown. */
function describeAddress(url: string): string {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (address?.pathname.endsWith(PATH) && address.search === "") return fillIn(words.set, { url });
  return fillIn(words.other, { host: address?.host ?? "?" });
}

function resultOf(outcome: CallOutcome): unknown {
  if (outcome.kind === "answered") return outcome.result;
  const reason = outcome.code;
  if (reason === 401 || reason === 404) throw new ChannelError(words.badToken);
  const isRefused = outcome.kind === "failed" && outcome.code < 500 && outcome.code !== 429;
  throw new ChannelError(fillIn(isRefused ? words.refused : words.unreachable, { reason }));
}
