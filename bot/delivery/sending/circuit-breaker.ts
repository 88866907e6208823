import type { BackOff } from "../../back-off.ts";
import type { SendResult } from "../../channels/channel.ts";

/** Ambiguous sends in a row that count as an outage: a hanging service must not leave every chat with an ambiguous send. */
const AMBIGUOUS_LIMIT = 5;

/**
 * Stops sending to a channel during an outage or a rate limit that concerns the whole bot ("open"). After the wait one
 * chat probes the service ("half-open"); its success lets all chats send again ("closed").
 */
export interface CircuitBreaker {
  /** Whether work on this chat may begin, or go on. When half-open, the first chat that asks becomes the probe. */
  admits(chatId: string): boolean;
  /** The chat is no longer worked on: if it was the probe, another chat may be. */
  leave(chatId: string): void;
  /** `beganAt`: when the send was begun, by performance.now(). */
  report(chatId: string, beganAt: number, result: SendResult): void;
  /** Milliseconds until the service is probed; 0 unless the breaker is open. */
  remainingMs(): number;
  /** Closes the breaker and forgets all failures. */
  clear(): void;
}

export interface CircuitBreakerOptions {
  readonly backOff: BackOff;
  readonly onOpen: (forMs: number) => void;
  /** Chats may be admitted again: one when half-open, all when closed. */
  readonly onAdmit: () => void;
}

export function createCircuitBreaker({ backOff, onOpen, onAdmit }: CircuitBreakerOptions): CircuitBreaker {
  let state: "closed" | "open" | "half-open" = "closed";
  let probeChatId: string | undefined;
  let openedAt = Number.NEGATIVE_INFINITY;
  let openUntil = 0;
  let timer: NodeJS.Timeout | undefined;
  let outages = 0;
  let ambiguousInARow = 0;
  let limited: { readonly chatId: string; readonly until: number } | undefined;

  function close(): void {
    outages = 0;
    probeChatId = undefined;
    if (state === "closed") return;
    state = "closed";
    onAdmit();
  }

  function trip(afterMs: number | null, beganAt: number): void {
    // A send that was begun before the breaker opened reports the same outage, which is counted already.
    const isCounted = beganAt < openedAt;
    if (isCounted && afterMs === null) return;
    if (!isCounted) outages += 1;
    const forMs = afterMs === null ? backOff.afterFailures(outages) : backOff.asAsked(afterMs);
    state = "open";
    probeChatId = undefined;
    openedAt = performance.now();
    openUntil = Math.max(openUntil, openedAt + forMs);
    clearTimeout(timer);
    timer = setTimeout(probe, openUntil - openedAt);
    onOpen(openUntil - openedAt);
  }

  function probe(): void {
    state = "half-open";
    onAdmit();
  }

  /** A 429 in one chat concerns that chat; one in a second chat meanwhile concerns the bot as a whole. */
  function limit(chatId: string, afterMs: number | null, beganAt: number): void {
    const now = performance.now();
    const isSecond = limited !== undefined && limited.chatId !== chatId && limited.until > now;
    limited = { chatId, until: now + (afterMs ?? backOff.afterFailures(1)) };
    if (isSecond) trip(afterMs, beganAt);
  }

  return {
    admits(chatId) {
      if (state === "half-open") probeChatId ??= chatId;
      return state === "closed" || (state === "half-open" && probeChatId === chatId);
    },
    leave(chatId) {
      if (probeChatId === chatId) probeChatId = undefined;
    },
    report(chatId, beganAt, result) {
      ambiguousInARow = result.kind === "ambiguous" ? ambiguousInARow + 1 : 0;
      if (result.kind === "ambiguous") {
        if (ambiguousInARow >= AMBIGUOUS_LIMIT) trip(null, beganAt);
      } else if (result.kind !== "delayed") {
        if (state === "half-open") close();
        else if (state === "closed") outages = 0;
      } else if (result.scope === "channel") trip(result.afterMs, beganAt);
      else limit(chatId, result.afterMs, beganAt);
    },
    remainingMs: () => (state === "open" ? Math.max(0, openUntil - performance.now()) : 0),
    clear() {
      clearTimeout(timer);
      state = "closed";
      probeChatId = undefined;
      openUntil = 0;
      outages = 0;
      ambiguousInARow = 0;
      limited = undefined;
    },
  };
}
