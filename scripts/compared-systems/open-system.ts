import type { Job, SystemName } from "../bench/job.ts";
import { chosenModel } from "../chosen-model.ts";
import { checkStart } from "./check-start.ts";

/** One of the systems that are compared, ready for questions. */
export interface System {
  /** Ids of the ten best documents, best first. */
  rank(question: string): Promise<readonly string[]>;
  /** Absent where a system only ranks. */
  readonly ask?: (question: string) => Promise<unknown>;
  close(): Promise<void>;
}

/** Documents that a system ranks for a question. */
export const LIMIT = 10;

const OPENERS: Readonly<Record<SystemName, (job: Job) => Promise<System>>> = {
  ours: openOurs,
  "ours-from-snapshot": openOursFromSnapshot,
  "plain-bm25": openPlainBm25,
  minisearch: openMiniSearch,
  orama: async (job) => (await import("./open-orama.ts")).openOrama(job),
  "sqlite-fts5": async (job) => (await import("./open-sqlite-fts5.ts")).openSqliteFts5(job),
};

/** Opens the system of a job; only its own code is loaded, so that the memory of the process is its own. */
export function openSystem(job: Job): Promise<System> {
  return OPENERS[job.system](job);
}

function openOurs(job: Job): Promise<System> {
  return openFrom("build", job);
}

function openOursFromSnapshot(job: Job): Promise<System> {
  return openFrom("snapshot", job);
}

async function openFrom(
  expected: "build" | "snapshot",
  { corpusPath, dataDir, model }: Job,
): Promise<System> {
  const { openKnowledge } = await import("../../knowledge/index.ts");
  const chosen = model === undefined ? chosenModel() : { model: { model } };
  const knowledge = await openKnowledge({ corpusPath, dataDir, ...chosen });
  checkStart(knowledge.status().from, expected);
  return {
    rank: async (question) => (await knowledge.rank(question, LIMIT)).map(({ documentId }) => documentId),
    ask: (question) => knowledge.ask(question),
    close: () => knowledge.close(),
  };
}

async function openPlainBm25({ documentsFile }: Job): Promise<System> {
  const { createPlainBm25 } = await import("./plain-bm25.ts");
  const { readPlainDocuments } = await import("./plain-documents.ts");
  const index = await createPlainBm25(readPlainDocuments(documentsFile));
  return { rank: async (question) => index.rank(question, LIMIT), close: async () => {} };
}

/** As its documentation starts: its own tokenizer, no prefixes, no fuzziness, any word may match. */
async function openMiniSearch({ documentsFile }: Job): Promise<System> {
  const { default: MiniSearch } = await import("minisearch");
  const { readPlainDocuments } = await import("./plain-documents.ts");
  const index = new MiniSearch({ fields: ["title", "text"] });
  for await (const document of readPlainDocuments(documentsFile)) index.add(document);
  return {
    rank: async (question) =>
      index
        .search(question, { combineWith: "OR" })
        .slice(0, LIMIT)
        .map(({ id }) => String(id)),
    close: async () => {},
  };
}
