import type { Database } from "./database/database.ts";
import { createGroupCommit } from "./database/group-commit.ts";
import { migrate } from "./database/migrations.ts";
import { createInbox } from "./inbox/inbox.ts";
import { createLeases } from "./leases/leases.ts";
import { createFeedbackStore } from "./memory/feedback.ts";
import { createMemory } from "./memory/memory.ts";
import { createTokenStore } from "./oa-tokens.ts";
import { createOutbox } from "./outbox/outbox.ts";
import { type KeyedHash, openKeyedHash } from "./privacy/keyed-hash.ts";
import { createPurge } from "./privacy/purge.ts";
import type { Store } from "./store.ts";

export interface CreateStoreOptions {
  readonly database: Database;
  readonly retentionDays: number;
  readonly now: () => number;
}

/** The store on an open database, which it closes. */
export async function createStore({ database, retentionDays, now }: CreateStoreOptions): Promise<Store> {
  const hash = await prepare(database);
  const { db } = database;
  const { write, close } = createGroupCommit(db);
  const context = { db, write, hash, now };
  return {
    inbox: createInbox(context),
    outbox: createOutbox(context),
    memory: createMemory(context),
    feedback: createFeedbackStore(context),
    leases: createLeases(context),
    oaTokens: createTokenStore(context),
    purge: createPurge({ context, retentionDays, scrub: database.scrub }),
    async close() {
      await close();
      await database.close();
    },
  };
}

async function prepare(database: Database): Promise<KeyedHash> {
  try {
    await migrate(database);
    return await openKeyedHash(database.db);
  } catch (error) {
    // The first error tells more than a failure to close.
    await database.close().catch(() => undefined);
    throw error;
  }
}
