import { setTimeout as wait } from "node:timers/promises";
import type { Logger } from "pino";
import type { Knowledge } from "../knowledge/index.ts";
import type { ChannelName, Delivery, WebhookRequest } from "./channels/channel.ts";
import type { ChannelSettings } from "./channels/channel-settings.ts";
import { createChannels } from "./channels/create-channels.ts";
import { type Pollers, pollChannels } from "./channels/poll-channels.ts";
import { createConversation } from "./conversation/create-conversation.ts";
import { describeTraffic } from "./delivery/describe-traffic.ts";
import { createDispatcher, type Dispatcher } from "./delivery/dispatcher.ts";
import { createStoreFailureLog } from "./delivery/store-failure-log.ts";
import { openBotStore } from "./store/open-bot-store.ts";
import { messages } from "./wording/messages.ts";

export interface BotOptions {
  readonly channels: ChannelSettings;
  /** Under which people and services reach our pages and webhooks; undefined: the services are polled. */
  readonly publicUrl: string | undefined;
  /** An existing folder; the database is its file `bot.sqlite`. */
  readonly dataDir: string;
  /** Called from `start` on. While it returns undefined, questions wait and are tried again. */
  readonly knowledge: () => Knowledge | undefined;
  /** Chats that may administer. */
  readonly adminChatIds: readonly string[];
  /** How long questions and feedback are kept, at least 1. */
  readonly retentionDays: number;
  readonly log: Logger;
}

/** Stores what the messaging services deliver, and answers it. */
export interface Bot {
  /**
   * Verifies a webhook request and stores what it delivers, also before `start`. Never throws.
   *
   * @example
   * const answer = await bot.accept("telegram", { headers, body });
   * if (answer === "not-stored") return respondWith(503); // the service delivers it again
   */
  accept(channel: string, request: WebhookRequest): Promise<WebhookAnswer>;
  /**
   * Begins to answer, what was left unfinished first, and to poll. Resolves once this process is the one that works,
   * which waits for as long as another process does. Failures of the database are logged and retried, never thrown.
   */
  start(): Promise<void>;
  /** Ends polling and answering; calls in flight may take `graceMs` milliseconds. Closes the database. */
  stop(graceMs: number): Promise<void>;
}

export type WebhookAnswer =
  /** It is on disk, or there was nothing to answer. */
  | "accepted"
  /** There is no such channel, or it is not on. */
  | "off"
  /** Secret or signature missing or wrong, or none is set. */
  | "unverified"
  | "malformed"
  /** The database failed; the service must be told to deliver again. */
  | "not-stored";

/** Opens the database; nothing is sent or polled before `start`. Throws a StoreError when the database cannot be opened. */
export async function createBot(options: BotOptions): Promise<Bot> {
  const { log } = options;
  const store = await openBotStore(options);
  const channels = await createChannels({ ...options, store: async () => store });
  const dispatcher: Dispatcher = createDispatcher({
    store,
    channels: new Map(channels.map((channel) => [channel.name, channel])),
    conversation: createConversation({
      ...{ ...options, store, now: () => new Date() },
      state: () => describeTraffic(dispatcher.state().channels),
    }),
    failureReply: { kind: "notice", body: [{ kind: "paragraph", text: messages.talk.fault }] },
    log,
  });
  const storeFailureLog = createStoreFailureLog(log);
  let pollers: Pollers | undefined;
  let isStopped = false;

  /** Before `start` nothing is woken: `start` itself looks for stored work. */
  async function storeDeliveries(channel: ChannelName, deliveries: readonly Delivery[]): Promise<void> {
    dispatcher.wake(await store.inbox.accept(channel, deliveries));
  }

  return {
    async accept(name, request) {
      const channel = channels.find((known) => known.name === name);
      if (channel === undefined) return "off";
      const reading = channel.readWebhook(request);
      if (reading.kind === "refused") return reading.status === 401 ? "unverified" : "malformed";
      if (reading.deliveries.length === 0) return "accepted";
      try {
        await storeDeliveries(channel.name, reading.deliveries);
        storeFailureLog.succeeded();
        return "accepted";
      } catch (error) {
        storeFailureLog.failed(error);
        return "not-stored";
      }
    },
    async start() {
      // Only the process that works polls: a service allows one poller for each token.
      await dispatcher.start();
      if (!isStopped) pollers = pollChannels({ channels, store: storeDeliveries, log });
    },
    async stop(graceMs) {
      isStopped = true;
      const grace = wait(graceMs, undefined, { ref: false });
      await Promise.all([Promise.race([pollers?.stop(), grace]), dispatcher.drain(graceMs)]);
      await Promise.all(channels.map((channel) => channel.close()));
      await store.close();
    },
  };
}
