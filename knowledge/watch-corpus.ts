import { setTimeout as wait } from "node:timers/promises";
import type { Knowledge, ReloadResult } from "./knowledge.ts";

interface WatchOptions {
  readonly knowledge: Pick<Knowledge, "changes" | "reload">;
  /** Between two looks at the files. */
  readonly intervalMs: number;
  readonly onReload: (result: ReloadResult) => void;
  /** The corpus cannot be looked at: a network drive may be away. Told once until it is there again. */
  readonly onFailure: (error: unknown) => void;
  readonly signal: AbortSignal;
}

/**
 * Reloads when files changed, and resolves when `signal` ends it. Looks at names, sizes and times of all files instead of waiting for
 * the system's word, which does not come from network drives. A change is taken up when two looks in a row see the same: so
 * long a copy on its way is waited for. What could not be reloaded is tried again when something else changes.
 */
export async function watchCorpus(options: WatchOptions): Promise<void> {
  const { knowledge, intervalMs, onReload, onFailure, signal } = options;
  let before: string | undefined;
  let tried: string | undefined;
  let isAway = false;
  while (await passes(intervalMs, signal)) {
    try {
      const { serving, onDisk } = await knowledge.changes();
      isAway = false;
      const isSettled = onDisk === before && onDisk !== serving && onDisk !== tried;
      before = onDisk;
      if (!isSettled) continue;
      const result = await knowledge.reload();
      // Another reload is running, which may have begun before the change.
      if (result.kind === "busy") continue;
      tried = onDisk;
      onReload(result);
    } catch (error) {
      if (!isAway) onFailure(error);
      isAway = true;
    }
  }
}

/** False when the signal came. */
async function passes(ms: number, signal: AbortSignal): Promise<boolean> {
  return wait(ms, true, { signal, ref: false }).catch(() => false);
}
