import type { Logger } from "pino";
import type { WebhookReading, WebhookRequest } from "../channel.ts";
import { parseJsonBody } from "../http/parse-json.ts";
import { isSignedByZalo } from "./is-signed-by-zalo.ts";
import { readOaDelivery, readOaEvent } from "./oa-event.ts";

interface Options {
  readonly request: WebhookRequest;
  readonly appId: string;
  readonly secretKey: string;
  readonly log: Logger;
}

const nothing: WebhookReading = { kind: "accepted", deliveries: [] };

/**
 * Zalo Official Account: signed events, and one unsigned `{}` when an administrator saves the address, which must be answered with 200.
 * An event of another app is refused like one with a wrong signature.
 */
export function readOaWebhook({ request, appId, secretKey, log }: Options): WebhookReading {
  const { headers, body } = request;
  const signature = headers["x-zevent-signature"];
  if (signature === undefined) return isProbe(body) ? nothing : { kind: "refused", status: 401 };
  const value = parseJsonBody(body);
  const event = readOaEvent(value);
  const timestamps = [event?.timestamp, headers["x-zevent-timestamp"]].filter((time) => time !== undefined);
  if (!isSignedByZalo({ signature, appId, secretKey, body, timestamps })) {
    return { kind: "refused", status: 401 };
  }
  if (event === undefined) return { kind: "refused", status: 400 };
  if (event.app_id !== appId) return { kind: "refused", status: 401 };
  const delivery = readOaDelivery(event, value);
  if (delivery !== "unknown-form") return { kind: "accepted", deliveries: delivery ? [delivery] : [] };
  log.warn({ channel: "zalo-oa", unreadable: event.event_name });
  return nothing;
}

function isProbe(body: Uint8Array): boolean {
  return body.length === 2 && Buffer.from(body).toString("latin1") === "{}";
}
