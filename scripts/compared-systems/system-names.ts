export const PEERS = ["plain-bm25", "bm25-pairs", "minisearch", "orama", "sqlite-fts5"] as const;
export type PeerName = (typeof PEERS)[number];

/** What is measured. Ours twice: built from nothing, and started from the snapshot that the build left. */
export const SYSTEMS = ["ours", "ours-from-snapshot", ...PEERS] as const;
export type SystemName = (typeof SYSTEMS)[number];

/** What is shown side by side. */
export const COMPARED = ["ours", ...PEERS] as const;
export type Compared = (typeof COMPARED)[number];

/** Whose speed is measured: not of a yardstick for quality alone. */
export const BENCHED = ["ours", "plain-bm25", "minisearch", "orama", "sqlite-fts5"] as const;

/** As tables and plots write them. */
export const SYSTEM_TITLES: Readonly<Record<Compared, string>> = {
  ours: "ours",
  "plain-bm25": "plain BM25",
  "bm25-pairs": "BM25 with pairs",
  minisearch: "MiniSearch",
  orama: "Orama",
  "sqlite-fts5": "SQLite FTS5",
};
