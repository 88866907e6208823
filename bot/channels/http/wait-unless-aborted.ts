import { setTimeout as sleep } from "node:timers/promises";

/** Ends early, without an error, when the signal aborts: the caller checks the signal. */
export async function waitUnlessAborted(ms: number, signal: AbortSignal): Promise<void> {
  if (ms > 0) await sleep(ms, undefined, { signal }).catch(() => {});
}
