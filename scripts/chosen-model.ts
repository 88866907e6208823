import type { KnowledgeOptions } from "../knowledge/index.ts";
import { readConfig } from "../server/config.ts";

/** The embedding model that the settings name, as openKnowledge takes it; nothing for the one of this repository. */
export function chosenModel(): Pick<KnowledgeOptions, "model"> {
  const { model } = readConfig();
  return model === undefined ? {} : { model };
}
