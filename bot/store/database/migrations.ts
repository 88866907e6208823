import { type CreateTableBuilder, type Kysely, sql } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import type { Database } from "./database.ts";

/** Brings the tables up to date. Throws when the file was written by a later version or the database fails. */
export async function migrate({ db, idType }: Database): Promise<void> {
  const migrations: Record<string, Migration> = {
    "001-inbox-and-outbox": { up: (schema) => createQueue(schema, idType) },
    "002-memory": { up: (schema) => createMemory(schema, idType) },
    "003-secrets": { up: createSecrets },
    "004-names-of-the-field": { up: renameToFieldNames },
  };
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

// Kysely gives a migration a database of unknown tables: an old migration must not depend on today's schema.ts.
type Schema = Kysely<unknown>;

function withId(table: CreateTableBuilder<string>, idType: Database["idType"]) {
  return table.addColumn("id", idType, (column) =>
    // SQLite: autoincrement never reuses an id, so that a turn cannot come to belong to a later message.
    idType === "integer" ? column.primaryKey().autoIncrement() : column.primaryKey(),
  );
}

async function createQueue({ schema }: Schema, idType: Database["idType"]): Promise<void> {
  await withId(schema.createTable("messages"), idType)
    .addColumn("channel", "text", (column) => column.notNull())
    .addColumn("key", "text", (column) => column.notNull())
    .addColumn("chat", "text", (column) => column.notNull())
    .addColumn("chat_id", "text")
    .addColumn("person", "text", (column) => column.notNull())
    .addColumn("is_group", "integer", (column) => column.notNull())
    .addColumn("sent_at", "bigint", (column) => column.notNull())
    .addColumn("received_at", "bigint", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("finished_at", "bigint")
    .addColumn("body", "text")
    .addColumn("reason", "text")
    .addUniqueConstraint("messages_key", ["channel", "key"])
    .execute();
  const unfinished = schema
    .createIndex("messages_unfinished")
    .on("messages")
    .columns(["chat", "id", "state"]);
  await unfinished.where(sql.ref("finished_at"), "is", null).execute();
  const parked = schema.createIndex("messages_parked").on("messages").columns(["chat"]);
  await parked.where(sql.ref("state"), "=", "parked").execute();
  await schema.createIndex("messages_person").on("messages").columns(["person", "sent_at", "id"]).execute();
  await schema.createIndex("messages_received").on("messages").columns(["received_at"]).execute();
  await createSends(schema, idType);
}

async function createSends(schema: Schema["schema"], idType: Database["idType"]): Promise<void> {
  await withId(schema.createTable("sends"), idType)
    .addColumn("message_id", "bigint", (column) =>
      column.notNull().references("messages.id").onDelete("cascade"),
    )
    .addColumn("ordinal", "integer", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("body", "text")
    .addColumn("attempts", "integer", (column) => column.notNull())
    .addColumn("is_repeatable", "integer", (column) => column.notNull())
    .addColumn("platform_message_id", "text")
    .addColumn("reason", "text")
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("begun_at", "bigint")
    .addColumn("settled_at", "bigint")
    .addUniqueConstraint("sends_order", ["message_id", "ordinal"])
    .execute();
  await schema.createIndex("sends_state").on("sends").columns(["state", "message_id"]).execute();
}

async function createMemory({ schema }: Schema, idType: Database["idType"]): Promise<void> {
  await schema
    .createTable("turns")
    .addColumn("id", "bigint", (column) => column.primaryKey())
    .addColumn("chat", "text", (column) => column.notNull())
    .addColumn("question", "text", (column) => column.notNull())
    .addColumn("choices", "text", (column) => column.notNull())
    .addColumn("passage_ids", "text", (column) => column.notNull())
    .addColumn("place", "integer", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .execute();
  await schema.createIndex("turns_chat").on("turns").columns(["chat", "id"]).execute();
  await schema
    .createTable("chats")
    .addColumn("chat", "text", (column) => column.primaryKey())
    .addColumn("greeted_at", "bigint", (column) => column.notNull())
    .addColumn("seen_at", "bigint", (column) => column.notNull())
    .execute();
  await createFeedback(schema, idType);
}

async function createFeedback(schema: Schema["schema"], idType: Database["idType"]): Promise<void> {
  await withId(schema.createTable("feedback"), idType)
    .addColumn("turn_id", "bigint", (column) => column.notNull())
    .addColumn("person", "text", (column) => column.notNull())
    .addColumn("channel", "text", (column) => column.notNull())
    .addColumn("question", "text", (column) => column.notNull())
    .addColumn("verdict", "text", (column) => column.notNull())
    .addColumn("passage_ids", "text", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addUniqueConstraint("feedback_once", ["turn_id", "person"])
    .execute();
  await schema.createIndex("feedback_person").on("feedback").columns(["person"]).execute();
  await schema.createIndex("feedback_created").on("feedback").columns(["created_at", "id"]).execute();
}

async function createSecrets({ schema }: Schema): Promise<void> {
  await schema
    .createTable("leases")
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("owner", "text", (column) => column.notNull())
    .addColumn("expires_at", "bigint", (column) => column.notNull())
    .addColumn("host", "text", (column) => column.notNull())
    .addColumn("pid", "bigint", (column) => column.notNull())
    .addColumn("incarnation", "text", (column) => column.notNull())
    .execute();
  await schema
    .createTable("oa_tokens")
    .addColumn("seed_hash", "text", (column) => column.primaryKey())
    .addColumn("access_token", "text", (column) => column.notNull())
    .addColumn("refresh_token", "text", (column) => column.notNull())
    .addColumn("expires_at", "bigint", (column) => column.notNull())
    .execute();
  await schema
    .createTable("secrets")
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("value", "text", (column) => column.notNull())
    .execute();
}

/** Renames "parked" messages to dead letters, and the `place` of the passage shown last to `position`. */
async function renameToFieldNames(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await sql`update messages set state = 'dead-lettered' where state = 'parked'`.execute(db);
  await schema.dropIndex("messages_parked").execute();
  const deadLettered = schema.createIndex("messages_dead_lettered").on("messages").columns(["chat"]);
  await deadLettered.where(sql.ref("state"), "=", "dead-lettered").execute();
  await schema.alterTable("turns").renameColumn("place", "position").execute();
}
