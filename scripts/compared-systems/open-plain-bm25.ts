import { createPlainBm25 } from "./plain-bm25.ts";
import { readPlainDocuments } from "./plain-documents.ts";
import { RANKED_DOCUMENTS, type System } from "./system.ts";
import type { SystemJob } from "./system-job.ts";

export async function openPlainBm25({ documentsFile }: Pick<SystemJob, "documentsFile">): Promise<System> {
  const index = await createPlainBm25(readPlainDocuments(documentsFile));
  return { rank: async (question) => index.rank(question, RANKED_DOCUMENTS), close: async () => {} };
}
