import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeOnnx } from "../../../scripts/train-embedding/onnx-file.ts";
import { createRandom } from "../../../scripts/train-embedding/random.ts";

const TOKENS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "red", "blue", "nhân", "dân"];
const DIMENSIONS = 16;

/** A folder like those on the hub: WordPiece tokens, plain input, `last_hidden_state` to be pooled. */
export async function writePlainModel(folder: string): Promise<void> {
  await mkdir(join(folder, "onnx"), { recursive: true });
  await writeFile(join(folder, "onnx", "model_quantized.onnx"), writeOnnx(hiddenStates()));
  const json = (name: string, value: unknown) => writeFile(join(folder, name), JSON.stringify(value));
  await json("config.json", { model_type: "bert", hidden_size: DIMENSIONS, max_position_embeddings: 64 });
  await json("tokenizer_config.json", {
    tokenizer_class: "BertTokenizer",
    pad_token: "[PAD]",
    unk_token: "[UNK]",
    model_max_length: 64,
  });
  await json("tokenizer.json", tokenizer());
}

function tokenizer() {
  const special = TOKENS.slice(0, 4).map((content, id) => ({ id, content, special: true }));
  const vocab = Object.fromEntries(TOKENS.map((token, id) => [token, id]));
  return {
    added_tokens: special,
    normalizer: null,
    pre_tokenizer: { type: "BertPreTokenizer" },
    post_processor: null,
    decoder: null,
    model: { type: "WordPiece", vocab, unk_token: "[UNK]", continuing_subword_prefix: "##" },
  };
}

function hiddenStates() {
  const random = createRandom(3);
  const table = Float32Array.from({ length: TOKENS.length * DIMENSIONS }, () =>
    random.chance(0.5) ? 1 : -1,
  );
  const text = ["batch", "sequence"];
  return {
    name: "plain",
    inputs: [
      { name: "input_ids", element: "int64", shape: text },
      { name: "attention_mask", element: "int64", shape: text },
    ],
    outputs: [{ name: "last_hidden_state", element: "float", shape: [...text, DIMENSIONS] }],
    constants: [{ name: "table", element: "float", shape: [TOKENS.length, DIMENSIONS], data: table }],
    nodes: [
      {
        type: "Gather",
        inputs: ["table", "input_ids"],
        output: "last_hidden_state",
        attributes: { axis: 0 },
      },
    ],
  } as const;
}
