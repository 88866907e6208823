import type { SendResult } from "../channel.ts";
import { AMBIGUOUS_STATUSES, delayed } from "../http/send-results.ts";
import type { CallOutcome, TelegramRefusal } from "./telegram-client.ts";

/** Telegram does not know the token, or it has not the form of one: no message is to blame. */
const TOKEN_CODES: ReadonlySet<number> = new Set([401, 404]);

/** The result of a call that Telegram did not carry out, or did not answer. */
export function resultOfFailure(outcome: Exclude<CallOutcome, { kind: "answered" }>): SendResult {
  if (outcome.kind === "failed") return resultOfRefusal(outcome);
  const reason = `network:${outcome.code}`;
  return outcome.kind === "unsent" ? delayed("channel", reason) : { kind: "ambiguous", reason };
}

/** The reason is the code alone: Telegram's description can quote what we sent. */
function resultOfRefusal({ code, retryAfterMs }: TelegramRefusal): SendResult {
  const reason = `telegram:${code}`;
  // 420 is the flood code of MTProto, the layer below, and occasionally comes through.
  if (code === 429 || code === 420) return delayed("chat", reason, retryAfterMs);
  if (AMBIGUOUS_STATUSES.has(code) || code < 400) return { kind: "ambiguous", reason };
  return code >= 500 || TOKEN_CODES.has(code) ? delayed("channel", reason) : { kind: "refused", reason };
}

/** For an idempotent call: an ambiguous result may simply be retried. */
export function resultOfRepeatable(result: SendResult): SendResult {
  return result.kind === "ambiguous" ? delayed("channel", result.reason) : result;
}
