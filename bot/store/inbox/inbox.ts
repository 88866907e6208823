import type { Chat, Inbox } from "../store.ts";
import type { StoreContext } from "../store-context.ts";
import { countWork } from "./count-work.ts";
import { deadLetterMessage } from "./dead-letter-message.ts";
import { finishMessage } from "./finish-message.ts";
import { insertDeliveries } from "./insert-deliveries.ts";
import { nextWork } from "./next-work.ts";

export function createInbox(context: StoreContext): Inbox {
  const { db, write, hash, now } = context;
  return {
    async accept(channel, deliveries) {
      if (deliveries.length === 0) return [];
      return write((trx) => insertDeliveries(trx, { channel, deliveries, hash, receivedAt: now() }));
    },
    waitingChats: () => waitingChats(context),
    next: (chat) => nextWork(context, chat),
    finish: (messageId, handled) => write((trx) => finishMessage(trx, messageId, handled, now)),
    deadLetter: (messageId, reason) => write((trx) => deadLetterMessage(trx, messageId, reason, now())),
    recentCount: (messageId, withinMs) => recentCount(context, messageId, withinMs),
    counts: () => countWork(db),
  };
}

async function waitingChats({ db }: StoreContext): Promise<Chat[]> {
  const oldest = db
    .selectFrom("messages")
    .select(({ fn }) => fn.min("id").as("id"))
    .where("finished_at", "is", null)
    .groupBy("chat");
  const rows = await db
    .selectFrom("messages as m")
    .innerJoin(oldest.as("o"), "o.id", "m.id")
    .select(["m.channel", "m.chat_id"])
    .orderBy("m.id")
    .execute();
  return rows.flatMap(({ channel, chat_id: chatId }) => (chatId === null ? [] : [{ channel, chatId }]));
}

async function recentCount({ db }: StoreContext, messageId: number, withinMs: number): Promise<number> {
  const counted = await db
    .selectFrom("messages as m")
    .innerJoin("messages as earlier", "earlier.person", "m.person")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("m.id", "=", messageId)
    .whereRef("earlier.id", "<", "m.id")
    .whereRef("earlier.sent_at", "<=", "m.sent_at")
    .where(({ eb }) => eb("earlier.sent_at", ">", eb("m.sent_at", "-", withinMs)))
    .executeTakeFirst();
  return Number(counted?.count ?? 0);
}
