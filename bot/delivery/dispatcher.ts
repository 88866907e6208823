import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import { createBackOff } from "../back-off.ts";
import type { Channel, ChannelName } from "../channels/channel.ts";
import type { Conversation } from "../conversation/conversation.ts";
import type { Reply } from "../reply/reply.ts";
import type { Chat, Store } from "../store/store.ts";
import { createTurns } from "./answering/fair-scheduler.ts";
import { type ChannelState, createChannelWorker } from "./channel-worker.ts";
import { DEFAULT_DELIVERY_SETTINGS, type DeliverySettings } from "./delivery-settings.ts";
import { createStoreTrouble } from "./failures/store-failure-log.ts";
import { createTerm } from "./leadership/leadership.ts";
import { createLeaseKeeper } from "./leadership/lease-keeper.ts";
import { takeUpInterrupted } from "./leadership/recover-interrupted.ts";

export interface DispatcherOptions {
  readonly store: Store;
  readonly channels: ReadonlyMap<ChannelName, Channel>;
  readonly conversation: Conversation;
  /** Said when a message could not be handled in `handleAttempts` attempts. */
  readonly failureReply: Reply;
  readonly log: Logger;
  readonly settings?: Partial<DeliverySettings>;
  /** 0..1, as Math.random. */
  readonly random?: () => number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** Works off what the store holds: messages are answered, answers are sent, in order within each chat. */
export interface Dispatcher {
  /**
   * Resolves once this process works: it has the lease, and what was interrupted is taken up. That waits for as long as
   * another process works, or until `drain`.
   */
  start(): Promise<void>;
  /** These chats have new work. */
  wake(chats: readonly Chat[]): void;
  /** Takes no new steps, lets calls in flight end for at most `graceMs`, and gives the lease back. */
  drain(graceMs: number): Promise<void>;
  state(): DispatcherState;
}

export interface DispatcherState {
  /** False while another process works, and after `drain`. */
  readonly isWorking: boolean;
  readonly channels: readonly ChannelState[];
}

export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { store, channels, log, random = Math.random, now = Date.now } = options;
  const settings = { ...DEFAULT_DELIVERY_SETTINGS, ...options.settings };
  const backOff = createBackOff({ baseMs: settings.backOffBaseMs, capMs: settings.backOffCapMs, random });
  const trouble = createStoreTrouble(log);
  const isWorking = () => term.isTakenUp() && lease.isHeld();
  const lease = createLeaseKeeper({
    ...{ settings, now, trouble, log, leases: store.leases, owner: randomUUID() },
    onGain: () => term.begin(),
    onLoss: () => term.end(),
  });
  const shared = { ...options, lease, isWorking, trouble, backOff, settings, nextTurn: createTurns() };
  const workers = new Map(
    [...channels].map(([name, channel]) => [name, createChannelWorker({ ...shared, channel })]),
  );
  const everyWorker = [...workers.values()];
  const term = createTerm({
    ...{ settings, trouble },
    async takeUp() {
      // What an earlier term of this process began ends first: it is not to be taken for interrupted.
      await Promise.all(everyWorker.map((worker) => worker.whenIdle()));
      for (const worker of everyWorker) await worker.settleAllLate();
      await takeUpInterrupted(store, channels, log);
    },
    scan: async () => wake(await store.inbox.waitingChats()),
    purge: () => store.purge(now()),
    halt: () => everyWorker.forEach((worker) => void worker.halt()),
  });

  function wake(chats: readonly Chat[]): void {
    if (!isWorking()) return;
    for (const { channel, chatId } of chats) workers.get(channel)?.add(chatId);
  }

  return {
    start() {
      lease.start();
      return term.begun;
    },
    wake,
    async drain(graceMs) {
      term.close();
      const idle = Promise.all(everyWorker.map((worker) => worker.whenIdle()));
      const grace = new AbortController();
      await Promise.race([idle, sleep(graceMs, undefined, { signal: grace.signal }).catch(() => undefined)]);
      grace.abort();
      await lease.stop();
    },
    state: () => ({ isWorking: isWorking(), channels: everyWorker.map((worker) => worker.state()) }),
  };
}
