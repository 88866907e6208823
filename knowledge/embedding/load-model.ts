import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { AutoModel, AutoTokenizer, type DataType } from "@xenova/transformers";
import { fingerprintFolder, fingerprintHub, type VectorSettings } from "./fingerprint.ts";
import { HUB_MODEL_CONFIG, readModelConfig } from "./model-config.ts";

export interface ModelSource extends VectorSettings {
  /** A folder with config.json, tokenizer.json and onnx/, or a name on the hub (`owner/name`). */
  readonly model: string;
  /** Branch, tag or commit on the hub. */
  readonly revision: string;
  readonly dtype: DataType;
  readonly threads: number;
}

/** Loads from the folder alone where there is one, else from the hub, whose files transformers fetches once. */
export async function loadModel(source: ModelSource) {
  const folder = resolve(source.model);
  if (existsSync(join(folder, "config.json"))) return loadFolder(folder, source);
  if (!HUB_NAME.test(source.model)) {
    throw new Error(
      `No embedding model at ${folder}: give a folder with config.json or a hub name (owner/name).`,
    );
  }
  return loadHub(source);
}

const HUB_NAME = /^[\w-][\w.-]*\/[\w-][\w.-]*$/u;

async function loadFolder(folder: string, source: ModelSource) {
  const [config, fingerprint, loaded] = await Promise.all([
    readModelConfig(folder),
    fingerprintFolder(folder, source),
    loadFiles(folder, source, { local_files_only: true }),
  ]);
  return { config, fingerprint, ...loaded };
}

async function loadHub(source: ModelSource) {
  const { model, revision } = source;
  const loaded = await loadFiles(model, source, { revision }).catch((error: unknown) => {
    throw new Error(
      `The embedding model ${model} could not be fetched from the hub (${error instanceof Error ? error.message : error}): check its name and the network, or give a folder that holds it.`,
    );
  });
  return { config: HUB_MODEL_CONFIG, fingerprint: fingerprintHub(model, revision, source), ...loaded };
}

async function loadFiles(
  name: string,
  { dtype, threads }: ModelSource,
  where: { readonly local_files_only?: boolean; readonly revision?: string },
) {
  const session_options = { intraOpNumThreads: threads, interOpNumThreads: 1 };
  const [tokenizer, model] = await Promise.all([
    AutoTokenizer.from_pretrained(name, where),
    AutoModel.from_pretrained(name, { ...where, dtype, session_options }),
  ]);
  return { tokenizer, model };
}
