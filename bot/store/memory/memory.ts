import type { Selectable } from "kysely";
import type { Transaction, TurnsTable } from "../database/schema.ts";
import type { StoredMessage } from "../inbox/stored-message.ts";
import type { Memory, NewTurn, Turn } from "../store.ts";
import type { StoreContext } from "../store-context.ts";
import { readTexts } from "../stored-json.ts";

export function createMemory({ db, hash }: StoreContext): Memory {
  return {
    async isGreeted(chat) {
      const greeted = db.selectFrom("chats").select("greeted_at").where("chat", "=", hash.chat(chat));
      return (await greeted.executeTakeFirst()) !== undefined;
    },
    async lastTurn(chat) {
      const turns = db.selectFrom("turns").selectAll().where("chat", "=", hash.chat(chat));
      return readTurn(await turns.orderBy("id", "desc").limit(1).executeTakeFirst());
    },
    async turn(chat, turnId) {
      const turns = db.selectFrom("turns").selectAll().where("chat", "=", hash.chat(chat));
      return readTurn(await turns.where("id", "=", turnId).executeTakeFirst());
    },
    async ambiguousSend(chat, sendId) {
      let ambiguous = db
        .selectFrom("sends as s")
        .innerJoin("messages as m", "m.id", "s.message_id")
        .select("s.id")
        .where("s.state", "=", "ambiguous")
        .where("m.chat", "=", hash.chat(chat));
      if (sendId !== undefined) ambiguous = ambiguous.where("s.id", "=", sendId);
      return (await ambiguous.orderBy("s.id", "desc").limit(1).executeTakeFirst())?.id;
    },
  };
}

function readTurn(row: Selectable<TurnsTable> | undefined): Turn | undefined {
  if (row === undefined) return undefined;
  const choices = readTexts(row.choices);
  const passageIds = readTexts(row.passage_ids);
  if (choices === undefined || passageIds === undefined) return undefined;
  const { id, question, position, created_at: createdAt } = row;
  return { id, question, choices, passageIds, position, createdAt };
}

export async function saveTurn(
  trx: Transaction,
  { id, chat }: StoredMessage,
  turn: NewTurn,
  createdAt: number,
) {
  const { question, position } = turn;
  const choices = JSON.stringify(turn.choices);
  const passageIds = JSON.stringify(turn.passageIds);
  const row = { id, chat, question, choices, passage_ids: passageIds, position, created_at: createdAt };
  await trx.insertInto("turns").values(row).execute();
}

/** Records that the chat was greeted, or that a chat greeted before is still in use. */
export async function saveSeen(trx: Transaction, chat: string, isGreeted: boolean, seenAt: number) {
  if (!isGreeted) {
    await trx.updateTable("chats").set({ seen_at: seenAt }).where("chat", "=", chat).execute();
    return;
  }
  await trx
    .insertInto("chats")
    .values({ chat, greeted_at: seenAt, seen_at: seenAt })
    .onConflict((conflict) => conflict.column("chat").doUpdateSet({ seen_at: seenAt }))
    .execute();
}
