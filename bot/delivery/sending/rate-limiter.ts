import { RateLimiterMemory } from "rate-limiter-flexible";
import type { RateLimits } from "../../channels/channel.ts";
import { createRatePacer } from "./rate-pacer.ts";

/** When a channel may be sent to: the least interval within each chat, and the rate over all of them. */
export interface RateLimiter {
  /** Milliseconds until this chat may be sent to again; 0 when it may be now. */
  chatWaitMs(chatId: string): Promise<number>;
  /** Waits for the channel's next grant; false when `cancel` took it back. */
  acquire(): Promise<boolean>;
  /** Starts the chat's interval. */
  recordSend(chatId: string, isGroup: boolean): Promise<void>;
  cancel(): void;
}

export function createRateLimiter(limits: RateLimits): RateLimiter {
  const pacer = createRatePacer(limits.perSecond);
  // Keys expire by themselves; `set` gives each its own duration.
  const chats = new RateLimiterMemory({ points: 1, duration: 1 });
  return {
    async chatWaitMs(chatId) {
      const lastSend = await chats.get(chatId);
      return Math.max(0, lastSend?.msBeforeNext ?? 0);
    },
    acquire: pacer.acquire,
    async recordSend(chatId, isGroup) {
      const intervalMs = isGroup ? limits.groupIntervalMs : limits.chatIntervalMs;
      // The library takes 0 for "never expires".
      if (intervalMs > 0) await chats.set(chatId, 1, intervalMs / 1000);
    },
    cancel: pacer.cancel,
  };
}
