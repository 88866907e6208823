import { setImmediate as nextEventLoopIteration } from "node:timers/promises";
import type { Logger } from "pino";
import type { BackOff } from "../back-off.ts";
import type { Channel, ChannelName } from "../channels/channel.ts";
import type { Conversation } from "../conversation/conversation.ts";
import type { Reply } from "../reply/reply.ts";
import type { Chat, Store, Work } from "../store/store.ts";
import { createAnswerMessage, type StepResult } from "./answering/answer-message.ts";
import { createProgressMessage } from "./answering/progress-message.ts";
import { type ChatDisposition, createChatQueue, type QueueCounts } from "./chat-queue.ts";
import type { DeliverySettings } from "./delivery-settings.ts";
import type { LeaseKeeper } from "./leadership/lease-keeper.ts";
import { createCircuitBreaker } from "./sending/circuit-breaker.ts";
import { createMessageSender } from "./sending/message-sender.ts";
import { createRateLimiter } from "./sending/rate-limiter.ts";
import type { StoreFailureLog } from "./store-failure-log.ts";

export interface ChannelWorkerOptions {
  readonly channel: Channel;
  readonly store: Store;
  readonly conversation: Conversation;
  readonly failureReply: Reply;
  readonly lease: LeaseKeeper;
  readonly yieldToEventLoop: () => Promise<void>;
  readonly isWorking: () => boolean;
  readonly storeFailureLog: StoreFailureLog;
  readonly backOff: BackOff;
  readonly settings: DeliverySettings;
  readonly log: Logger;
}

/** Answers the messages and makes the sends of one channel, chat by chat. */
export interface ChannelWorker {
  add(chatId: string): void;
  /** Takes no new steps; calls in flight end and are settled. */
  halt(): void;
  whenIdle(): Promise<void>;
  settleAllLate(): Promise<void>;
  state(): ChannelState;
}

/** How many chats of a channel are ready to be worked on, worked on, or waiting out a back-off. */
export interface ChannelState extends QueueCounts {
  readonly channel: ChannelName;
  /** Milliseconds until the service is probed; 0 when the channel is not paused. */
  readonly pausedForMs: number;
}

export function createChannelWorker(options: ChannelWorkerOptions): ChannelWorker {
  const { channel, store, lease, isWorking, storeFailureLog, backOff, settings, log } = options;
  const rateLimiter = createRateLimiter(channel.rateLimits);
  const breaker = createCircuitBreaker({ backOff, onOpen: reportOpen, onAdmit: () => queue.fill() });
  const sender = createMessageSender({
    ...{ channel, rateLimiter, breaker, lease, backOff, isWorking, log },
    outbox: store.outbox,
  });
  const answer = createAnswerMessage({ ...options, inbox: store.inbox, createProgress });
  const queue = createChatQueue({
    concurrency: settings.concurrency,
    work,
    mayBegin: breaker.admits,
    onEnd: breaker.leave,
    isWorking,
  });
  /** By chat: failures of the store in a row. */
  const storeFailures = new Map<string, number>();

  function reportOpen(forMs: number): void {
    rateLimiter.cancel();
    log.warn({ channel: channel.name, ms: Math.round(forMs) }, "channel paused");
  }

  function createProgress(chatId: string, isGroup: boolean) {
    if (!channel.canEdit) return undefined;
    return createProgressMessage({
      channel,
      send: (message) => sender.sendUnstored({ chatId, isGroup }, message),
      intervalMs: settings.progressIntervalMs,
    });
  }

  async function work(chatId: string): Promise<ChatDisposition> {
    await nextEventLoopIteration();
    try {
      await sender.settleLate(chatId);
      const disposition = await workThrough({ channel: channel.name, chatId });
      storeFailures.delete(chatId);
      return disposition;
    } catch (error) {
      storeFailureLog.failed(error);
      const failures = (storeFailures.get(chatId) ?? 0) + 1;
      storeFailures.set(chatId, failures);
      return { kind: "wait", ms: backOff.afterFailures(failures) };
    }
  }

  /** One message and its sends; the next message of this chat queues up behind the other chats. */
  async function workThrough(chat: Chat): Promise<ChatDisposition> {
    for (let messages = 0; isWorking(); ) {
      const next = await store.inbox.next(chat);
      if (next === undefined) return { kind: "idle" };
      if (next.kind === "message") messages += 1;
      if (messages > 1) return { kind: "requeue" };
      const result = await step(chat, next);
      if (result.kind !== "done") return result;
      storeFailureLog.succeeded();
    }
    return { kind: "interrupted" };
  }

  async function step(chat: Chat, next: Work): Promise<StepResult> {
    if (next.kind === "message") return answer(chat, next);
    for (const send of next.sends) {
      const result = await sender.send({ chatId: chat.chatId, isGroup: next.isGroup }, send);
      if (result.kind !== "done") return result;
    }
    return { kind: "done" };
  }

  return {
    add: queue.add,
    halt() {
      queue.clear();
      rateLimiter.cancel();
      breaker.clear();
    },
    whenIdle: queue.whenIdle,
    settleAllLate: sender.settleAllLate,
    state: () => ({ channel: channel.name, ...queue.counts(), pausedForMs: breaker.remainingMs() }),
  };
}
