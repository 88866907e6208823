import { z } from "zod";

const ButtonSchema = z.object({
  text: z.string(),
  callback_data: z.string().optional(),
  url: z.string().optional(),
});

export const MessagePayloadSchema = z.object({
  chat_id: z.coerce.number().int(),
  text: z.string(),
  parse_mode: z.enum(["HTML"]).optional(),
  reply_markup: z.object({ inline_keyboard: z.array(z.array(ButtonSchema)) }).optional(),
});
export const EditPayloadSchema = MessagePayloadSchema.extend({ message_id: z.int() });
export const AcknowledgePayloadSchema = z.object({
  callback_query_id: z.string(),
  text: z.string().max(200).optional(),
});
export const PollPayloadSchema = z.object({
  offset: z.int().optional(),
  limit: z.int().min(1).max(100).default(100),
  /** Seconds. */
  timeout: z.int().min(0).default(0),
});
export const WebhookPayloadSchema = z.object({
  url: z.string(),
  secret_token: z
    .string()
    .regex(/^[\w-]{1,256}$/)
    .optional(),
  max_connections: z.int().min(1).max(100).default(40),
});
export const CommandsPayloadSchema = z.object({
  commands: z
    .array(
      z.object({ command: z.string().regex(/^[a-z0-9_]{1,32}$/), description: z.string().min(1).max(256) }),
    )
    .max(100),
});

export type MessagePayload = z.output<typeof MessagePayloadSchema>;
export type PollPayload = z.output<typeof PollPayloadSchema>;
export type Webhook = z.output<typeof WebhookPayloadSchema>;
export type Keyboard = readonly (readonly z.output<typeof ButtonSchema>[])[];
