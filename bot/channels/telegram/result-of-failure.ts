import type { SendResult } from "../channel.ts";
import type { CallOutcome, TelegramRefusal } from "./telegram-client.ts";

/** The request may have been carried out: 408, 504, and the two of Cloudflare that come after it was passed on. */
const AMBIGUOUS_CODES: ReadonlySet<number> = new Set([408, 504, 520, 524]);
/** A token that Telegram does not know, or that has not the form of one: no message is at fault. */
const TOKEN_CODES: ReadonlySet<number> = new Set([401, 404]);

/** What became of a call that was not answered with a result. */
export function resultOfFailure(outcome: Exclude<CallOutcome, { kind: "answered" }>): SendResult {
  if (outcome.kind === "failed") return resultOfRefusal(outcome);
  const reason = `network:${outcome.code}`;
  return outcome.kind === "unsent" ? delayed("channel", reason) : { kind: "ambiguous", reason };
}

/** The reason holds the code alone: Telegram's words can quote what we sent. */
function resultOfRefusal({ code, retryAfterMs }: TelegramRefusal): SendResult {
  const reason = `telegram:${code}`;
  // 420 is the flood code of the layer below, and gets through now and then.
  if (code === 429 || code === 420) return delayed("chat", reason, retryAfterMs);
  if (AMBIGUOUS_CODES.has(code) || code < 400) return { kind: "ambiguous", reason };
  return code >= 500 || TOKEN_CODES.has(code) ? delayed("channel", reason) : { kind: "refused", reason };
}

/** For a call that changes nothing when it is repeated: what is in doubt is as good as surely not taken. */
export function resultOfRepeatable(result: SendResult): SendResult {
  return result.kind === "ambiguous" ? delayed("channel", result.reason) : result;
}

function delayed(scope: "chat" | "channel", reason: string, afterMs: number | null = null): SendResult {
  return { kind: "delayed", scope, afterMs, reason };
}
