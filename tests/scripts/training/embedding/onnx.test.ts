import { InferenceSession, Tensor } from "onnxruntime-node";
import { describe, expect, it } from "vitest";
import { createRandom } from "../../../../scripts/random.ts";
import { writeModelGraph } from "../../../../scripts/training/embedding/model-files/model-graph.ts";
import { writeOnnx } from "../../../../scripts/training/embedding/model-files/onnx-file.ts";
import { quantiseRows } from "../../../../scripts/training/embedding/model-files/quantise.ts";
import { createContrastiveLoss } from "../../../../scripts/training/embedding/pairs/contrastive-loss.ts";

describe("A written ONNX file", () => {
  it("runs in onnxruntime with its constants and attributes", async () => {
    const file = writeOnnx({
      name: "sum",
      inputs: [{ name: "x", element: "float", shape: ["rows", 3] }],
      outputs: [{ name: "y", element: "float", shape: ["rows"] }],
      constants: [
        { name: "factor", element: "float", shape: [3], data: Float32Array.of(1, 10, 100) },
        { name: "axis", element: "int64", shape: [1], data: BigInt64Array.of(1n) },
      ],
      nodes: [
        { type: "Mul", inputs: ["x", "factor"], output: "z" },
        { type: "ReduceSum", inputs: ["z", "axis"], output: "y", attributes: { keepdims: 0 } },
      ],
    });
    const session = await InferenceSession.create(file);
    const { y } = await session.run({ x: new Tensor("float32", Float32Array.of(1, 2, 3, 4, 5, 6), [2, 3]) });
    expect(y?.data).toEqual(Float32Array.of(321, 654));
  });

  it("holds the embedding model: known tokens count, padding and unknown do not", async () => {
    const values = Float32Array.of(0, 0, 0, 0, 3, 0, 0, 4);
    const session = await InferenceSession.create(writeModelGraph(quantiseRows(values, 2), 2));
    const { sentence_embedding } = await session.run({
      input_ids: new Tensor("int64", BigInt64Array.of(2n, 3n, 1n, 2n, 3n, 3n, 0n, 0n, 0n), [3, 3]),
      attention_mask: new Tensor("int64", BigInt64Array.of(1n, 1n, 1n, 1n, 0n, 0n, 0n, 0n, 0n), [3, 3]),
    });
    const numbers = [...(sentence_embedding?.data ?? [])].map(Number);
    [0.6, 0.8, 1, 0, 0, 0].forEach((expected, place) => {
      expect(numbers[place]).toBeCloseTo(expected, 5);
    });
  });
});

describe("Rows in 8 bits", () => {
  it("stay within half a step of what they were", () => {
    const random = createRandom(5);
    const values = Float32Array.from({ length: 64 }, () => random.normal());
    const { rows, scales } = quantiseRows(values, 16);
    values.forEach((value, place) => {
      const scale = scales[Math.floor(place / 16)] ?? 0;
      expect(Math.abs((rows[place] ?? 0) * scale - value)).toBeLessThanOrEqual(scale / 2 + 1e-6);
    });
  });
});

describe("The contrastive loss", () => {
  const size = 3;
  const dimensions = 4;

  it("gives gradients that agree with small steps", async () => {
    const loss = await createContrastiveLoss({ dimensions, temperature: 0.5, threads: 1 });
    const random = createRandom(7);
    const draw = () => Float32Array.from({ length: size * dimensions }, () => random.normal());
    const batch = { size, questions: draw(), passages: draw(), bias: new Float32Array(size * size) };
    const { questionGradients, passageGradients } = await loss.compute(batch);
    for (const [values, gradients] of [
      [batch.questions, Float32Array.from(questionGradients)],
      [batch.passages, Float32Array.from(passageGradients)],
    ] as const) {
      for (const place of [0, 5, 11]) {
        const measured = await slope(loss, batch, values, place);
        expect(measured).toBeCloseTo(gradients[place] ?? Number.NaN, 2);
      }
    }
    await loss.close();
  });

  it("leaves out pairs that the bias takes out", async () => {
    const loss = await createContrastiveLoss({ dimensions, temperature: 0.1, threads: 1 });
    const same = new Float32Array(size * dimensions).fill(0.5);
    const open = new Float32Array(size * size);
    const only = open.map((_, place) => (place % (size + 1) === 0 ? 0 : -1e4));
    const withAll = await loss.compute({ size, questions: same, passages: same, bias: open });
    const withNone = await loss.compute({ size, questions: same, passages: same, bias: only });
    expect(withAll.meanLoss).toBeCloseTo(Math.log(size), 4);
    expect(withNone.meanLoss).toBeCloseTo(0, 4);
    await loss.close();
  });
});

async function slope(
  loss: Awaited<ReturnType<typeof createContrastiveLoss>>,
  batch: Parameters<typeof loss.compute>[0],
  values: Float32Array,
  place: number,
): Promise<number> {
  const step = 0.01;
  const before = values[place] ?? 0;
  values[place] = before + step;
  const above = (await loss.compute(batch)).meanLoss;
  values[place] = before - step;
  const below = (await loss.compute(batch)).meanLoss;
  values[place] = before;
  return (above - below) / (2 * step);
}
