import { fileURLToPath } from "node:url";
import type { DataType } from "@xenova/transformers";
import type { Embedder } from "./embedder.ts";
import { createEncoder } from "./encoder.ts";
import { loadModel } from "./load-model.ts";
import { createTokenIds } from "./token-ids.ts";

export interface TransformersEmbedderOptions {
  /** A model folder, or a name on the hub (then files are fetched). Default: the model of this repository. */
  readonly model?: string;
  /** Hub models only: branch, tag or commit. Default: main. */
  readonly revision?: string;
  /** Written before every question, such as `query: ` for models of the E5 family. Default: nothing. */
  readonly queryPrefix?: string;
  /** Written before every passage, such as `passage: `. Default: nothing. */
  readonly passagePrefix?: string;
  /** Which of the model's ONNX files is loaded. Default: q8, that is onnx/model_quantized.onnx. */
  readonly dtype?: DataType;
  /** Processor threads of one run. Default: 1, which is quickest for the repository's own model. */
  readonly threads?: number;
}

export const DEFAULT_MODEL = fileURLToPath(new URL("../model", import.meta.url));

/** Texts that are embedded at a time; in between, a server can answer. */
const WINDOW = 64;

/** Loads a model through transformers. Throws, saying what to do, when it is not there or not a model for embeddings. */
export async function createTransformersEmbedder(
  options: TransformersEmbedderOptions = {},
): Promise<Embedder> {
  const { queryPrefix = "", passagePrefix = "", dtype = "q8", revision = "main", threads = 1 } = options;
  const source = {
    model: options.model ?? DEFAULT_MODEL,
    revision,
    dtype,
    threads,
    queryPrefix,
    passagePrefix,
  };
  const { model, tokenizer, config, fingerprint } = await loadModel(source);
  const tokenIds = createTokenIds(tokenizer, config);
  const encode = createEncoder(model, tokenizer.pad_token_id ?? 0);
  let closed = false;

  async function embed(texts: readonly string[]): Promise<Float32Array[]> {
    if (closed) throw new Error("The embedder is closed.");
    return encode(texts.map(tokenIds));
  }

  async function embedQuestion(text: string): Promise<Float32Array> {
    const [vector] = await embed([queryPrefix + text]);
    if (vector === undefined) throw new Error("The model gave no vector.");
    return vector;
  }

  return {
    fingerprint,
    dimensions: (await embedQuestion("")).length,
    embedQuestion,
    async embedPassages(texts) {
      const vectors: Float32Array[] = [];
      for (let start = 0; start < texts.length; start += WINDOW) {
        const window = texts.slice(start, start + WINDOW).map((text) => passagePrefix + text);
        vectors.push(...(await embed(window)));
      }
      return vectors;
    },
    async close() {
      if (closed) return;
      closed = true;
      await model.dispose();
    },
  };
}
