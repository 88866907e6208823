import type { ChannelName, Delivery } from "../../channels/channel.ts";
import type { Transaction } from "../database/schema.ts";
import type { KeyedHash } from "../privacy/keyed-hash.ts";
import type { Chat } from "../store.ts";

export interface NewDeliveries {
  readonly channel: ChannelName;
  readonly deliveries: readonly Delivery[];
  readonly hash: KeyedHash;
  readonly receivedAt: number;
}

/** Inserts those whose idempotency key is new, in their order, and returns the chats they belong to, each once. */
export async function insertDeliveries(
  trx: Transaction,
  { channel, deliveries, hash, receivedAt }: NewDeliveries,
): Promise<Chat[]> {
  const chats = new Map<string, Chat>();
  for (const { idempotencyKey, message } of deliveries) {
    const { chatId } = message;
    const chat = hash.chat({ channel, chatId });
    const inserted = await trx
      .insertInto("messages")
      .values({
        channel,
        key: hash.delivery(channel, idempotencyKey),
        chat,
        chat_id: chatId,
        person: hash.person(channel, message.personId),
        is_group: message.isGroup ? 1 : 0,
        sent_at: message.sentAt,
        received_at: receivedAt,
        state: "received",
        body: JSON.stringify(message),
      })
      .onConflict((conflict) => conflict.columns(["channel", "key"]).doNothing())
      .returning("id")
      .executeTakeFirst();
    if (inserted !== undefined) chats.set(chat, { channel, chatId });
  }
  return [...chats.values()];
}
