import type { Kysely } from "kysely";
import type { Tables } from "./schema.ts";

/** What differs between the databases that the store runs on. */
export interface Database {
  readonly db: Kysely<Tables>;
  /** The column type that numbers rows by itself. */
  readonly idType: "integer" | "bigserial";
  /** Removes deleted rows from the files beside the database too. */
  scrub(): Promise<void>;
  close(): Promise<void>;
}
