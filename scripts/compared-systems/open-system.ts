import type { System } from "./system.ts";
import type { SystemJob } from "./system-job.ts";
import type { SystemName } from "./system-names.ts";

const OPENERS: Readonly<Record<SystemName, (job: SystemJob) => Promise<System>>> = {
  ours: async (job) => (await import("./open-ours.ts")).openOurs("build", job),
  "ours-from-snapshot": async (job) => (await import("./open-ours.ts")).openOurs("snapshot", job),
  "plain-bm25": async (job) => (await import("./open-plain-bm25.ts")).openPlainBm25(job),
  "bm25-pairs": async (job) => (await import("./open-plain-bm25.ts")).openBm25Pairs(job),
  minisearch: async (job) => (await import("./open-minisearch.ts")).openMiniSearch(job),
  orama: async (job) => (await import("./open-orama.ts")).openOrama(job),
  "sqlite-fts5": async (job) => (await import("./open-sqlite-fts5.ts")).openSqliteFts5(job),
};

/** Opens the system of a job; only its own code is loaded, so that the memory of the process is its own. */
export function openSystem(job: SystemJob): Promise<System> {
  return OPENERS[job.system](job);
}
