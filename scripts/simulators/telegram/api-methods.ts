import { z } from "zod";
import { ApiRefusal } from "./api-refusal.ts";
import type { ChatBook, SentMessage, Shown } from "./chat-book.ts";
import * as payloads from "./payloads.ts";
import type { SendLimits } from "./send-limits.ts";
import type { UpdateFeed } from "./update-feed.ts";

interface State {
  readonly bot: { readonly id: number; readonly username: string };
  readonly book: ChatBook;
  readonly feed: UpdateFeed;
  readonly limits: SendLimits;
  /** Presses that wait for their acknowledgement. */
  readonly presses: Set<string>;
  readonly onShown: (shown: Shown) => void;
}

type Method = (payload: unknown) => unknown;

/** Methods that put something before a person. */
export const SEND_METHODS: readonly string[] = ["sendMessage", "editMessageText", "answerCallbackQuery"];

/** The methods of the Bot API that the bot uses, each from its payload to its result. They throw an ApiRefusal. */
export function createApiMethods(state: State): Readonly<Record<string, Method>> {
  const { bot, book, feed, limits, presses, onShown } = state;
  const show = (kind: "message" | "change", message: SentMessage) => {
    onShown({ kind, message });
    return describe(message);
  };
  return {
    getMe: () => ({ ...bot, is_bot: true, first_name: "Hỏi Dân Vận", can_join_groups: true }),
    sendMessage: (given) => {
      const payload = read(payloads.MessagePayloadSchema, given);
      limit(limits, payload.chat_id);
      return show("message", book.post(payload));
    },
    editMessageText: (given) => {
      const payload = read(payloads.EditPayloadSchema, given);
      limit(limits, payload.chat_id);
      return show("change", book.edit(payload));
    },
    answerCallbackQuery: (given) => {
      const { callback_query_id: id, text } = read(payloads.AcknowledgePayloadSchema, given);
      if (presses.delete(id)) {
        if (text !== undefined) onShown({ kind: "toast", text });
        return true;
      }
      throw new ApiRefusal(
        400,
        "Bad Request: query is too old and response timeout expired or query ID is invalid",
      );
    },
    sendChatAction: () => true,
    setMyCommands: (given) => {
      read(payloads.CommandsPayloadSchema, given);
      return true;
    },
    getUpdates: (given) => feed.poll(read(payloads.PollPayloadSchema, given)),
    setWebhook: (given) => {
      const webhook = read(payloads.WebhookPayloadSchema, given);
      // The simulator lets plain addresses of this machine through: tests have no certificate.
      if (webhook.url !== "" && !/^(https:\/\/|http:\/\/127\.0\.0\.1[:/])/.test(webhook.url)) {
        throw new ApiRefusal(400, "Bad Request: bad webhook: HTTPS URL must be provided for webhook");
      }
      feed.setWebhook(webhook.url === "" ? undefined : webhook);
      return true;
    },
    getWebhookInfo: () => ({
      url: feed.webhook()?.url ?? "",
      has_custom_certificate: false,
      pending_update_count: feed.pending(),
    }),
    deleteWebhook: () => {
      feed.setWebhook(undefined);
      return true;
    },
  };
}

function read<Schema extends z.ZodType>(schema: Schema, payload: unknown): z.output<Schema> {
  const result = schema.safeParse(payload);
  if (result.success) return result.data;
  throw new ApiRefusal(400, `Bad Request: ${z.prettifyError(result.error)}`);
}

function limit(limits: SendLimits, chatId: number): void {
  const seconds = limits.exceeded(chatId);
  if (seconds === undefined) return;
  throw new ApiRefusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
}

function describe({ chatId, messageId, text, at }: SentMessage) {
  const chat = { id: chatId, type: chatId < 0 ? "supergroup" : "private" };
  return { message_id: messageId, date: Math.floor(at / 1000), chat, text };
}
