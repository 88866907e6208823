import type { Outbox } from "../store.ts";
import type { StoreContext } from "../store-context.ts";
import { settleSend, UNSETTLED } from "./settle-send.ts";
import { readSend } from "./stored-send.ts";

export function createOutbox({ db, write, now }: StoreContext): Outbox {
  return {
    begin: (sendId) =>
      write(async (trx) => {
        const begun = await trx
          .updateTable("sends")
          .set(({ eb }) => ({ state: "sending", attempts: eb("attempts", "+", 1), begun_at: now() }))
          .where("id", "=", sendId)
          .where("state", "in", UNSETTLED)
          .returning("id")
          .executeTakeFirst();
        if (begun === undefined) throw new Error(`Send ${sendId} is settled or unknown and must not be made`);
      }),
    settle: (sendId, result, notice) =>
      write((trx) => settleSend(trx, { sendId, result, notice, now: now() })),
    async interrupted() {
      const rows = await db
        .selectFrom("sends as s")
        .innerJoin("messages as m", "m.id", "s.message_id")
        .select(["s.id", "s.body", "s.attempts", "s.is_repeatable", "m.channel", "m.chat_id"])
        .where("s.state", "=", "sending")
        .orderBy("s.message_id")
        .orderBy("s.ordinal")
        .execute();
      return rows.flatMap(({ channel, chat_id: chatId, ...row }) => {
        const send = readSend(row);
        return send === undefined || chatId === null ? [] : [{ ...send, chat: { channel, chatId } }];
      });
    },
  };
}
