import { setImmediate } from "node:timers/promises";
import type { Db, Transaction } from "./schema.ts";

/** Most works in one transaction; about 20 ms, in which an embedded database lets nothing else happen. */
const MAX_GROUP = 64;

/** Runs all of its queries on the transaction, and nothing but queries: it may be run a second time. */
export type Work<T> = (trx: Transaction) => Promise<T>;

export interface GroupCommit {
  /**
   * Resolves once the work is on disk. Works given while others are being committed share the next transaction, in
   * their order, and so one wait for the disk. When one of them fails each is run by itself: only it rejects.
   */
  write<T>(work: Work<T>): Promise<T>;
  /** Waits for what was given and takes nothing more. */
  close(): Promise<void>;
}

interface Entry {
  run(trx: Transaction): Promise<void>;
  resolve(): void;
  reject(error: unknown): void;
}

export function createGroupCommit(db: Db): GroupCommit {
  const waiting: Entry[] = [];
  let committing: Promise<void> | undefined;
  let isClosed = false;

  const commitAll = async () => {
    while (waiting.length > 0) {
      // One turn of the event loop: requests that arrived together are committed together, and none is kept waiting
      // by works that follow each other without end.
      await setImmediate();
      await commit(db, waiting.splice(0, MAX_GROUP));
    }
    committing = undefined;
  };

  return {
    write<T>(work: Work<T>): Promise<T> {
      if (isClosed) return Promise.reject(new Error("The store is closed"));
      const written = new Promise<T>((resolve, reject) => waiting.push(entryOf(work, resolve, reject)));
      committing ??= commitAll();
      return written;
    },
    async close() {
      isClosed = true;
      await committing;
    },
  };
}

function entryOf<T>(work: Work<T>, resolve: (value: T) => void, reject: (error: unknown) => void): Entry {
  let finish: (() => void) | undefined;
  return {
    async run(trx) {
      const value = await work(trx);
      finish = () => resolve(value);
    },
    resolve: () => finish?.(),
    reject,
  };
}

async function commit(db: Db, group: readonly Entry[]): Promise<void> {
  try {
    await db.transaction().execute(async (trx) => {
      for (const entry of group) await entry.run(trx);
    });
    for (const entry of group) entry.resolve();
  } catch (error) {
    const [only] = group;
    if (only !== undefined && group.length === 1) return only.reject(error);
    for (const entry of group) await commit(db, [entry]);
  }
}
