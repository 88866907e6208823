import { sql } from "kysely";
import type { Db } from "../database/schema.ts";
import { UNSETTLED } from "../outbox/settle-send.ts";
import type { WorkCounts } from "../store.ts";

export async function countWork(db: Db): Promise<WorkCounts> {
  const received = await countMessages(db)
    .where("finished_at", "is", null)
    .where("state", "=", "received")
    .execute();
  // A literal: SQLite uses the partial index of dead letters only where the query itself names the state.
  const deadLettered = await countMessages(db).where("state", "=", sql.lit("dead-lettered")).execute();
  return {
    received: sum(received),
    toSend: sum(await countSends(db).where("state", "in", UNSETTLED).execute()),
    ambiguous: sum(await countSends(db).where("state", "=", "ambiguous").execute()),
    deadLettered: sum(deadLettered) + sum(await countSends(db).where("state", "=", "refused").execute()),
  };
}

function countMessages(db: Db) {
  return db.selectFrom("messages").select(({ fn }) => fn.countAll().as("count"));
}

function countSends(db: Db) {
  return db.selectFrom("sends").select(({ fn }) => fn.countAll().as("count"));
}

function sum(rows: readonly { readonly count: number | string | bigint }[]): number {
  return rows.reduce((total, { count }) => total + Number(count), 0);
}
