import type { SendResult } from "../channel.ts";

/** The request may have been carried out: 408, 504, and the two that Cloudflare answers after passing it on. */
export const AMBIGUOUS_STATUSES: ReadonlySet<number> = new Set([408, 504, 520, 524]);

/** Certainly not taken, for a reason that concerns one chat or the whole channel; null: the service asked for no wait. */
export function delayed(
  scope: "chat" | "channel",
  reason: string,
  afterMs: number | null = null,
): SendResult {
  return { kind: "delayed", scope, afterMs, reason };
}
