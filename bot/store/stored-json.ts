import { z } from "zod";
import type { IncomingMessage, Outgoing } from "../channels/channel.ts";

const ContentSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("text"), text: z.string() }),
  z.object({
    kind: z.literal("button"),
    data: z.string(),
    callbackId: z.string(),
    messageId: z.string().nullable(),
  }),
  z.object({ kind: z.literal("media"), media: z.enum(["sticker", "picture", "voice", "other"]) }),
  z.object({ kind: z.literal("joined") }),
]);

const MessageSchema = z.object({
  chatId: z.string(),
  personId: z.string(),
  isGroup: z.boolean(),
  isAddressed: z.boolean(),
  sentAt: z.number(),
  content: ContentSchema,
});

const ButtonSchema = z.union([
  z.object({ label: z.string(), data: z.string() }),
  z.object({ label: z.string(), url: z.string() }),
]);

const OutgoingSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("text"),
    text: z.string(),
    buttons: z.array(z.array(ButtonSchema)).exactOptional(),
  }),
  z.object({ kind: z.literal("edit"), messageId: z.string(), text: z.string() }),
  z.object({ kind: z.literal("acknowledge"), callbackId: z.string(), text: z.string().exactOptional() }),
]);

const TextsSchema = z.array(z.string());

/** Each reader returns undefined for JSON of another shape: from a damaged file, or stored by another version. */
export function readMessage(body: string | null): IncomingMessage | undefined {
  return readJson(body, MessageSchema);
}

export function readOutgoing(body: string | null): Outgoing | undefined {
  return readJson(body, OutgoingSchema);
}

export function readTexts(text: string): readonly string[] | undefined {
  return readJson(text, TextsSchema);
}

function readJson<T>(text: string | null, schema: z.ZodType<T>): T | undefined {
  if (text === null) return undefined;
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
