import type { PeerName } from "../bench/job.ts";

/** The names of the peers as tables and plots write them. */
export const PEER_TITLES: Readonly<Record<PeerName, string>> = {
  "plain-bm25": "plain BM25",
  minisearch: "MiniSearch",
  orama: "Orama",
  "sqlite-fts5": "SQLite FTS5",
};
