import { setTimeout as wait } from "node:timers/promises";
import type { Logger } from "pino";
import type { Channel, ChannelName, Delivery } from "./channel.ts";

/** The pause before a poller that failed is started again. */
const RESTART_MS = 5_000;

export interface Pollers {
  /** Ends the polling; resolves once everything fetched is stored. */
  stop(): Promise<void>;
}

interface Options {
  readonly channels: readonly Pick<Channel, "name" | "poll">[];
  /** Resolves once the deliveries are committed. */
  readonly store: (channel: ChannelName, deliveries: readonly Delivery[]) => Promise<void>;
  readonly log: Logger;
  /** Undefined: 5 s. */
  readonly restartMs?: number;
}

/** Polls every channel that can be polled until stopped, and starts a poller again that failed. */
export function pollChannels({ channels, store, log, restartMs = RESTART_MS }: Options): Pollers {
  const stopping = new AbortController();
  const { signal } = stopping;
  const pollers = channels.map(async ({ name, poll }) => {
    while (poll !== undefined && !signal.aborted) {
      await poll((deliveries) => store(name, deliveries), signal).catch((error: unknown) => {
        log.error({ channel: name, polling: error instanceof Error ? error.name : typeof error });
      });
      await wait(restartMs, undefined, { signal }).catch(() => {});
    }
  });
  return {
    async stop() {
      stopping.abort();
      await Promise.all(pollers);
    },
  };
}
