import type { Embedder } from "./embedder.ts";
import { modelMessage } from "./embedding/model-messages.ts";
import { findTrainedModel, modelChecksum } from "./embedding/trained-model.ts";
import type { KnowledgeOptions } from "./settings.ts";
import { createTransformersEmbedder, DEFAULT_MODEL } from "./transformers-embedder.ts";

/**
 * The model that was chosen; else the one that was trained on the office's corpus; else the one of this repository.
 * Whatever is wrong with a trained one becomes a warning. Throws when the chosen one cannot be loaded.
 */
export async function openEmbedder({
  model,
  dataDir,
  onWarning = () => {},
}: Pick<KnowledgeOptions, "model" | "dataDir" | "onWarning">): Promise<Embedder> {
  if (model !== undefined || dataDir === undefined) return createTransformersEmbedder(model);
  const found = await findTrainedModel(dataDir, await modelChecksum(DEFAULT_MODEL));
  if (found.kind === "unusable") onWarning(found.reason);
  if (found.kind !== "usable") return createTransformersEmbedder();
  const { folder } = found;
  try {
    return await createTransformersEmbedder({ model: folder });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    onWarning(modelMessage("notLoaded", { folder, detail }));
    return createTransformersEmbedder();
  }
}
