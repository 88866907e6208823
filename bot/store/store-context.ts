import type { GroupCommit } from "./database/group-commit.ts";
import type { Db } from "./database/schema.ts";
import type { KeyedHash } from "./privacy/keyed-hash.ts";

/** What every part of the store may use. */
export interface StoreContext {
  /** For single read queries; all writes go through `write`. */
  readonly db: Db;
  readonly write: GroupCommit["write"];
  readonly hash: KeyedHash;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
