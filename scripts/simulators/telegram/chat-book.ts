import { ApiRefusal } from "./api-refusal.ts";
import { parseHtml } from "./parse-html.ts";
import type { Keyboard, MessagePayload } from "./payloads.ts";

/** A message of the bot as it is in a chat. */
export interface SentMessage {
  readonly chatId: number;
  readonly messageId: number;
  /** As it was sent, with its tags. */
  readonly html: string;
  /** As a person reads it. */
  readonly text: string;
  readonly buttons: Keyboard;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly edits: number;
}

/** What a person sees happen. */
export type Shown =
  | { readonly kind: "message" | "change"; readonly message: SentMessage }
  /** Shown for a moment after a button was pressed. */
  | { readonly kind: "toast"; readonly text: string };

/** Every chat with the bot's messages. */
export interface ChatBook {
  post(payload: MessagePayload): SentMessage;
  edit(payload: MessagePayload & { readonly message_id: number }): SentMessage;
  messages(): readonly SentMessage[];
  /** Sends to this chat are refused with this code and description. */
  refuse(chatId: number, refusal: ApiRefusal): void;
}

const LONGEST_TEXT = 4096;

export function createChatBook(): ChatBook {
  const messages = new Map<number, SentMessage>();
  const refusals = new Map<number, ApiRefusal>();
  const check = (payload: MessagePayload) => {
    const refusal = refusals.get(payload.chat_id);
    if (refusal !== undefined) throw refusal;
    return { text: readText(payload), buttons: readButtons(payload) };
  };
  return {
    post: (payload) => {
      const message = {
        chatId: payload.chat_id,
        messageId: messages.size + 1,
        html: payload.text,
        ...check(payload),
        at: Date.now(),
        edits: 0,
      };
      messages.set(message.messageId, message);
      return message;
    },
    edit: (payload) => {
      const old = messages.get(payload.message_id);
      if (old?.chatId !== payload.chat_id)
        throw new ApiRefusal(400, "Bad Request: message to edit not found");
      const { text, buttons } = check(payload);
      if (payload.text === old.html) {
        throw new ApiRefusal(400, "Bad Request: message is not modified: the content is exactly the same");
      }
      const message = { ...old, html: payload.text, text, buttons, edits: old.edits + 1 };
      messages.set(old.messageId, message);
      return message;
    },
    messages: () => [...messages.values()],
    refuse: (chatId, refusal) => void refusals.set(chatId, refusal),
  };
}

/** Counted in UTF-16 units, never fewer than what Telegram counts. */
function readText({ text: given, parse_mode }: MessagePayload): string {
  const parsed = parse_mode === "HTML" ? parseHtml(given) : { kind: "parsed" as const, text: given };
  if (parsed.kind === "refused") throw new ApiRefusal(400, parsed.description);
  const text = parsed.text.trim();
  if (text === "") throw new ApiRefusal(400, "Bad Request: message text is empty");
  if (text.length > LONGEST_TEXT) throw new ApiRefusal(400, "Bad Request: message is too long");
  return text;
}

function readButtons({ reply_markup }: MessagePayload): Keyboard {
  const rows = reply_markup?.inline_keyboard ?? [];
  for (const button of rows.flat()) {
    const bytes = Buffer.byteLength(button.callback_data ?? "");
    if (button.text === "") throw new ApiRefusal(400, "Bad Request: text buttons are unallowed");
    if (button.url === undefined && (bytes < 1 || bytes > 64)) {
      throw new ApiRefusal(400, "Bad Request: BUTTON_DATA_INVALID");
    }
    if (button.url !== undefined && !isWebAddress(button.url)) {
      throw new ApiRefusal(400, "Bad Request: inline keyboard button URL is invalid: Wrong HTTP URL");
    }
  }
  return rows;
}

/** Telegram refuses hosts without a dot, such as localhost. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\//.test(url) && URL.canParse(url) && new URL(url).hostname.includes(".");
}
