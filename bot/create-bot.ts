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
import { createStoreTrouble } from "./delivery/failures/store-failure-log.ts";
import { openBotStore } from "./store/open-bot-store.ts";
import { messages } from "./wording/messages.ts";

export interface BotOptions {
  readonly channels: ChannelSettings;
  /** Under which people and services reach our pages and webhooks; undefined: the services are polled. */
  readonly publicUrl: string | undefined;
  /** An existing folder for the database. */
  readonly dataDir: string;
  /** Asked from `start` on, when it is there. */
  readonly knowledge: () => Knowledge | undefined;
  readonly adminChatIds: readonly string[];
  readonly retentionDays: number;
  readonly log: Logger;
}

/** Takes in what services deliver, and answers it. */
export interface Bot {
  /** Verifies a webhook request and stores what it delivers; works before `start` too. Never throws. */
  accept(channel: string, request: WebhookRequest): Promise<WebhookAnswer>;
  /** Begins to answer, what was left unfinished first, and to poll. */
  start(): Promise<void>;
  /** Ends polling and answering; what is on its way may take `graceMs`. Closes the database. */
  stop(graceMs: number): Promise<void>;
}

export type WebhookAnswer =
  /** On disk, or nothing that is to be answered. */
  | "accepted"
  /** There is no such channel, or it is not on. */
  | "off"
  /** Secret or signature missing or wrong, or none is set. */
  | "unverified"
  | "malformed"
  /** The database failed; the service is to deliver again. */
  | "not-stored";

/** Opens the database, not more: nothing is sent or polled before `start`. Throws a StoreError. */
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
  const trouble = createStoreTrouble(log);
  let pollers: Pollers | undefined;
  let isStopped = false;

  /** Work that comes before `start` is found by it. */
  async function take(channel: ChannelName, deliveries: readonly Delivery[]): Promise<void> {
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
        await take(channel.name, reading.deliveries);
        trouble.over();
        return "accepted";
      } catch (error) {
        trouble.report(error);
        return "not-stored";
      }
    },
    async start() {
      // One process at a time works, and only that one polls: a service allows one poller for a token.
      await dispatcher.start();
      if (!isStopped) pollers = pollChannels({ channels, store: take, log });
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
