import type { Selectable } from "kysely";
import type { MessagesTable } from "../database/schema.ts";
import { closeMessage, settleSend, UNSETTLED } from "../outbox/settle-send.ts";
import { readSend } from "../outbox/stored-send.ts";
import type { Chat, StoredSend, Work } from "../store.ts";
import type { StoreContext } from "../store-context.ts";
import { readMessage } from "../stored-json.ts";
import { deadLetterMessage } from "./dead-letter-message.ts";

const UNREADABLE = "stored data cannot be read";

type Row = Pick<Selectable<MessagesTable>, "id" | "state" | "is_group" | "body">;

/** The oldest unfinished work of a chat. What cannot be read becomes a dead letter on the way. */
export async function nextWork(context: StoreContext, chat: Chat): Promise<Work | undefined> {
  for (;;) {
    const row = await oldestMessage(context, chat);
    if (row === undefined) return undefined;
    const work = await (row.state === "received" ? readReceived(context, row) : readAnswered(context, row));
    if (work !== undefined) return work;
  }
}

function oldestMessage({ db, hash }: StoreContext, chat: Chat): Promise<Row | undefined> {
  return db
    .selectFrom("messages")
    .select(["id", "state", "is_group", "body"])
    .where("chat", "=", hash.chat(chat))
    .where("finished_at", "is", null)
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
}

async function readReceived({ write, now }: StoreContext, row: Row): Promise<Work | undefined> {
  const message = readMessage(row.body);
  if (message !== undefined) return { kind: "message", id: row.id, message };
  await write((trx) => deadLetterMessage(trx, row.id, UNREADABLE, now()));
  return undefined;
}

async function readAnswered(context: StoreContext, row: Row): Promise<Work | undefined> {
  const sends: StoredSend[] = [];
  for (const stored of await unsettledSends(context, row.id)) {
    const send = readSend(stored);
    if (send === undefined) await refuse(context, stored.id);
    else sends.push(send);
  }
  if (sends.length > 0) return { kind: "sends", id: row.id, isGroup: row.is_group === 1, sends };
  await context.write((trx) => closeMessage(trx, row.id, context.now()));
  return undefined;
}

function unsettledSends({ db }: StoreContext, messageId: number) {
  return db
    .selectFrom("sends")
    .select(["id", "body", "attempts", "is_repeatable"])
    .where("message_id", "=", messageId)
    .where("state", "in", UNSETTLED)
    .orderBy("ordinal")
    .execute();
}

function refuse({ write, now }: StoreContext, sendId: number): Promise<void> {
  const result = { kind: "refused", reason: UNREADABLE } as const;
  return write((trx) => settleSend(trx, { sendId, result, now: now() }));
}
