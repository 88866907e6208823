import { setImmediate } from "node:timers/promises";
import type { Database } from "../database/database.ts";
import type { Transaction } from "../database/schema.ts";
import type { StoreContext } from "../store-context.ts";

const DAY_MS = 86_400_000;
/** How long idempotency keys are kept: services redeliver within a day. */
const KEY_KEPT_MS = DAY_MS;
/** The most messages in one transaction: about 10 ms. */
const SLICE = 200;

export interface PurgeOptions {
  readonly context: StoreContext;
  readonly retentionDays: number;
  readonly scrub: Database["scrub"];
}

/** Deletes in slices, each a transaction of its own, so that incoming messages do not wait for the whole purge. */
export function createPurge({ context, retentionDays, scrub }: PurgeOptions) {
  const { write } = context;
  return async (now: number): Promise<void> => {
    const keptSince = now - retentionDays * DAY_MS;
    while ((await write((trx) => deleteDone(trx, now - KEY_KEPT_MS))) > 0) await setImmediate();
    while ((await write((trx) => deleteOld(trx, keptSince))) > 0) await setImmediate();
    await write(async (trx) => {
      await trx.deleteFrom("turns").where("created_at", "<", keptSince).execute();
      await trx.deleteFrom("feedback").where("created_at", "<", keptSince).execute();
      await trx.deleteFrom("chats").where("seen_at", "<", keptSince).execute();
    });
    await scrub();
  };
}

/** Messages with an ambiguous send stay, since the person may still ask for it; dead letters stay for whoever looks into them. */
async function deleteDone(trx: Transaction, before: number): Promise<number> {
  const slice = trx
    .selectFrom("messages as m")
    .select("m.id")
    .where("m.received_at", "<", before)
    .where("m.state", "=", "done")
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("sends as s")
            .select("s.id")
            .whereRef("s.message_id", "=", "m.id")
            .where("s.state", "=", "ambiguous"),
        ),
      ),
    )
    .orderBy("m.received_at")
    .limit(SLICE);
  const deleted = await trx.deleteFrom("messages").where("id", "in", slice).executeTakeFirst();
  return Number(deleted.numDeletedRows);
}

/** Whatever its state: nobody waits for an answer that long, and people were told how long messages are kept. */
async function deleteOld(trx: Transaction, before: number): Promise<number> {
  const old = trx.selectFrom("messages").select("id").where("received_at", "<", before);
  const slice = old.orderBy("received_at").limit(SLICE);
  const deleted = await trx.deleteFrom("messages").where("id", "in", slice).executeTakeFirst();
  return Number(deleted.numDeletedRows);
}
