import { z } from "zod";
import type { Delivery, IncomingContent } from "../channel.ts";

/** Ids are strings of far fewer than 200 digits. */
const id = z.union([z.string().min(1).max(200), z.int().transform(String)]);
const person = z.object({ id });
/** Milliseconds since 1970, as a string of digits. */
const timestamp = z.union([
  z.string().regex(/^\d{1,16}$/),
  z.int().positive().max(8.64e15).transform(String),
]);

const EventSchema = z.object({ app_id: id, event_name: z.string().max(200), timestamp });
export type OaEvent = z.infer<typeof EventSchema>;

const SentSchema = z.object({
  sender: person,
  message: z.object({ msg_id: id, text: z.string().optional().catch(undefined) }),
});
const FollowSchema = z.object({ follower: person });

/** Other kinds of `user_send_*` (business cards, links, video …) count as "other". */
const MEDIA = new Map<string, "picture" | "sticker" | "voice">([
  ["user_send_image", "picture"],
  ["user_send_gif", "picture"],
  ["user_send_sticker", "sticker"],
  ["user_send_audio", "voice"],
]);

/** What every event has; undefined for anything else. */
export function readOaEvent(body: unknown): OaEvent | undefined {
  return EventSchema.safeParse(body).data;
}

/**
 * Zalo Official Account: `user_send_*` with `sender.id` and `message.msg_id`, `follow` with `follower.id`. Other
 * events, among them the echoes `oa_send_*` of our own messages, are undefined; "unknown-form" is an event that we handle,
 * in an undocumented form.
 */
export function readOaDelivery(event: OaEvent, body: unknown): Delivery | "unknown-form" | undefined {
  const { event_name: name } = event;
  if (name === "follow") return readFollow(event, body);
  if (!name.startsWith("user_send_")) return undefined;
  const read = SentSchema.safeParse(body).data;
  if (read === undefined || (name === "user_send_text" && read.message.text === undefined)) {
    return "unknown-form";
  }
  const { sender, message } = read;
  const content: IncomingContent =
    name === "user_send_text"
      ? { kind: "text", text: message.text ?? "" }
      : { kind: "media", media: MEDIA.get(name) ?? "other" };
  return deliveryOf({ event, personId: sender.id, messageId: message.msg_id, content });
}

function readFollow(event: OaEvent, body: unknown): Delivery | "unknown-form" {
  const read = FollowSchema.safeParse(body).data;
  if (read === undefined) return "unknown-form";
  // There is no message id: the timestamp distinguishes one follow from the next.
  const { timestamp: messageId } = event;
  return deliveryOf({ event, personId: read.follower.id, messageId, content: { kind: "joined" } });
}

function deliveryOf(options: {
  readonly event: OaEvent;
  readonly personId: string;
  readonly messageId: string;
  readonly content: IncomingContent;
}): Delivery {
  const { event, personId, messageId, content } = options;
  const message = { chatId: personId, personId, isGroup: false, isAddressed: true, content };
  return {
    idempotencyKey: [event.event_name, personId, messageId].join(":"),
    message: { ...message, sentAt: Number(event.timestamp) },
  };
}
