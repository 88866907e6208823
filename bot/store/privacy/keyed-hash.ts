import { createHmac, randomBytes } from "node:crypto";
import type { ChannelName } from "../../channels/channel.ts";
import type { Db } from "../database/schema.ts";
import type { Chat } from "../store.ts";

const KEY_NAME = "hash-key";
const KEY_BYTES = 32;

/**
 * Pseudonyms for people, chats and deliveries: the same one always gets the same, and nobody can tell from it who it is.
 * HMAC-SHA-256 in base64url, 43 characters.
 */
export interface KeyedHash {
  person(channel: ChannelName, personId: string): string;
  chat(chat: Chat): string;
  /** The idempotency key is hashed too: those of some services hold the ids of people. */
  delivery(channel: ChannelName, key: string): string;
}

/** Reads the hash key from the database; the first start stores a random one. */
export async function openKeyedHash(db: Db): Promise<KeyedHash> {
  const fresh = { name: KEY_NAME, value: randomBytes(KEY_BYTES).toString("base64url") };
  const stored = await db.transaction().execute(async (trx) => {
    const insert = trx.insertInto("secrets").values(fresh);
    await insert.onConflict((conflict) => conflict.column("name").doNothing()).execute();
    const key = trx.selectFrom("secrets").select("value").where("name", "=", KEY_NAME);
    return key.executeTakeFirstOrThrow();
  });
  return createKeyedHash(Buffer.from(stored.value, "base64url"));
}

function createKeyedHash(key: Buffer): KeyedHash {
  const hash = (...parts: readonly string[]) =>
    createHmac("sha256", key).update(JSON.stringify(parts)).digest("base64url");
  return {
    person: (channel, personId) => hash("person", channel, personId),
    chat: ({ channel, chatId }) => hash("chat", channel, chatId),
    delivery: (channel, deliveryKey) => hash("delivery", channel, deliveryKey),
  };
}
