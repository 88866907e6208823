export interface Limits {
  /** Messages a second over all chats. */
  readonly perSecond: number;
  /** The least time between two messages of one chat, in milliseconds. */
  readonly chatIntervalMs: number;
}

export interface SendLimits {
  set(limits: Limits | undefined): void;
  /** Counts a message; how many whole seconds to wait when it is one too many, else undefined. */
  exceeded(chatId: number): number | undefined;
}

export function createSendLimits(initial: Limits | undefined): SendLimits {
  let limits = initial;
  let window: number[] = [];
  const lastByChat = new Map<number, number>();
  return {
    set: (next) => {
      limits = next;
    },
    exceeded: (chatId) => {
      if (limits === undefined) return undefined;
      const now = performance.now();
      window = window.filter((at) => now - at < 1000);
      const sinceLast = now - (lastByChat.get(chatId) ?? Number.NEGATIVE_INFINITY);
      if (sinceLast < limits.chatIntervalMs) return Math.ceil((limits.chatIntervalMs - sinceLast) / 1000);
      if (window.length >= limits.perSecond) return 1;
      window.push(now);
      lastByChat.set(chatId, now);
      return undefined;
    },
  };
}
