import { openKnowledge } from "../../knowledge/index.ts";
import { chosenModel } from "../chosen-model.ts";
import { checkStart, type Start } from "./check-start.ts";
import { RANKED_DOCUMENTS, type System } from "./system.ts";
import type { SystemJob } from "./system-job.ts";

/** Our knowledge. Throws when it does not start as expected. */
export async function openOurs(
  expected: Start,
  { corpusPath, dataDir, model }: Pick<SystemJob, "corpusPath" | "dataDir" | "model">,
): Promise<System> {
  const chosen = model === undefined ? chosenModel() : { model: { model } };
  const knowledge = await openKnowledge({ corpusPath, dataDir, ...chosen });
  checkStart(knowledge.status().from, expected);
  return {
    rank: async (question) =>
      (await knowledge.rank(question, RANKED_DOCUMENTS)).map(({ documentId }) => documentId),
    ask: (question) => knowledge.ask(question),
    close: () => knowledge.close(),
  };
}
