import type { Selectable } from "kysely";
import type { MessagesTable } from "../database/schema.ts";

/** The id of a stored message and whose it is. */
export type StoredMessage = Pick<
  Selectable<MessagesTable>,
  "id" | "channel" | "chat" | "person" | "is_group"
>;
