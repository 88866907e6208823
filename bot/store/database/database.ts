import type { Kysely } from "kysely";
import type { Tables } from "./schema.ts";

/** What differs between the databases that the store runs on. */
export interface Database {
  readonly db: Kysely<Tables>;
  /** The column type that numbers rows by itself. */
  readonly idType: "integer" | "bigserial";
  /** Leaves nothing of deleted rows behind in files beside the database. */
  scrub(): Promise<void>;
  close(): Promise<void>;
}
