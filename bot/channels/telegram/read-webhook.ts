import type { WebhookReading, WebhookRequest } from "../channel.ts";
import { isSameSecret } from "../http/is-same-secret.ts";
import { parseJson } from "../http/parse-json.ts";
import { type BotIdentity, readUpdate } from "./read-update.ts";
import { UpdateSchema } from "./update-schema.ts";

const HEADER = "x-telegram-bot-api-secret-token";

/** Telegram Bot API, setWebhook: the secret is in a header. Without a secret in the settings every request is refused. */
export function readWebhook(
  { headers, body }: WebhookRequest,
  secret: string | undefined,
  bot: BotIdentity,
): WebhookReading {
  const given = headers[HEADER];
  if (secret === undefined || given === undefined || !isSameSecret(given, secret)) {
    return { kind: "refused", status: 401 };
  }
  const update = UpdateSchema.safeParse(parseJson(new TextDecoder().decode(body))).data;
  if (update === undefined) return { kind: "refused", status: 400 };
  const delivery = readUpdate(update, bot);
  return { kind: "accepted", deliveries: delivery === undefined ? [] : [delivery] };
}
