import type { KnowledgeOptions } from "../settings.ts";
import type { Embedder } from "./embedder.ts";
import { modelMessage } from "./model-messages.ts";
import { findTrainedModel, modelFingerprint } from "./trained-model.ts";
import { createTransformersEmbedder, DEFAULT_MODEL } from "./transformers-embedder.ts";

type Options = Pick<KnowledgeOptions, "model" | "dataDir" | "onWarning">;

/**
 * Loads the model that was chosen; else the one that was trained on the office's corpus; else the one of this repository.
 * Gives `current` back where it is that model. Whatever is wrong with a trained model becomes a warning. Throws when the
 * chosen one cannot be loaded.
 */
export async function openEmbedder(options: Options, current?: Embedder): Promise<Embedder> {
  const { model, dataDir, onWarning = () => {} } = options;
  if (model !== undefined || dataDir === undefined) return current ?? createTransformersEmbedder(model);
  const found = await findTrainedModel(dataDir, DEFAULT_MODEL);
  if (found.kind === "unusable") onWarning(found.reason);
  if (found.kind !== "usable") return openFolder(DEFAULT_MODEL, current);
  const { folder } = found;
  try {
    return await openFolder(folder, current);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    onWarning(modelMessage("notLoaded", { folder, detail }));
    return openFolder(DEFAULT_MODEL, current);
  }
}

async function openFolder(model: string, current: Embedder | undefined): Promise<Embedder> {
  if (current !== undefined && current.fingerprint === (await modelFingerprint(model))) return current;
  return createTransformersEmbedder({ model });
}
