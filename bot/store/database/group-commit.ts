import { setImmediate } from "node:timers/promises";
import type { Db, Transaction } from "./schema.ts";

/** The most units of work in one transaction: about 20 ms, in which an embedded database blocks the event loop. */
const MAX_GROUP_SIZE = 64;

/** Runs all of its queries on the transaction and has no other effects: it may be run a second time. */
export type UnitOfWork<T> = (trx: Transaction) => Promise<T>;

export interface GroupCommit {
  /**
   * Resolves once the work is on disk. Units given while others are being committed share the next transaction, in
   * their order, and so one wait for the disk. When one of them fails, each is run by itself and only that one rejects.
   */
  write<T>(work: UnitOfWork<T>): Promise<T>;
  /** Waits for what was given; `write` rejects from then on. */
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
      // One iteration of the event loop: requests that arrived together are committed together, and an endless
      // succession of writes keeps no request waiting.
      await setImmediate();
      await commit(db, waiting.splice(0, MAX_GROUP_SIZE));
    }
    committing = undefined;
  };

  return {
    write<T>(work: UnitOfWork<T>): Promise<T> {
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

function entryOf<T>(
  work: UnitOfWork<T>,
  resolve: (value: T) => void,
  reject: (error: unknown) => void,
): Entry {
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
