import type { WebhookReading, WebhookRequest } from "../channel.ts";
import { isSameSecret } from "../http/is-same-secret.ts";
import { type BotIdentity, readUpdate } from "./read-update.ts";
import { UpdateSchema } from "./update-schema.ts";

const HEADER = "x-telegram-bot-api-secret-token";

/** Telegram Bot API, setWebhook: the secret stands in a header. Without one in the settings nothing is let in. */
export function readWebhook(
  { headers, body }: WebhookRequest,
  secret: string | undefined,
  bot: BotIdentity,
): WebhookReading {
  const given = headers[HEADER];
  if (secret === undefined || given === undefined || !isSameSecret(given, secret)) {
    return { kind: "refused", status: 401 };
  }
  const update = UpdateSchema.safeParse(parseJson(body)).data;
  if (update === undefined) return { kind: "refused", status: 400 };
  const delivery = readUpdate(update, bot);
  return { kind: "accepted", deliveries: delivery === undefined ? [] : [delivery] };
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
