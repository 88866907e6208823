import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PADDING, UNKNOWN, type Vocabulary } from "../texts/vocabulary.ts";
import type { Vectors } from "../vectors/start-vectors.ts";
import { writeModelGraph } from "./model-graph.ts";
import { quantiseRows } from "./quantise.ts";

interface ModelToWrite {
  readonly folder: string;
  readonly vocabulary: Pick<Vocabulary, "tokens">;
  readonly vectors: Vectors;
  /** Longer texts are cut, in syllables. */
  readonly maxSyllables: number;
}

/** Writes the folder as transformers loads it: config, tokenizer and onnx/model_quantized.onnx. */
export async function writeModel({
  folder,
  vocabulary,
  vectors: { values, dimensions },
  maxSyllables,
}: ModelToWrite): Promise<void> {
  await mkdir(join(folder, "onnx"), { recursive: true });
  const graph = writeModelGraph(quantiseRows(values, dimensions), dimensions);
  await writeFile(join(folder, "onnx", "model_quantized.onnx"), graph);
  await writeJson(join(folder, "config.json"), {
    architectures: ["BertModel"],
    model_type: "bert",
    hidden_size: dimensions,
    vocab_size: vocabulary.tokens.length,
    pad_token_id: 0,
    hoi_dan_van: { input: "syllables", max_syllables: maxSyllables },
  });
  await writeJson(join(folder, "tokenizer_config.json"), {
    tokenizer_class: "PreTrainedTokenizerFast",
    model_max_length: 2 * maxSyllables,
    pad_token: PADDING,
    unk_token: UNKNOWN,
    clean_up_tokenization_spaces: false,
  });
  await writeJson(join(folder, "tokenizer.json"), tokenizerOf(vocabulary.tokens));
}

function tokenizerOf(tokens: readonly string[]) {
  return {
    version: "1.0",
    added_tokens: [PADDING, UNKNOWN].map((content, id) => specialToken(id, content)),
    normalizer: null,
    pre_tokenizer: { type: "WhitespaceSplit" },
    post_processor: null,
    decoder: null,
    model: {
      type: "WordLevel",
      unk_token: UNKNOWN,
      vocab: Object.fromEntries(tokens.map((token, id) => [token, id])),
    },
  };
}

function specialToken(id: number, content: string) {
  return { id, content, single_word: false, lstrip: false, rstrip: false, normalized: false, special: true };
}

function writeJson(file: string, value: unknown): Promise<void> {
  return writeFile(file, `${JSON.stringify(value)}\n`);
}
