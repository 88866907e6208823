import type { Generated, Kysely, Transaction as KyselyTransaction } from "kysely";
import type { ChannelName } from "../../channels/channel.ts";
import type { NewFeedback } from "../store.ts";

/**
 * Times are milliseconds since 1970, booleans are 1 and 0, lists and messages are JSON texts. `chat`, `person` and `key`
 * (the idempotency key of a delivery) are keyed hashes, see keyed-hash.ts.
 */
export interface Tables {
  messages: MessagesTable;
  sends: SendsTable;
  turns: TurnsTable;
  chats: ChatsTable;
  feedback: FeedbackTable;
  leases: LeasesTable;
  oa_tokens: OaTokensTable;
  secrets: SecretsTable;
}

export type Db = Kysely<Tables>;
export type Transaction = KyselyTransaction<Tables>;

export interface MessagesTable {
  id: Generated<number>;
  channel: ChannelName;
  key: string;
  chat: string;
  /** As the service names the chat; null when nothing is to be sent any more. */
  chat_id: string | null;
  person: string;
  is_group: number;
  sent_at: number;
  received_at: number;
  state: "received" | "answered" | "done" | "dead-lettered";
  /** Null while received or answered. */
  finished_at: number | null;
  /** What came in; null once it is answered. A dead letter keeps it until the retention is over. */
  body: string | null;
  reason: string | null;
}

export interface SendsTable {
  id: Generated<number>;
  message_id: number;
  ordinal: number;
  /** "closed": an ambiguous send that was sent again, or whose person asked to be forgotten. */
  state: "waiting" | "sending" | "sent" | "ambiguous" | "refused" | "closed";
  /** Null once it is sent, refused or closed. */
  body: string | null;
  attempts: number;
  is_repeatable: number;
  platform_message_id: string | null;
  reason: string | null;
  created_at: number;
  begun_at: number | null;
  settled_at: number | null;
}

export interface TurnsTable {
  /** The id of the message that began the turn; no foreign key, since the turn outlives the message. */
  id: number;
  chat: string;
  question: string;
  choices: string;
  passage_ids: string;
  position: number;
  created_at: number;
}

/** Chats that were greeted. */
export interface ChatsTable {
  chat: string;
  greeted_at: number;
  seen_at: number;
}

export interface FeedbackTable {
  id: Generated<number>;
  turn_id: number;
  person: string;
  channel: ChannelName;
  question: string;
  verdict: NewFeedback["verdict"];
  passage_ids: string;
  created_at: number;
}

export interface LeasesTable {
  name: string;
  owner: string;
  expires_at: number;
  host: string;
  pid: number;
  incarnation: string;
}

export interface OaTokensTable {
  seed_hash: string;
  access_token: string;
  refresh_token: string;
  expires_at: number;
}

export interface SecretsTable {
  name: string;
  value: string;
}
