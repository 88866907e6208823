import { InferenceSession, Tensor } from "onnxruntime-node";
import { type GraphDescription, writeOnnx } from "../model-files/onnx-file.ts";
import type { LossResult } from "../vectors/add-gradients.ts";

/** Symmetric in-batch softmax loss (InfoNCE) over unit vectors, with its gradients. */
export interface ContrastiveLoss {
  /**
   * `questions` and `passages` hold `batch` rows of unit vectors; row i of one belongs to row i of the other.
   * `bias` (batch × batch) is added to the scaled similarities: a large negative number takes a pair out.
   * Gradients are those of the mean loss.
   */
  compute(batch: LossBatch): Promise<LossResult>;
  close(): Promise<void>;
}

interface LossBatch {
  readonly size: number;
  readonly questions: Float32Array;
  readonly passages: Float32Array;
  readonly bias: Float32Array;
}

interface LossOptions {
  readonly dimensions: number;
  /** Divides the similarities; the smaller, the more the hardest negatives count. */
  readonly temperature: number;
  readonly threads: number;
}

/** The dense part runs in onnxruntime, as loops in JavaScript have no vector instructions. */
export async function createContrastiveLoss(options: LossOptions): Promise<ContrastiveLoss> {
  const session = await InferenceSession.create(writeOnnx(lossGraph(options)), {
    intraOpNumThreads: options.threads,
    interOpNumThreads: 1,
  });
  return {
    async compute({ size, questions, passages, bias }) {
      const shape = [size, options.dimensions];
      const outputs = await session.run({
        questions: new Tensor("float32", questions, shape),
        passages: new Tensor("float32", passages, shape),
        bias: new Tensor("float32", bias, [size, size]),
      });
      return {
        meanLoss: meanLoss(floats(outputs.row_hits), floats(outputs.column_hits)),
        questionGradients: scaled(floats(outputs.question_gradients), 1 / size),
        passageGradients: scaled(floats(outputs.passage_gradients), 1 / size),
      };
    },
    close: () => session.release(),
  };
}

function lossGraph({ dimensions, temperature }: LossOptions): GraphDescription {
  const rows = ["batch", dimensions];
  return {
    name: "contrastive-loss",
    inputs: [
      { name: "questions", element: "float", shape: rows },
      { name: "passages", element: "float", shape: rows },
      { name: "bias", element: "float", shape: ["batch", "batch"] },
    ],
    outputs: [
      { name: "row_hits", element: "float", shape: ["batch"] },
      { name: "column_hits", element: "float", shape: ["batch"] },
      { name: "question_gradients", element: "float", shape: rows },
      { name: "passage_gradients", element: "float", shape: rows },
    ],
    constants: [
      { name: "sharpness", element: "float", shape: [], data: Float32Array.of(1 / temperature) },
      { name: "gradient_scale", element: "float", shape: [], data: Float32Array.of(0.5 / temperature) },
      { name: "last_axis", element: "int64", shape: [1], data: BigInt64Array.of(1n) },
    ],
    nodes: [
      { type: "Transpose", inputs: ["passages"], output: "passages_t", attributes: { perm: [1, 0] } },
      { type: "MatMul", inputs: ["questions", "passages_t"], output: "cosines" },
      { type: "Mul", inputs: ["cosines", "sharpness"], output: "sharpened" },
      { type: "Add", inputs: ["sharpened", "bias"], output: "logits" },
      { type: "Softmax", inputs: ["logits"], output: "by_row", attributes: { axis: 1 } },
      { type: "Softmax", inputs: ["logits"], output: "by_column", attributes: { axis: 0 } },
      { type: "EyeLike", inputs: ["logits"], output: "identity" },
      { type: "Sub", inputs: ["by_row", "identity"], output: "row_errors" },
      { type: "Sub", inputs: ["by_column", "identity"], output: "column_errors" },
      { type: "Add", inputs: ["row_errors", "column_errors"], output: "errors" },
      { type: "Mul", inputs: ["errors", "gradient_scale"], output: "gradients" },
      { type: "MatMul", inputs: ["gradients", "passages"], output: "question_gradients" },
      { type: "Transpose", inputs: ["gradients"], output: "gradients_t", attributes: { perm: [1, 0] } },
      { type: "MatMul", inputs: ["gradients_t", "questions"], output: "passage_gradients" },
      { type: "Mul", inputs: ["by_row", "identity"], output: "row_diagonal" },
      { type: "Mul", inputs: ["by_column", "identity"], output: "column_diagonal" },
      sumOverLastAxis("row_diagonal", "row_hits"),
      sumOverLastAxis("column_diagonal", "column_hits"),
    ],
  };
}

function sumOverLastAxis(input: string, output: string) {
  return { type: "ReduceSum", inputs: [input, "last_axis"], output, attributes: { keepdims: 0 } };
}

function floats(tensor: Tensor | undefined): Float32Array {
  if (!(tensor?.data instanceof Float32Array)) throw new Error("The loss graph returned no numbers.");
  return tensor.data;
}

function meanLoss(rowHits: Float32Array, columnHits: Float32Array): number {
  const surprise = (sum: number, hit: number) => sum - Math.log(Math.max(hit, 1e-30));
  return (rowHits.reduce(surprise, 0) + columnHits.reduce(surprise, 0)) / (2 * rowHits.length);
}

function scaled(values: Float32Array, factor: number): Float32Array {
  for (let d = 0; d < values.length; d++) values[d] = (values[d] ?? 0) * factor;
  return values;
}
