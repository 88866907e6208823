import type { Delivery, IncomingContent, IncomingMessage } from "../channel.ts";
import { readAddressedText } from "./read-addressed-text.ts";
import type { Callback, Membership, Message, Update } from "./update-schema.ts";

export interface BotIdentity {
  /** The number that the token begins with; undefined when it begins otherwise. */
  readonly id: number | undefined;
  /** Whether a name without its @ is the bot's. */
  readonly isOurs: (name: string) => boolean;
}

/** Undefined for what is not for the bot: messages of bots, channels, notices of a group, commands for another bot. */
export function readUpdate(update: Update, bot: BotIdentity): Delivery | undefined {
  const { message, callback_query: callback, my_chat_member: membership } = update;
  const read =
    (message && readMessage(message, bot)) ??
    (callback && readCallback(callback)) ??
    (membership && readMembership(membership));
  return read && { idempotencyKey: String(update.update_id), message: read };
}

function readMessage(message: Message, bot: BotIdentity): IncomingMessage | undefined {
  const { chat, from, date, reply_to_message: repliedTo } = message;
  if (from === undefined || from.is_bot || chat.type === "channel") return undefined;
  const isGroup = chat.type !== "private";
  const read = readContent(message, { isGroup, isOurs: bot.isOurs });
  if (read === undefined) return undefined;
  const isReply = bot.id !== undefined && repliedTo?.from?.id === bot.id;
  return {
    chatId: String(chat.id),
    personId: String(from.id),
    isGroup,
    isAddressed: !isGroup || read.isNamed || isReply,
    sentAt: date * 1000,
    content: read.content,
  };
}

function readContent(
  message: Message,
  addressing: { isGroup: boolean; isOurs: BotIdentity["isOurs"] },
): { content: IncomingContent; isNamed: boolean } | undefined {
  const text = message.text ?? message.caption;
  if (text === undefined) {
    const media = mediaOf(message);
    return media && { content: { kind: "media", media }, isNamed: false };
  }
  const entities = (message.text === undefined ? message.caption_entities : message.entities) ?? [];
  const read = readAddressedText({ text, entities, ...addressing });
  if (read.kind === "for-another-bot") return undefined;
  return { content: { kind: "text", text: read.text }, isNamed: read.isNamed };
}

/** Undefined for notices of a group: somebody joined, the title changed, a message was pinned. */
function mediaOf(message: Message): Extract<IncomingContent, { kind: "media" }>["media"] | undefined {
  if (message.sticker !== undefined) return "sticker";
  if (message.photo !== undefined) return "picture";
  if (message.voice !== undefined || message.audio !== undefined) return "voice";
  const { video, video_note, animation, document, location, contact, poll, dice, story } = message;
  const others = [video, video_note, animation, document, location, contact, poll, dice, story];
  return others.some((other) => other !== undefined) ? "other" : undefined;
}

function readCallback({ id, from, data, message }: Callback): IncomingMessage | undefined {
  if (message === undefined || data === undefined) return undefined;
  return {
    chatId: String(message.chat.id),
    personId: String(from.id),
    isGroup: message.chat.type !== "private",
    isAddressed: true,
    // Telegram does not say when a button was pressed.
    sentAt: Date.now(),
    content: { kind: "button", data, callbackId: id, messageId: String(message.message_id) },
  };
}

const OUTSIDE: ReadonlySet<string> = new Set(["left", "kicked"]);
const INSIDE: ReadonlySet<string> = new Set(["member", "administrator"]);

/** The bot was added to a group, or a person unblocked it. */
function readMembership(membership: Membership): IncomingMessage | undefined {
  const { chat, from, date, old_chat_member: before, new_chat_member: after } = membership;
  const hasJoined = OUTSIDE.has(before.status) && INSIDE.has(after.status);
  if (!hasJoined || chat.type === "channel") return undefined;
  return {
    chatId: String(chat.id),
    personId: String(from.id),
    isGroup: chat.type !== "private",
    isAddressed: true,
    sentAt: date * 1000,
    content: { kind: "joined" },
  };
}
