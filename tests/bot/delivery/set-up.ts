import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { onTestFinished } from "vitest";
import type { Channel, Delivery, IncomingMessage } from "../../../bot/channels/channel.ts";
import type { Conversation, ConversationResult, Incoming } from "../../../bot/conversation/conversation.ts";
import type { DeliverySettings } from "../../../bot/delivery/delivery-settings.ts";
import { createDispatcher, type Dispatcher } from "../../../bot/delivery/dispatcher.ts";
import type { Reply } from "../../../bot/reply/reply.ts";
import { openStore } from "../../../bot/store/open-store.ts";
import type { Store } from "../../../bot/store/store.ts";

/** The times of the real settings, a hundred to a thousand times as fast. */
export const QUICK: Partial<DeliverySettings> = {
  backOffBaseMs: 4,
  backOffCapMs: 40,
  leaseTtlMs: 1_500,
  leaseRenewMs: 200,
  leaseRetryMs: 20,
  scanEveryMs: 50,
  progressIntervalMs: 30,
};

export const say = (text: string): Reply => ({ kind: "notice", body: [{ kind: "paragraph", text }] });

/** Answers "a" with "re a" and "a/3" with "re a 1", "re a 2", "re a 3". */
export function echo({ message }: Pick<Incoming, "message">): ConversationResult {
  const text = message.content.kind === "text" ? message.content.text : message.content.kind;
  const [word = "", parts] = text.split("/");
  if (parts === undefined) return { replies: [say(`re ${word}`)] };
  return { replies: Array.from({ length: Number(parts) }, (_, part) => say(`re ${word} ${part + 1}`)) };
}

export interface SetUpOptions {
  readonly channels: readonly Channel[];
  readonly handle?: (incoming: Incoming) => ConversationResult | Promise<ConversationResult>;
  readonly settings?: Partial<DeliverySettings>;
  readonly path?: string;
  /** Stands between the dispatcher and the store. */
  readonly wrap?: (store: Store) => Store;
}

export interface SetUp {
  readonly store: Store;
  readonly dispatcher: Dispatcher;
  readonly path: string;
  readonly logged: string[];
  /** What people write, chat by chat; stored and worked on. */
  write(channel: Channel, messages: readonly (readonly [chatId: string, text: string])[]): Promise<void>;
  /** Nothing is left to answer or to send. */
  finished(): Promise<void>;
  /** Takes the database away in the middle of things: nothing more is stored. */
  kill(): Promise<void>;
}

export async function setUp(options: SetUpOptions): Promise<SetUp> {
  const path = options.path ?? newPath();
  const real = await openStore({ path, retentionDays: 30 });
  const store = options.wrap?.(real) ?? real;
  const logged: string[] = [];
  const conversation: Conversation = { handle: async (incoming) => (options.handle ?? echo)(incoming) };
  const dispatcher = createDispatcher({
    store,
    channels: new Map(options.channels.map((channel) => [channel.name, channel])),
    conversation,
    failureReply: say("sorry"),
    log: pino({ level: "debug" }, { write: (line: string) => void logged.push(line) }),
    settings: { ...QUICK, ...options.settings },
  });
  let closed: Promise<void> | undefined;
  const kill = () => {
    closed ??= real.close();
    return closed;
  };
  onTestFinished(async () => {
    await dispatcher.drain(0);
    await kill();
  });
  return {
    ...{ store, dispatcher, path, logged, kill },
    async write(channel, messages) {
      dispatcher.wake(await real.inbox.accept(channel.name, messages.map(deliveryOf)));
    },
    finished: () =>
      until(async () => {
        const { received, toSend } = await real.inbox.counts();
        return received + toSend === 0;
      }),
  };
}

export function newPath(): string {
  const folder = mkdtempSync(join(tmpdir(), "delivery-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "bot.db");
}

let count = 0;

export function deliveryOf([chatId, text]: readonly [string, string]): Delivery {
  count += 1;
  const message: IncomingMessage = {
    ...{
      chatId,
      personId: chatId,
      isGroup: chatId.startsWith("group"),
      isAddressed: true,
      sentAt: Date.now(),
    },
    content: { kind: "text", text },
  };
  return { idempotencyKey: `key ${count}`, message };
}

/** Waits for a condition; fails after `timeoutMs`. */
export async function until(condition: () => boolean | Promise<boolean>, timeoutMs = 8_000): Promise<void> {
  const end = performance.now() + timeoutMs;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`Not within ${timeoutMs} ms: ${condition.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
