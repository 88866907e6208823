import { sql } from "kysely";
import type { Reading } from "../database/schema.ts";
import { UNSETTLED } from "../outbox/settle-send.ts";
import type { Counts } from "../store.ts";

export async function countWork(db: Reading): Promise<Counts> {
  const received = await countMessages(db)
    .where("finished_at", "is", null)
    .where("state", "=", "received")
    .execute();
  // A literal: SQLite uses the index of parked messages only where it sees that no others are asked for.
  const parked = await countMessages(db).where("state", "=", sql.lit("parked")).execute();
  return {
    received: sum(received),
    toSend: sum(await countSends(db).where("state", "in", UNSETTLED).execute()),
    ambiguous: sum(await countSends(db).where("state", "=", "ambiguous").execute()),
    parked: sum(parked) + sum(await countSends(db).where("state", "=", "refused").execute()),
  };
}

function countMessages(db: Reading) {
  return db.selectFrom("messages").select(({ fn }) => fn.countAll().as("count"));
}

function countSends(db: Reading) {
  return db.selectFrom("sends").select(({ fn }) => fn.countAll().as("count"));
}

function sum(rows: readonly { readonly count: number | string | bigint }[]): number {
  return rows.reduce((total, { count }) => total + Number(count), 0);
}
