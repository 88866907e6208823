import type { Transaction } from "../database/schema.ts";
import { saveFeedback } from "../memory/feedback.ts";
import { saveSeen, saveTurn } from "../memory/memory.ts";
import { closeMessage, insertSends } from "../outbox/settle-send.ts";
import { forget } from "../privacy/forget.ts";
import type { HandlingResult } from "../store.ts";
import type { StoreContext } from "../store-context.ts";
import type { StoredMessage } from "./stored-message.ts";

/** Stores the result of handling a message. Changes nothing when it was stored before, or the message is a dead letter. */
export async function finishMessage(
  trx: Transaction,
  messageId: number,
  handled: HandlingResult,
  now: StoreContext["now"],
): Promise<void> {
  const message = await takeMessage(trx, messageId);
  if (message === undefined) return;
  const at = now();
  if (handled.forget) await forget(trx, message, at);
  const bodies = handled.sends.map((send) => JSON.stringify(send));
  bodies.push(...(await closeAmbiguous(trx, message.chat, handled.resendIds ?? [], at)));
  await insertSends(trx, { messageId, bodies, isRepeatable: false, now: at });
  if (handled.turn) await saveTurn(trx, message, handled.turn, at);
  if (handled.feedback) await saveFeedback(trx, message, handled.feedback, at);
  await saveSeen(trx, message.chat, handled.greeted === true, at);
  if (bodies.length === 0) await closeMessage(trx, messageId, at);
}

function takeMessage(trx: Transaction, messageId: number): Promise<StoredMessage | undefined> {
  return trx
    .updateTable("messages")
    .set({ state: "answered", body: null })
    .where("id", "=", messageId)
    .where("state", "=", "received")
    .returning(["id", "channel", "chat", "person", "is_group"])
    .executeTakeFirst();
}

/** Closes ambiguous sends of this chat and returns their bodies, to be sent again. */
async function closeAmbiguous(trx: Transaction, chat: string, sendIds: readonly number[], now: number) {
  if (sendIds.length === 0) return [];
  const sends = await trx
    .selectFrom("sends as s")
    .innerJoin("messages as m", "m.id", "s.message_id")
    .select(["s.id", "s.body"])
    .where("s.id", "in", sendIds)
    .where("s.state", "=", "ambiguous")
    .where("m.chat", "=", chat)
    .orderBy("s.message_id")
    .orderBy("s.ordinal")
    .execute();
  for (const { id } of sends) {
    const closed = trx.updateTable("sends").set({ state: "closed", body: null, settled_at: now });
    await closed.where("id", "=", id).execute();
  }
  return sends.flatMap(({ body }) => (body === null ? [] : [body]));
}
