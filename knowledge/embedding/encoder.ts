import { type PreTrainedModel, Tensor } from "@xenova/transformers";
import { z } from "zod";
import { meanRows, type Output, unitRows } from "./pool-output.ts";
import { batchByLength, type TokenBatch } from "./token-batches.ts";

/** Gives the unit vectors of texts, in order; each text is the ids of its tokens. */
export type Encode = (texts: readonly (readonly number[])[]) => Promise<Float32Array[]>;

/** Tokens of one run of the model, padding included: the rows that it works with stay in the processor's cache. */
const MAX_BATCH_TOKENS = 4096;

const Floats = z.object({ data: z.instanceof(Float32Array), dims: z.array(z.number().int()) });
const Outputs = z.union([
  z.object({ sentence_embedding: Floats }),
  z.object({ last_hidden_state: Floats }),
  z.object({ token_embeddings: Floats }),
]);

export function createEncoder(model: PreTrainedModel, paddingId: number): Encode {
  return async (texts) => {
    const vectors: Float32Array[] = Array.from(texts, () => EMPTY);
    for (const batch of batchByLength(texts, MAX_BATCH_TOKENS)) {
      const rows = await runBatch(model, tensorsOf(texts, batch, paddingId));
      batch.positions.forEach((position, row) => {
        vectors[position] = rows[row] ?? EMPTY;
      });
    }
    return vectors;
  };
}

const EMPTY = new Float32Array(0);

interface BatchTensors {
  readonly ids: BigInt64Array;
  readonly mask: BigInt64Array;
  readonly shape: number[];
}

function tensorsOf(
  texts: readonly (readonly number[])[],
  { positions, width }: TokenBatch,
  paddingId: number,
): BatchTensors {
  const ids = new BigInt64Array(positions.length * width).fill(BigInt(paddingId));
  const mask = new BigInt64Array(positions.length * width);
  positions.forEach((position, row) => {
    texts[position]?.forEach((id, token) => {
      ids[row * width + token] = BigInt(id);
      mask[row * width + token] = 1n;
    });
  });
  return { ids, mask, shape: [positions.length, width] };
}

async function runBatch(model: PreTrainedModel, { ids, mask, shape }: BatchTensors): Promise<Float32Array[]> {
  const input_ids = new Tensor("int64", ids, shape);
  const attention_mask = new Tensor("int64", mask, shape);
  const outputs = Outputs.safeParse(await model({ input_ids, attention_mask }));
  if (!outputs.success) throw new Error("The model gives neither sentence_embedding nor last_hidden_state.");
  if ("sentence_embedding" in outputs.data) return unitRows(outputs.data.sentence_embedding);
  return meanRows(hiddenState(outputs.data), mask);
}

function hiddenState(outputs: { last_hidden_state: Output } | { token_embeddings: Output }): Output {
  return "last_hidden_state" in outputs ? outputs.last_hidden_state : outputs.token_embeddings;
}
