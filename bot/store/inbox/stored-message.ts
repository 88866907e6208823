import type { Selectable } from "kysely";
import type { MessagesTable } from "../database/schema.ts";

/** Of a stored message, what tells whose it is. */
export type StoredMessage = Pick<
  Selectable<MessagesTable>,
  "id" | "channel" | "chat" | "person" | "is_group"
>;
