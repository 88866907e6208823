import { setTimeout as wait } from "node:timers/promises";

/** The parts of an answer follow each other a second apart; after this long without one it is whole, in milliseconds. */
const STILL_MS = 1_500;
/** The first start reads and embeds the whole corpus. */
const LONGEST_WAIT_MS = 120_000;
const LOOK_EVERY_MS = 50;

export interface Stillness {
  /** Something happened. */
  stir(): void;
  /** Waits until something has happened since the call and nothing more comes; false when nothing ever did. */
  reached(signal: AbortSignal): Promise<boolean>;
}

export function createStillness(): Stillness {
  let lastAt = Number.NEGATIVE_INFINITY;
  return {
    stir: () => {
      lastAt = performance.now();
    },
    reached: async (signal) => {
      const began = performance.now();
      while (performance.now() - began < LONGEST_WAIT_MS && !signal.aborted) {
        if (lastAt > began && performance.now() - lastAt > STILL_MS) return true;
        await wait(LOOK_EVERY_MS);
      }
      return lastAt > began;
    },
  };
}
