import { onTestFinished } from "vitest";
import type { ChannelName, IncomingContent, IncomingMessage } from "../../../bot/channels/channel.ts";
import type { ConversationResult, ProgressMessage } from "../../../bot/conversation/conversation.ts";
import {
  type ConversationOptions,
  createConversation,
} from "../../../bot/conversation/create-conversation.ts";
import type { Reply } from "../../../bot/reply/reply.ts";
import { openStore } from "../../../bot/store/open-store.ts";
import type { Chat, Store } from "../../../bot/store/store.ts";
import { createFakeKnowledge } from "../../server/fake-knowledge.ts";

export const START = Date.parse("2026-11-22T03:00:00Z");

interface Options extends Partial<Omit<ConversationOptions, "store" | "now">> {
  readonly channel?: ChannelName;
  /** Leaves the greeting to the first message. */
  readonly isNew?: boolean;
}

/** Whom a message comes from, where it is not the usual person in their own chat. */
type From = Partial<Omit<IncomingMessage, "content">> & { readonly progress?: ProgressMessage };

export interface TestChat {
  readonly store: Store;
  readonly chat: Chat;
  /** Time that passes before the next message, by every clock; a second passes before each anyway. */
  pass(milliseconds: number): void;
  say(text: string, from?: From): Promise<ConversationResult>;
  press(data: string, from?: From): Promise<ConversationResult>;
  send(content: IncomingContent, from?: From): Promise<ConversationResult>;
}

/** A conversation with a real store: what each message leads to is stored before the next one comes. */
export async function chatWith(options: Options = {}): Promise<TestChat> {
  const { channel = "telegram", isNew = false, knowledge = () => createFakeKnowledge(), ...rest } = options;
  let time = START;
  let sent = 0;
  const store = await openStore({ path: ":memory:", retentionDays: 30, now: () => time });
  onTestFinished(() => store.close());
  const chat = { channel, chatId: "chat-1" };
  const conversation = createConversation({
    ...{ knowledge, store, adminChatIds: [], retentionDays: 30, now: () => new Date(time) },
    completeQuestion: () => undefined,
    ...rest,
  });

  async function send(
    content: IncomingContent,
    { progress, ...from }: From = {},
  ): Promise<ConversationResult> {
    time += 1000;
    sent += 1;
    const sender = { chatId: chat.chatId, personId: "person-1", isGroup: false, isAddressed: true };
    const message = { ...sender, sentAt: time, ...from, content };
    const at = { channel, chatId: message.chatId };
    await store.inbox.accept(channel, [{ idempotencyKey: `key-${sent}`, message }]);
    const work = await store.inbox.next(at);
    if (work?.kind !== "message") throw new Error("The message was not stored");
    const talk = await conversation.handle({ id: work.id, chat: at, message: work.message, progress });
    const { replies: _, ...remembered } = talk;
    await store.inbox.finish(work.id, { ...remembered, sends: [] });
    return talk;
  }

  const talk: TestChat = {
    ...{ store, chat, send },
    pass: (milliseconds) => {
      time += milliseconds;
    },
    say: (text, from) => send({ kind: "text", text }, from),
    press: (data, from) => send({ kind: "button", data, callbackId: "press-1", messageId: "1" }, from),
  };
  if (!isNew) await talk.say("/start");
  return talk;
}

/** Everything in the replies that a person reads, a line each. */
export function readAll({ replies }: ConversationResult): string {
  return replies.flatMap(linesOf).join("\n");
}

function linesOf(reply: Reply): readonly string[] {
  switch (reply.kind) {
    case "notice":
      return [reply.title ?? "", ...reply.body.map(({ text }) => text)];
    case "answer":
      return [reply.understood ?? "", reply.passage.text];
    case "choices":
      return reply.choices.map(({ label }) => label);
    case "acknowledge":
      return [reply.text ?? ""];
    default:
      return [];
  }
}

export function kindsOf({ replies }: ConversationResult): Reply["kind"][] {
  return replies.map(({ kind }) => kind);
}
