import type { GroupCommit } from "./group-commit.ts";
import type { KeyedHash } from "./keyed-hash.ts";
import type { Reading } from "./schema.ts";

/** What every part of the store works with. */
export interface StoreContext {
  /** For single queries that read; whatever writes goes through `write`. */
  readonly db: Reading;
  readonly write: GroupCommit["write"];
  readonly hash: KeyedHash;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
