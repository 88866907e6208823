import { setTimeout as wait } from "node:timers/promises";
import { type Disorder, disorder } from "../disorder.ts";
import { pushWebhook } from "../push-webhook.ts";
import { ApiRefusal } from "./api-refusal.ts";
import type { NewUpdate } from "./make-update.ts";
import type { PollPayload, Webhook } from "./payloads.ts";

interface Pending {
  readonly id: number;
  readonly chatId: number;
  readonly update: NewUpdate;
}

/** Updates until the bot took them, by polling or at its webhook. */
export interface UpdateFeed {
  add(chatId: number, update: NewUpdate): number;
  poll(payload: PollPayload): Promise<readonly NewUpdate[]>;
  setWebhook(webhook: Webhook | undefined): void;
  webhook(): Webhook | undefined;
  setDisorder(disorder: Disorder): void;
  /** How many updates are not taken yet. */
  pending(): number;
  close(): void;
}

/** The bot's webhook has 60 s to answer. */
const ANSWER_WITHIN_MS = 60_000;

export function createUpdateFeed({ redeliverAfterMs }: { readonly redeliverAfterMs: number }): UpdateFeed {
  let pending: Pending[] = [];
  let lastId = 100_000_000;
  let webhook: Webhook | undefined;
  let order: Disorder = {};
  let isClosed = false;
  const pushing = new Set<number>();
  const poll = createPoller(() => pending);

  /** Chats side by side; a chat's next batch only once the one before was taken. */
  const pushChat = async (chatId: number): Promise<void> => {
    if (pushing.has(chatId)) return;
    pushing.add(chatId);
    while (webhook !== undefined && !isClosed) {
      const batch = pending.filter((update) => update.chatId === chatId).slice(0, order.isReversed ? 10 : 1);
      if (batch.length === 0) break;
      const target = webhook;
      const taken = await Promise.all(disorder(batch, order).map(({ update }) => push(target, update)));
      if (taken.every((status) => status >= 200 && status < 300)) {
        pending = pending.filter((update) => !batch.includes(update));
      } else await wait(redeliverAfterMs);
    }
    pushing.delete(chatId);
  };

  return {
    add: (chatId, update) => {
      lastId += 1;
      pending.push({ id: lastId, chatId, update: { update_id: lastId, ...update } });
      if (webhook === undefined) poll.wake();
      else void pushChat(chatId);
      return lastId;
    },
    poll: async (payload) => {
      if (webhook !== undefined) {
        throw new ApiRefusal(
          409,
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        );
      }
      pending = pending.filter(({ id }) => id >= (payload.offset ?? 0));
      const batch = await poll.wait(payload);
      return disorder(batch, order).map(({ update }) => update);
    },
    setWebhook: (next) => {
      webhook = next;
      for (const { chatId } of pending) void pushChat(chatId);
    },
    webhook: () => webhook,
    setDisorder: (next) => {
      order = next;
    },
    pending: () => pending.length,
    close: () => {
      isClosed = true;
      poll.stop();
    },
  };
}

function push({ url, secret_token }: Webhook, update: NewUpdate): Promise<number> {
  const headers: Record<string, string> =
    secret_token === undefined ? {} : { "x-telegram-bot-api-secret-token": secret_token };
  return pushWebhook({ url, headers, body: JSON.stringify(update), answerWithinMs: ANSWER_WITHIN_MS });
}

/** Long polls, one at a time: a second one ends the first with 409. */
function createPoller(pending: () => readonly Pending[]) {
  let current: { wake: () => void; end: (error: Error) => void } | undefined;
  return {
    wake: () => current?.wake(),
    stop: () => current?.wake(),
    wait: async ({ timeout, limit }: PollPayload): Promise<readonly Pending[]> => {
      current?.end(
        new ApiRefusal(
          409,
          "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
        ),
      );
      if (pending().length > 0 || timeout === 0) return pending().slice(0, limit);
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, timeout * 1000);
      const own = { wake: resolve, end: reject };
      current = own;
      try {
        await promise;
      } finally {
        clearTimeout(timer);
        if (current === own) current = undefined;
      }
      return pending().slice(0, limit);
    },
  };
}
