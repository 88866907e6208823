import { DEFAULT_MODEL } from "../knowledge/embedding/transformers-embedder.ts";
import { chosenModel } from "./chosen-model.ts";

/** The folder of the embedding model that the settings name, or its name on the hub. */
export function chosenModelName(): string {
  return chosenModel().model?.model ?? DEFAULT_MODEL;
}
