import { createStore } from "./create-store.ts";
import { openSqlite } from "./database/open-sqlite.ts";
import type { Store } from "./store.ts";

export interface OpenStoreOptions {
  /** A file in a folder that exists, or ":memory:". It holds tokens and what people wrote: made with mode 0600. */
  readonly path: string;
  /** How long questions, verdicts and what could not be handled are kept, at least 1. */
  readonly retentionDays: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** Opens the store, made or brought up to date where needed. Throws when the file is no database of this version. */
export async function openStore({ path, retentionDays, now = Date.now }: OpenStoreOptions): Promise<Store> {
  return createStore({ database: openSqlite(path), retentionDays, now });
}
