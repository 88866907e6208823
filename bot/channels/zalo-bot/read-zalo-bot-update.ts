import { z } from "zod";
import type { Delivery, IncomingContent, IncomingMessage } from "../channel.ts";
import { readGroupText } from "./read-group-text.ts";

/** Ids are strings of far fewer than 200 characters. */
const id = z.union([z.string().min(1).max(200), z.int().transform(String)]);

const MessageSchema = z.object({
  from: z.object({ id, is_bot: z.boolean().optional().catch(undefined) }),
  chat: z.object({ id, chat_type: z.string().optional().catch(undefined) }),
  message_id: id,
  text: z.string().optional().catch(undefined),
  /** Milliseconds since 1970, as a number or a string of digits. */
  date: z.coerce.number().int().positive().max(8.64e15).optional().catch(undefined),
});
type Message = z.infer<typeof MessageSchema>;

const UpdateSchema = z.object({ event_name: z.string().max(200), message: z.unknown().optional() });
/** The documentation shows updates wrapped in `{ok, result}`; those delivered so far were flat. */
const WrappedSchema = z.object({ ok: z.literal(true), result: UpdateSchema });
const AnyUpdateSchema = z.union([UpdateSchema, WrappedSchema.transform(({ result }) => result)]);

const MEDIA = {
  "message.image.received": "picture",
  "message.sticker.received": "sticker",
  "message.voice.received": "voice",
  "message.unsupported.received": "other",
} as const satisfies Record<string, string>;

export type UpdateReading =
  | { readonly kind: "update"; readonly deliveries: readonly Delivery[] }
  /** A documented event that we handle, in an undocumented form. */
  | { readonly kind: "unknown-form"; readonly event: string }
  | { readonly kind: "no-update" };

/** Zalo Bot Platform: `{event_name, message}`, flat or in `{ok, result}`. `botNames` is empty while they are not known. */
export function readZaloBotUpdate(update: unknown, botNames: readonly string[]): UpdateReading {
  const parsed = AnyUpdateSchema.safeParse(update).data;
  if (parsed === undefined) return { kind: "no-update" };
  const { event_name: event, message } = parsed;
  const media = Object.entries(MEDIA).find(([name]) => name === event)?.[1];
  // An unsupported message may come without its message.
  const isEmpty = event === "message.unsupported.received" && (message ?? null) === null;
  if ((media === undefined && event !== "message.text.received") || isEmpty) return ignored;
  const read = MessageSchema.safeParse(message).data;
  if (read === undefined || (media === undefined && read.text === undefined)) {
    return { kind: "unknown-form", event };
  }
  if (read.from.is_bot === true) return ignored;
  const content: IncomingContent =
    media === undefined ? { kind: "text", text: read.text ?? "" } : { kind: "media", media };
  return { kind: "update", deliveries: [deliveryOf({ event, message: read, content, botNames })] };
}

const ignored: UpdateReading = { kind: "update", deliveries: [] };

function deliveryOf(options: {
  readonly event: string;
  readonly message: Message;
  readonly content: IncomingContent;
  readonly botNames: readonly string[];
}): Delivery {
  const { event, message, content, botNames } = options;
  const { from, chat } = message;
  // A message_id alone is not unique.
  const idempotencyKey = [event, chat.id, from.id, message.message_id].join(":");
  const isGroup = chat.chat_type?.toUpperCase() === "GROUP";
  const incoming: IncomingMessage = {
    chatId: chat.id,
    personId: from.id,
    isGroup,
    isAddressed: !isGroup,
    sentAt: message.date ?? Date.now(),
    content,
  };
  if (!isGroup || content.kind !== "text") return { idempotencyKey, message: incoming };
  const { isAddressed, text } = readGroupText(content.text, botNames);
  return { idempotencyKey, message: { ...incoming, isAddressed, content: { kind: "text", text } } };
}
