import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import { createBackOff } from "../back-off.ts";
import type { Channel, ChannelName } from "../channels/channel.ts";
import type { Conversation } from "../conversation/conversation.ts";
import type { Reply } from "../reply/reply.ts";
import type { Chat, Store } from "../store/store.ts";
import { createFairScheduler } from "./answering/fair-scheduler.ts";
import { type ChannelState, createChannelWorker } from "./channel-worker.ts";
import { DEFAULT_DELIVERY_SETTINGS, type DeliverySettings } from "./delivery-settings.ts";
import { createLeadership } from "./leadership/leadership.ts";
import { createLeaseKeeper } from "./leadership/lease-keeper.ts";
import { recoverInterrupted } from "./leadership/recover-interrupted.ts";
import { createStoreFailureLog } from "./store-failure-log.ts";

export interface DispatcherOptions {
  readonly store: Store;
  readonly channels: ReadonlyMap<ChannelName, Channel>;
  readonly conversation: Conversation;
  /** Sent when a message could not be handled in `handleAttempts` attempts. */
  readonly failureReply: Reply;
  readonly log: Logger;
  readonly settings?: Partial<DeliverySettings>;
  /** 0..1, as Math.random. */
  readonly random?: () => number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** Answers the stored messages and sends the stored answers, in order within each chat. */
export interface Dispatcher {
  /**
   * Resolves once this process is the one that works: it has the lease, and what was interrupted is recovered. That
   * waits for as long as another process works, or until `drain`.
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
  const storeFailureLog = createStoreFailureLog(log);
  const isWorking = () => leadership.isEstablished() && lease.isHeld();
  const lease = createLeaseKeeper({
    ...{ settings, now, storeFailureLog, log, leases: store.leases, owner: randomUUID() },
    onGain: () => leadership.begin(),
    onLoss: () => leadership.end(),
  });
  const shared = { ...options, lease, isWorking, storeFailureLog, backOff, settings };
  const yieldToEventLoop = createFairScheduler();
  const workers = new Map(
    [...channels].map(([name, channel]) => [
      name,
      createChannelWorker({ ...shared, channel, yieldToEventLoop }),
    ]),
  );
  const everyWorker = [...workers.values()];
  const leadership = createLeadership({
    ...{ settings, storeFailureLog },
    async recover() {
      // What this process itself began while it led before must not be taken for interrupted: it ends first.
      await Promise.all(everyWorker.map((worker) => worker.whenIdle()));
      for (const worker of everyWorker) await worker.settleAllLate();
      await recoverInterrupted(store, channels, log);
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
      return leadership.established;
    },
    wake,
    async drain(graceMs) {
      leadership.close();
      const idle = Promise.all(everyWorker.map((worker) => worker.whenIdle()));
      const grace = new AbortController();
      await Promise.race([idle, sleep(graceMs, undefined, { signal: grace.signal }).catch(() => undefined)]);
      grace.abort();
      await lease.stop();
    },
    state: () => ({ isWorking: isWorking(), channels: everyWorker.map((worker) => worker.state()) }),
  };
}
