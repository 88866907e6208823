import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Delivery, IncomingMessage, Outgoing } from "../../../bot/channels/channel.ts";
import type { Chat, Store, StoredSend, Work } from "../../../bot/store/store.ts";

export const NOON = Date.UTC(2026, 10, 22, 5);
export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;
export const AN: Chat = { channel: "telegram", chatId: "an" };
export const BINH: Chat = { channel: "telegram", chatId: "binh" };

/** A clock that tests move. */
export interface Clock {
  now: number;
}

/** Opens an empty store that is closed when the test is over; it keeps what it keeps for 30 days. */
export type OpenForTest = (clock?: Clock) => Promise<Store>;

let keys = 0;

/** A text from the person that the chat is named after, under a key of its own. */
export function deliveryOf(text: string, message: Partial<IncomingMessage> = {}, key?: string): Delivery {
  keys += 1;
  const chatId = message.chatId ?? AN.chatId;
  const plain = { isGroup: false, isAddressed: true, sentAt: NOON, content: { kind: "text", text } as const };
  return {
    idempotencyKey: key ?? `key-${keys}`,
    message: { chatId, personId: `person-${chatId}`, ...plain, ...message },
  };
}

export function textOf(text: string): Outgoing {
  return { kind: "text", text };
}

/** Accepts one text and returns its id. */
export async function receive(
  store: Store,
  text: string,
  message: Partial<IncomingMessage> = {},
): Promise<number> {
  const [chat] = await store.inbox.accept("telegram", [deliveryOf(text, message)]);
  if (chat === undefined) throw new Error("nothing new was accepted");
  return (await workOf(store, chat)).id;
}

export async function workOf(store: Store, chat: Chat): Promise<Work> {
  const work = await store.inbox.next(chat);
  if (work === undefined) throw new Error(`chat ${chat.chatId} has no work`);
  return work;
}

export async function sendsOf(store: Store, chat: Chat): Promise<readonly StoredSend[]> {
  const work = await workOf(store, chat);
  return work.kind === "sends" ? work.sends : [];
}

export async function firstSend(store: Store, chat: Chat): Promise<StoredSend> {
  const [send] = await sendsOf(store, chat);
  if (send === undefined) throw new Error(`chat ${chat.chatId} has nothing to send`);
  return send;
}

/** Makes the chat's next send and settles it. */
export async function sendNext(
  store: Store,
  chat: Chat,
  result: Parameters<Store["outbox"]["settle"]>[1] = { kind: "sent", messageId: "m1" },
  notice?: Outgoing,
): Promise<number> {
  const { id } = await firstSend(store, chat);
  await store.outbox.begin(id);
  await store.outbox.settle(id, result, notice);
  return id;
}

/** A message that was answered with `text`, which may or may not have arrived; returns the id of the send. */
export async function leaveDoubt(store: Store, chat: Chat, text: string): Promise<number> {
  const id = await receive(store, "hỏi", { chatId: chat.chatId });
  await store.inbox.finish(id, { sends: [textOf(text)] });
  return sendNext(store, chat, { kind: "ambiguous", reason: "time-out" });
}

/** A folder that is removed when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "store-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
