import { RateLimiterMemory } from "rate-limiter-flexible";
import type { Pace } from "../../channels/channel.ts";
import { createSlotLine } from "./rate-pacer.ts";

/** When a channel may be sent to: the interval of each chat, and the rate over all of them. */
export interface SendPace {
  /** How long this chat still has to wait since its last message, in milliseconds; 0 for not at all. */
  chatWaitMs(chatId: string): Promise<number>;
  /** Waits for the channel's next slot; false when `cancel` sent everyone away. */
  takeSlot(): Promise<boolean>;
  /** The chat's interval begins now. */
  mark(chatId: string, isGroup: boolean): Promise<void>;
  cancel(): void;
}

export function createSendPace(pace: Pace): SendPace {
  const line = createSlotLine(pace.perSecond);
  // Keys expire by themselves; the duration is given with each.
  const chats = new RateLimiterMemory({ points: 1, duration: 1 });
  return {
    async chatWaitMs(chatId) {
      const mark = await chats.get(chatId);
      return Math.max(0, mark?.msBeforeNext ?? 0);
    },
    takeSlot: line.take,
    async mark(chatId, isGroup) {
      const intervalMs = isGroup ? pace.groupIntervalMs : pace.chatIntervalMs;
      // The library takes 0 for "never expires".
      if (intervalMs > 0) await chats.set(chatId, 1, intervalMs / 1000);
    },
    cancel: line.cancel,
  };
}
