import type { InlineKeyboardButton } from "telegraf/types";
import { z } from "zod";
import type { Outgoing, OutgoingButton, SendResult } from "../channel.ts";
import { plainText } from "./plain-text.ts";
import { resultOfFailure, resultOfRepeatable } from "./result-of-failure.ts";
import type { CallOutcome, TelegramClient } from "./telegram-client.ts";

type Text = Extract<Outgoing, { kind: "text" }>;
type Edit = Extract<Outgoing, { kind: "edit" }>;
type Acknowledge = Extract<Outgoing, { kind: "acknowledge" }>;

interface Sender {
  readonly client: TelegramClient;
  readonly timeoutMs: number;
}

const NO_PREVIEW = { link_preview_options: { is_disabled: true } } as const;
const MessageSchema = z.object({ message_id: z.int() });

/** Makes the call for one message; what Telegram refuses in this form is sent at once in the nearest form that it takes. */
export function sendMessage(sender: Sender, chatId: string, message: Outgoing): Promise<SendResult> {
  if (message.kind === "text") return sendText(sender, chatId, message);
  return message.kind === "edit" ? editText(sender, chatId, message) : acknowledge(sender, message);
}

async function sendText(sender: Sender, chatId: string, { text, buttons }: Text): Promise<SendResult> {
  const keyboard = buttons && {
    reply_markup: { inline_keyboard: buttons.map((row) => row.map(writeButton)) },
  };
  const post = (chat_id: string, format: { text: string; parse_mode?: "HTML" }) =>
    sender.client.call("sendMessage", { chat_id, ...format, ...NO_PREVIEW, ...keyboard }, sender);
  const formatted = { text, parse_mode: "HTML" } as const;
  let outcome = await post(chatId, formatted);
  if (outcome.kind === "failed" && outcome.migratedTo !== null) {
    outcome = await post(outcome.migratedTo, formatted);
  }
  if (isRefusal(outcome, "can't parse entities")) outcome = await post(chatId, { text: plainText(text) });
  return resultOf(outcome);
}

async function editText(sender: Sender, chatId: string, { messageId, text }: Edit): Promise<SendResult> {
  const change = (format: { text: string; parse_mode?: "HTML" }) => {
    const payload = { chat_id: chatId, message_id: Number(messageId) };
    return sender.client.call("editMessageText", { ...payload, ...format, ...NO_PREVIEW }, sender);
  };
  let outcome = await change({ text, parse_mode: "HTML" });
  if (isRefusal(outcome, "can't parse entities")) outcome = await change({ text: plainText(text) });
  if (isRefusal(outcome, "message is not modified")) return { kind: "sent", messageId };
  if (isRefusal(outcome, "message to edit not found") || isRefusal(outcome, "message can't be edited")) {
    return sendText(sender, chatId, { kind: "text", text });
  }
  return resultOfRepeatable(resultOf(outcome));
}

async function acknowledge(sender: Sender, { callbackId, text }: Acknowledge): Promise<SendResult> {
  const payload = { callback_query_id: callbackId, ...(text !== undefined && { text }) };
  const outcome = await sender.client.call("answerCallbackQuery", payload, sender);
  // Telegram has ended the waiting sign by itself.
  const isOver = isRefusal(outcome, "query is too old") || isRefusal(outcome, "query id is invalid");
  return isOver ? { kind: "sent", messageId: null } : resultOfRepeatable(resultOf(outcome));
}

function resultOf(outcome: CallOutcome): SendResult {
  if (outcome.kind !== "answered") return resultOfFailure(outcome);
  const message = MessageSchema.safeParse(outcome.result).data;
  return { kind: "sent", messageId: message === undefined ? null : String(message.message_id) };
}

/** Refusals with the code 400 differ only in their description. */
function isRefusal(outcome: CallOutcome, wording: string): boolean {
  return (
    outcome.kind === "failed" && outcome.code === 400 && outcome.description.toLowerCase().includes(wording)
  );
}

function writeButton(button: OutgoingButton): InlineKeyboardButton {
  return "url" in button
    ? { text: button.label, url: button.url }
    : { text: button.label, callback_data: button.data };
}
