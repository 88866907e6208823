import { join } from "node:path";
import type { Store } from "./store.ts";

/** The database cannot be opened. `message` is the reason as the system or the database gives it, in one line. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly path: string;

  constructor(path: string, cause: unknown) {
    super((cause instanceof Error ? cause.message : String(cause)).replace(/\s+/g, " "));
    this.path = path;
  }
}

interface Options {
  /** A folder that exists. */
  readonly dataDir: string;
  /** How long questions and feedback are kept, at least 1. */
  readonly retentionDays: number;
}

/**
 * Opens the database of the bot, `bot.sqlite` in `dataDir`, making it or bringing it up to date where needed. Throws a
 * StoreError when it cannot be opened, for example because a later version wrote it. Whoever opens it closes it.
 *
 * @example
 * const store = await openBotStore({ dataDir: "data", retentionDays: 30 });
 * const { received } = await store.inbox.counts();
 * await store.close();
 */
export async function openBotStore({ dataDir, retentionDays }: Options): Promise<Store> {
  const path = join(dataDir, "bot.sqlite");
  // Loaded only now: through the same door come things that are wanted without a database.
  const { openStore } = await import("./open-store.ts");
  try {
    return await openStore({ path, retentionDays });
  } catch (error) {
    throw new StoreError(path, error);
  }
}
