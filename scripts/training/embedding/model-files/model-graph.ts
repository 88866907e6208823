import { writeOnnx } from "./onnx-file.ts";
import type { QuantisedRows } from "./quantise.ts";

/**
 * The model as an ONNX file: `sentence_embedding` is the sum of the rows of a text's tokens at unit length.
 * The scales go into the weights of that sum, so the 8-bit rows are widened once and never multiplied.
 */
export function writeModelGraph({ rows, scales }: QuantisedRows, dimensions: number): Uint8Array {
  const text = ["batch_size", "sequence_length"];
  return writeOnnx({
    name: "hoi-dan-van-embedding",
    inputs: [
      { name: "input_ids", element: "int64", shape: text },
      { name: "attention_mask", element: "int64", shape: text },
    ],
    outputs: [{ name: "sentence_embedding", element: "float", shape: ["batch_size", dimensions] }],
    constants: [
      { name: "rows", element: "int8", shape: [scales.length, dimensions], data: rows },
      { name: "scales", element: "float", shape: [scales.length], data: scales },
      { name: "middle_axis", element: "int64", shape: [1], data: BigInt64Array.of(1n) },
      { name: "least_length", element: "float", shape: [], data: Float32Array.of(1e-12) },
    ],
    nodes: [
      { type: "Gather", inputs: ["rows", "input_ids"], output: "token_rows", attributes: { axis: 0 } },
      cast("token_rows", "token_values"),
      { type: "Gather", inputs: ["scales", "input_ids"], output: "token_scales", attributes: { axis: 0 } },
      cast("attention_mask", "mask"),
      { type: "Mul", inputs: ["token_scales", "mask"], output: "weights" },
      { type: "Unsqueeze", inputs: ["weights", "middle_axis"], output: "weight_rows" },
      { type: "MatMul", inputs: ["weight_rows", "token_values"], output: "sum_rows" },
      { type: "Squeeze", inputs: ["sum_rows", "middle_axis"], output: "sums" },
      { type: "ReduceL2", inputs: ["sums"], output: "lengths", attributes: { axes: [1], keepdims: 1 } },
      { type: "Max", inputs: ["lengths", "least_length"], output: "divisors" },
      { type: "Div", inputs: ["sums", "divisors"], output: "sentence_embedding" },
    ],
  });
}

const FLOAT = 1;

function cast(input: string, output: string) {
  return { type: "Cast", inputs: [input], output, attributes: { to: FLOAT } };
}
