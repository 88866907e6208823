import type { Transaction } from "../database/schema.ts";
import { UNSETTLED } from "../outbox/settle-send.ts";

/** Makes a dead letter of an unfinished message; its sends that were not made yet count as refused. */
export async function deadLetterMessage(
  trx: Transaction,
  messageId: number,
  reason: string,
  now: number,
): Promise<void> {
  const deadLettered = await trx
    .updateTable("messages")
    .set({ state: "dead-lettered", reason, finished_at: now, chat_id: null })
    .where("id", "=", messageId)
    .where("finished_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  if (deadLettered === undefined) return;
  await trx
    .updateTable("sends")
    .set({ state: "refused", body: null, reason, settled_at: now })
    .where("message_id", "=", messageId)
    .where("state", "in", UNSETTLED)
    .execute();
}
