import type { Selectable } from "kysely";
import type { LeasesTable, Transaction } from "../database/schema.ts";
import type { Leases } from "../store.ts";
import type { StoreContext } from "../store-context.ts";
import { hasEnded, thisProcess } from "./process-identity.ts";

export function createLeases({ write, now }: StoreContext): Leases {
  return {
    take: (name, owner, ttlMs) =>
      write((trx) => {
        const lease = { name, owner, expires_at: now() + ttlMs, ...thisProcess };
        return takeLease(trx, lease, now());
      }),
    release: (name, owner) =>
      write(async (trx) => {
        await trx.deleteFrom("leases").where("name", "=", name).where("owner", "=", owner).execute();
      }),
  };
}

/** Compare-and-set: each write applies only if the row is still as it was read, so that one of two processes wins. */
async function takeLease(trx: Transaction, lease: Selectable<LeasesTable>, now: number): Promise<boolean> {
  const held = await trx.selectFrom("leases").selectAll().where("name", "=", lease.name).executeTakeFirst();
  if (held === undefined) {
    const insert = trx.insertInto("leases").values(lease);
    const free = insert.onConflict((conflict) => conflict.column("name").doNothing());
    return (await free.returning("name").executeTakeFirst()) !== undefined;
  }
  const isFree = held.owner === lease.owner || held.expires_at <= now || hasEnded(held);
  if (!isFree) return false;
  const taken = await trx
    .updateTable("leases")
    .set(lease)
    .where("name", "=", lease.name)
    .where("owner", "=", held.owner)
    .where("expires_at", "=", held.expires_at)
    .returning("name")
    .executeTakeFirst();
  return taken !== undefined;
}
