import type { BackOff } from "../../back-off.ts";
import type { SendResult } from "../../channels/channel.ts";

/** So many sends without an answer in a row count as an outage: a hanging service must not put every chat in doubt. */
const IN_DOUBT_LIMIT = 5;

/**
 * Whether a channel may be sent to. An outage, or a limit that concerns the whole bot, closes it for a while; then one
 * chat goes first, and its success opens it for all.
 */
export interface ChannelPause {
  /** Whether work on this chat may begin, or go on. */
  admits(chatId: string): boolean;
  /** The chat is no longer worked on. */
  leave(chatId: string): void;
  /** `beganAt`: when the send was begun, by performance.now(). */
  report(chatId: string, beganAt: number, result: SendResult): void;
  /** Milliseconds until the channel is tried again; 0 when it is not closed. */
  remainingMs(): number;
  /** Forgets everything; the channel is open. */
  clear(): void;
}

export interface ChannelPauseOptions {
  readonly backOff: BackOff;
  readonly onClose: (forMs: number) => void;
  /** Chats may be admitted again: one, or all. */
  readonly onAdmit: () => void;
}

export function createChannelPause({ backOff, onClose, onAdmit }: ChannelPauseOptions): ChannelPause {
  let mode: "open" | "closed" | "probing" = "open";
  let probe: string | undefined;
  let closedAt = Number.NEGATIVE_INFINITY;
  let closedUntil = 0;
  let timer: NodeJS.Timeout | undefined;
  let outages = 0;
  let inDoubt = 0;
  let limited: { readonly chatId: string; readonly until: number } | undefined;

  function open(): void {
    outages = 0;
    probe = undefined;
    if (mode === "open") return;
    mode = "open";
    onAdmit();
  }

  function close(afterMs: number | null, beganAt: number): void {
    // Begun before the pause: the same trouble, already counted.
    const isKnown = beganAt < closedAt;
    if (isKnown && afterMs === null) return;
    if (!isKnown) outages += 1;
    const forMs = afterMs === null ? backOff.afterFailures(outages) : backOff.asAsked(afterMs);
    mode = "closed";
    probe = undefined;
    closedAt = performance.now();
    closedUntil = Math.max(closedUntil, closedAt + forMs);
    clearTimeout(timer);
    timer = setTimeout(letOneTry, closedUntil - closedAt);
    onClose(closedUntil - closedAt);
  }

  function letOneTry(): void {
    mode = "probing";
    onAdmit();
  }

  /** One chat's 429 concerns that chat; a second one's, meanwhile, the bot as a whole. */
  function limit(chatId: string, afterMs: number | null, beganAt: number): void {
    const now = performance.now();
    const isSecond = limited !== undefined && limited.chatId !== chatId && limited.until > now;
    limited = { chatId, until: now + (afterMs ?? backOff.afterFailures(1)) };
    if (isSecond) close(afterMs, beganAt);
  }

  return {
    admits(chatId) {
      if (mode === "probing") probe ??= chatId;
      return mode === "open" || (mode === "probing" && probe === chatId);
    },
    leave(chatId) {
      if (probe === chatId) probe = undefined;
    },
    report(chatId, beganAt, result) {
      inDoubt = result.kind === "ambiguous" ? inDoubt + 1 : 0;
      if (result.kind === "ambiguous") {
        if (inDoubt >= IN_DOUBT_LIMIT) close(null, beganAt);
      } else if (result.kind !== "delayed") {
        if (mode === "probing") open();
        else if (mode === "open") outages = 0;
      } else if (result.scope === "channel") close(result.afterMs, beganAt);
      else limit(chatId, result.afterMs, beganAt);
    },
    remainingMs: () => (mode === "closed" ? Math.max(0, closedUntil - performance.now()) : 0),
    clear() {
      clearTimeout(timer);
      mode = "open";
      probe = undefined;
      closedUntil = 0;
      outages = 0;
      inDoubt = 0;
      limited = undefined;
    },
  };
}
