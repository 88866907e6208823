import MiniSearch from "minisearch";
import { readPlainDocuments } from "./plain-documents.ts";
import { RANKED_DOCUMENTS, type System } from "./system.ts";
import type { SystemJob } from "./system-job.ts";

/** As its documentation starts: its own tokenizer, no prefixes, no fuzziness, any word may match. */
export async function openMiniSearch({ documentsFile }: Pick<SystemJob, "documentsFile">): Promise<System> {
  const index = new MiniSearch({ fields: ["title", "text"] });
  for await (const document of readPlainDocuments(documentsFile)) index.add(document);
  return {
    rank: async (question) =>
      index
        .search(question, { combineWith: "OR" })
        .slice(0, RANKED_DOCUMENTS)
        .map(({ id }) => String(id)),
    close: async () => {},
  };
}
