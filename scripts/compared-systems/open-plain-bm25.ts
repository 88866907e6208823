import { ACCENTED_SYLLABLES, type Bm25Terms, createPlainBm25, FOLDED_PAIRS } from "./plain-bm25.ts";
import { readPlainDocuments } from "./plain-documents.ts";
import { RANKED_DOCUMENTS, type System } from "./system.ts";
import type { SystemJob } from "./system-job.ts";

type Files = Pick<SystemJob, "documentsFile">;

export const openPlainBm25 = (files: Files): Promise<System> => open(files, ACCENTED_SYLLABLES);

export const openBm25Pairs = (files: Files): Promise<System> => open(files, FOLDED_PAIRS);

async function open({ documentsFile }: Files, terms: Bm25Terms): Promise<System> {
  const index = await createPlainBm25(readPlainDocuments(documentsFile), terms);
  return { rank: async (question) => index.rank(question, RANKED_DOCUMENTS), close: async () => {} };
}
