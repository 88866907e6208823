import { z } from "zod";

/** The fields of a Telegram Bot API `Update` that are used; others are dropped. */
const UserSchema = z.object({ id: z.int(), is_bot: z.boolean().default(false) });
const ChatSchema = z.object({ id: z.int(), type: z.string() });
const EntitySchema = z.object({ type: z.string(), offset: z.int().min(0), length: z.int().min(0) });
const present = z.unknown().optional();

const MessageSchema = z.object({
  chat: ChatSchema,
  from: UserSchema.optional(),
  /** Seconds since 1970. */
  date: z.int(),
  text: z.string().optional(),
  entities: z.array(EntitySchema).optional(),
  caption: z.string().optional(),
  caption_entities: z.array(EntitySchema).optional(),
  reply_to_message: z.object({ from: UserSchema.optional() }).optional(),
  sticker: present,
  photo: present,
  voice: present,
  audio: present,
  video: present,
  video_note: present,
  animation: present,
  document: present,
  location: present,
  contact: present,
  poll: present,
  dice: present,
  story: present,
});

const CallbackSchema = z.object({
  id: z.string(),
  from: UserSchema,
  data: z.string().optional(),
  /** For an old message Telegram sends only the chat and the id. */
  message: z.object({ message_id: z.int(), chat: ChatSchema }).optional(),
});

const MemberSchema = z.object({ status: z.string() });
const MembershipSchema = z.object({
  chat: ChatSchema,
  from: UserSchema,
  date: z.int(),
  old_chat_member: MemberSchema,
  new_chat_member: MemberSchema,
});

export const UpdateSchema = z.object({
  update_id: z.int(),
  message: MessageSchema.optional(),
  callback_query: CallbackSchema.optional(),
  my_chat_member: MembershipSchema.optional(),
});

/** The kinds of update that Telegram is asked to deliver: those of UpdateSchema. */
export const ALLOWED_UPDATES = ["message", "callback_query", "my_chat_member"] as const;

export type Update = z.infer<typeof UpdateSchema>;
export type Message = z.infer<typeof MessageSchema>;
export type Callback = z.infer<typeof CallbackSchema>;
export type Membership = z.infer<typeof MembershipSchema>;
export type Entity = z.infer<typeof EntitySchema>;
