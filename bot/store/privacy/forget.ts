import { sql } from "kysely";
import type { Transaction } from "../database/schema.ts";
import type { StoredMessage } from "../inbox/stored-message.ts";

/**
 * Deletes what is kept of the person who wrote `message`: what they left anywhere, and all of a chat that is theirs
 * alone. In a group the chat's last questions go, what is kept of others stays. Work that is not finished goes on.
 */
export async function forget(trx: Transaction, message: StoredMessage, now: number): Promise<void> {
  await trx.deleteFrom("feedback").where("person", "=", message.person).execute();
  await trx.deleteFrom("turns").where("chat", "=", message.chat).execute();
  if (message.is_group === 0) await trx.deleteFrom("chats").where("chat", "=", message.chat).execute();
  await emptyMessages(trx, message);
  await emptySends(trx, message, now);
}

async function emptyMessages(trx: Transaction, { chat, person, is_group }: StoredMessage): Promise<void> {
  const deadLettered = trx.updateTable("messages").set({ body: null }).where("chat", "=", chat);
  // A literal: SQLite uses the partial index of dead letters only where the query itself names the state.
  const emptied = deadLettered.where("state", "=", sql.lit("dead-lettered"));
  await (is_group === 1 ? emptied.where("person", "=", person) : emptied).execute();
}

async function emptySends(
  trx: Transaction,
  { chat, person, is_group }: StoredMessage,
  now: number,
): Promise<void> {
  await trx
    .updateTable("sends")
    .set({ state: "closed", body: null, settled_at: now })
    .where("state", "=", "ambiguous")
    .where("message_id", "in", (query) => {
      const messages = query.selectFrom("messages").select("id").where("chat", "=", chat);
      return is_group === 1 ? messages.where("person", "=", person) : messages;
    })
    .execute();
}
