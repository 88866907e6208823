import { openKnowledge } from "../../knowledge/index.ts";
import { chosenModel } from "../chosen-model.ts";
import { checkStart, type Start } from "./check-start.ts";
import { RANKED_DOCUMENTS, type System } from "./system.ts";
import type { SystemJob } from "./system-job.ts";

/** Our knowledge. Throws when it does not start as expected. */
export async function openOurs(
  expected: Start,
  { corpusPath, dataDir }: Pick<SystemJob, "corpusPath" | "dataDir">,
): Promise<System> {
  const knowledge = await openKnowledge({ corpusPath, dataDir, ...chosenModel() });
  checkStart(knowledge.status().from, expected);
  return {
    rank: async (question) =>
      (await knowledge.rank(question, RANKED_DOCUMENTS)).map(({ documentId }) => documentId),
    ask: (question) => knowledge.ask(question),
    close: () => knowledge.close(),
  };
}
