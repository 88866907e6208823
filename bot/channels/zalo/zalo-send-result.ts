import type { Outgoing, SendResult } from "../channel.ts";
import { AMBIGUOUS_STATUSES, delayed } from "../http/send-results.ts";
import type { HttpOutcome } from "./zalo-http.ts";

/** Limit of both services, in characters; counted in UTF-16 units, which is never fewer. */
export const MAX_ZALO_TEXT_LENGTH = 2000;

/** The result of a message that needs no call; undefined when it is to be sent. */
export function checkZaloMessage(message: Outgoing): SendResult | undefined {
  // Zalo has no buttons, so there is nothing to acknowledge.
  if (message.kind === "acknowledge") return { kind: "sent", messageId: null };
  if (message.kind === "edit") return { kind: "refused", reason: "edit-not-supported" };
  if (message.text.trim() === "") return { kind: "refused", reason: "text-empty" };
  return message.text.length > MAX_ZALO_TEXT_LENGTH
    ? { kind: "refused", reason: "text-too-long" }
    : undefined;
}

/** The result of a send that the service itself did not answer. */
export function resultOfTransport(outcome: Exclude<HttpOutcome, { kind: "answered" }>): SendResult {
  if (outcome.kind === "unsent") return delayed("channel", `network:${outcome.code}`);
  if (outcome.kind === "unanswered") return { kind: "ambiguous", reason: `network:${outcome.code}` };
  const { status } = outcome;
  const reason = `unreadable:${status}`;
  if (status < 300) return { kind: "ambiguous", reason };
  const result = resultOfStatus(status, reason);
  // A refusal that is not in the service's own form comes from a gateway and does not concern this message.
  return result.kind === "refused" ? delayed("channel", reason) : result;
}

/** For a status of 300 or above, of HTTP or with the same meaning in the answer's body. */
export function resultOfStatus(status: number, reason: string): SendResult {
  if (AMBIGUOUS_STATUSES.has(status)) return { kind: "ambiguous", reason };
  if (status === 429) return delayed("chat", reason);
  const isOutage = status >= 500 || status === 401 || status === 403 || status < 400;
  return isOutage ? delayed("channel", reason) : { kind: "refused", reason };
}
