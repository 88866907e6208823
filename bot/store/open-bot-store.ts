import { join } from "node:path";
import { openStore } from "./open-store.ts";
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
  readonly retentionDays: number;
}

/** The database of the bot, `bot.sqlite` in DATA_DIR. Throws a StoreError. */
export async function openBotStore({ dataDir, retentionDays }: Options): Promise<Store> {
  const path = join(dataDir, "bot.sqlite");
  try {
    return await openStore({ path, retentionDays });
  } catch (error) {
    throw new StoreError(path, error);
  }
}
