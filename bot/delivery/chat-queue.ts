/** What becomes of a chat after it was worked on. */
export type ChatDisposition =
  /** Nothing is left to do. */
  | { readonly kind: "idle" }
  /** There is more to do; other chats go first. */
  | { readonly kind: "requeue" }
  /** The channel may not be sent to for now; this chat goes first when it may. */
  | { readonly kind: "interrupted" }
  | { readonly kind: "wait"; readonly ms: number };

export interface ChatQueue {
  /** This chat may have work. One that waits out a back-off goes on waiting. */
  add(chatId: string): void;
  /** Begins with as many chats as may be worked on. */
  fill(): void;
  /** Forgets all chats; those being worked on end by themselves. */
  clear(): void;
  /** Resolves when no chat is being worked on. */
  whenIdle(): Promise<void>;
  counts(): QueueCounts;
}

export interface QueueCounts {
  readonly ready: number;
  readonly active: number;
  readonly waiting: number;
}

export interface ChatQueueOptions {
  /** The most chats that are worked on at once. */
  readonly concurrency: number;
  /** Works on a chat until it is done or must wait; never rejects. */
  readonly work: (chatId: string) => Promise<ChatDisposition>;
  readonly mayBegin: (chatId: string) => boolean;
  readonly onEnd: (chatId: string) => void;
  /** False once the work is to stop: chats that end are then forgotten. */
  readonly isWorking: () => boolean;
}

/** The chats of one channel that have work: at most `concurrency` at once, and each chat once at a time. */
export function createChatQueue(options: ChatQueueOptions): ChatQueue {
  /** Begun before and back from a wait: they go first, so that the parts of an answer stay together. */
  const returning = new Set<string>();
  const ready = new Set<string>();
  /** The value: whether more work came while the chat was worked on. */
  const active = new Map<string, boolean>();
  const waiting = new Map<string, NodeJS.Timeout>();
  let idleListeners: (() => void)[] = [];

  function fill(): void {
    for (const chats of [returning, ready]) {
      for (const chatId of chats) {
        if (active.size >= options.concurrency || !options.isWorking() || !options.mayBegin(chatId)) return;
        chats.delete(chatId);
        active.set(chatId, false);
        void run(chatId);
      }
    }
  }

  async function run(chatId: string): Promise<void> {
    const disposition = await options.work(chatId);
    const hasNewWork = active.get(chatId) === true;
    active.delete(chatId);
    options.onEnd(chatId);
    if (options.isWorking()) putBack(chatId, disposition, hasNewWork);
    if (active.size === 0) notifyIdle();
    fill();
  }

  function putBack(chatId: string, disposition: ChatDisposition, hasNewWork: boolean): void {
    if (disposition.kind === "wait") waiting.set(chatId, setTimeout(comeBack, disposition.ms, chatId));
    else if (disposition.kind === "interrupted") returning.add(chatId);
    else if (disposition.kind === "requeue" || hasNewWork) ready.add(chatId);
  }

  function comeBack(chatId: string): void {
    waiting.delete(chatId);
    returning.add(chatId);
    fill();
  }

  function notifyIdle(): void {
    const listeners = idleListeners;
    idleListeners = [];
    for (const listener of listeners) listener();
  }

  return {
    add(chatId) {
      if (active.has(chatId)) active.set(chatId, true);
      else if (!waiting.has(chatId) && !returning.has(chatId)) ready.add(chatId);
      fill();
    },
    fill,
    clear() {
      for (const timer of waiting.values()) clearTimeout(timer);
      for (const chats of [waiting, returning, ready]) chats.clear();
    },
    whenIdle: () =>
      active.size === 0 ? Promise.resolve() : new Promise((resolve) => void idleListeners.push(resolve)),
    counts: () => ({
      ready: ready.size + returning.size,
      active: active.size,
      waiting: waiting.size,
    }),
  };
}
