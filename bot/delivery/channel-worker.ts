import { setImmediate as nextLoop } from "node:timers/promises";
import type { Logger } from "pino";
import type { BackOff } from "../back-off.ts";
import type { Channel, ChannelName } from "../channels/channel.ts";
import type { Conversation } from "../conversation/conversation.ts";
import type { Reply } from "../reply/reply.ts";
import type { Chat, Store, Work } from "../store/store.ts";
import { createAnswerMessage, type StepResult } from "./answering/answer-message.ts";
import { createLiveMessage } from "./answering/progress-message.ts";
import { type ChatTurn, createChatQueue, type QueueCounts } from "./chat-queue.ts";
import type { DeliverySettings } from "./delivery-settings.ts";
import type { StoreTrouble } from "./failures/store-failure-log.ts";
import type { LeaseKeeper } from "./leadership/lease-keeper.ts";
import { createChannelPause } from "./sending/circuit-breaker.ts";
import { createMessageSender } from "./sending/message-sender.ts";
import { createSendPace } from "./sending/rate-limiter.ts";

export interface ChannelWorkerOptions {
  readonly channel: Channel;
  readonly store: Store;
  readonly conversation: Conversation;
  readonly failureReply: Reply;
  readonly lease: LeaseKeeper;
  readonly nextTurn: () => Promise<void>;
  readonly isWorking: () => boolean;
  readonly trouble: StoreTrouble;
  readonly backOff: BackOff;
  readonly settings: DeliverySettings;
  readonly log: Logger;
}

/** Works off the chats of one channel. */
export interface ChannelWorker {
  add(chatId: string): void;
  /** Takes no new steps; calls in flight end and are settled. */
  halt(): void;
  whenIdle(): Promise<void>;
  settleAllLate(): Promise<void>;
  state(): ChannelState;
}

/** Chats of a channel by what becomes of them now. */
export interface ChannelState extends QueueCounts {
  readonly channel: ChannelName;
  /** Milliseconds until the channel is tried again; 0 when it is not paused. */
  readonly pausedForMs: number;
}

export function createChannelWorker(options: ChannelWorkerOptions): ChannelWorker {
  const { channel, store, lease, isWorking, trouble, backOff, settings, log } = options;
  const pace = createSendPace(channel.pace);
  const pause = createChannelPause({ backOff, onClose: reportClosed, onAdmit: () => queue.fill() });
  const sender = createMessageSender({
    ...{ channel, pace, pause, lease, backOff, isWorking, log },
    outbox: store.outbox,
  });
  const answer = createAnswerMessage({ ...options, inbox: store.inbox, createLive });
  const queue = createChatQueue({
    concurrency: settings.concurrency,
    work,
    mayBegin: pause.admits,
    onEnd: pause.leave,
    isWorking,
  });
  /** By chat: how often in a row the store failed it. */
  const storeFailures = new Map<string, number>();

  function reportClosed(forMs: number): void {
    pace.cancel();
    log.warn({ channel: channel.name, ms: Math.round(forMs) }, "channel paused");
  }

  function createLive(chatId: string, isGroup: boolean) {
    if (!channel.canEdit) return undefined;
    return createLiveMessage({
      channel,
      send: (message) => sender.sendUnstored({ chatId, isGroup }, message),
      everyMs: settings.liveEveryMs,
    });
  }

  async function work(chatId: string): Promise<ChatTurn> {
    await nextLoop();
    try {
      await sender.settleLate(chatId);
      const turn = await workThrough({ channel: channel.name, chatId });
      storeFailures.delete(chatId);
      return turn;
    } catch (error) {
      trouble.report(error);
      const failures = (storeFailures.get(chatId) ?? 0) + 1;
      storeFailures.set(chatId, failures);
      return { kind: "wait", ms: backOff.afterFailures(failures) };
    }
  }

  /** One message and its sends; the next message of this chat lines up behind the other chats. */
  async function workThrough(chat: Chat): Promise<ChatTurn> {
    for (let messages = 0; isWorking(); ) {
      const piece = await store.inbox.next(chat);
      if (piece === undefined) return { kind: "idle" };
      if (piece.kind === "message") messages += 1;
      if (messages > 1) return { kind: "again" };
      const result = await step(chat, piece);
      if (result.kind !== "done") return result;
      trouble.over();
    }
    return { kind: "held" };
  }

  async function step(chat: Chat, piece: Work): Promise<StepResult> {
    if (piece.kind === "message") return answer(chat, piece);
    for (const send of piece.sends) {
      const result = await sender.send({ chatId: chat.chatId, isGroup: piece.isGroup }, send);
      if (result.kind !== "done") return result;
    }
    return { kind: "done" };
  }

  return {
    add: queue.add,
    halt() {
      queue.clear();
      pace.cancel();
      pause.clear();
    },
    whenIdle: queue.whenIdle,
    settleAllLate: sender.settleAllLate,
    state: () => ({ channel: channel.name, ...queue.counts(), pausedForMs: pause.remainingMs() }),
  };
}
