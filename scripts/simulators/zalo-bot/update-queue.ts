import { setTimeout as sleep } from "node:timers/promises";
import type { ZaloBotUpdate } from "./updates.ts";

/** Updates that wait for getUpdates: each is given once and forgotten, as the service does. */
export interface UpdateQueue {
  put(update: ZaloBotUpdate): void;
  /** Waits for one; undefined when none came in time, or the asker went away. */
  take(withinMs: number, gone: AbortSignal): Promise<ZaloBotUpdate | undefined>;
}

export function createUpdateQueue(): UpdateQueue {
  const waiting: ZaloBotUpdate[] = [];
  let arrived = new AbortController();
  return {
    put: (update) => {
      waiting.push(update);
      arrived.abort();
      arrived = new AbortController();
    },
    take: async (withinMs, gone) => {
      const endsAt = performance.now() + withinMs;
      while (waiting.length === 0 && !gone.aborted && performance.now() < endsAt) {
        const signal = AbortSignal.any([arrived.signal, gone]);
        await sleep(Math.max(1, endsAt - performance.now()), undefined, { signal }).catch(() => {});
      }
      return gone.aborted ? undefined : waiting.shift();
    },
  };
}
