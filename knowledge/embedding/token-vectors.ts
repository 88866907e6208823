import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { DEFAULT_MODEL } from "./transformers-embedder.ts";

/** In the folder of our own model: the vectors of its tokens on the axes that hold most of them. */
export const TOKEN_VECTORS_FILE = "token-vectors.bin";

/** The vectors of single tokens, however the corpus is embedded. */
export interface TokenVectors {
  readonly dimensions: number;
  /** Token by token. */
  readonly values: Float32Array;
  /** Its row in `values`; -1 for a token that has none. */
  rowOf(token: string): number;
}

const Tokenizer = z.object({ model: z.object({ vocab: z.record(z.string(), z.number().int()) }) });

let loaded: TokenVectors | undefined;

/** Those of the model of this repository, read once. Throws when a file of it is missing or damaged. */
export function loadTokenVectors(): TokenVectors {
  loaded ??= readTokenVectors(DEFAULT_MODEL);
  return loaded;
}

/**
 * Reads `token-vectors.bin`: the number of tokens and of dimensions (32-bit whole numbers), a scale a token (32-bit floats), then
 * whole numbers of 8 bits, all little-endian. Throws when it does not fit the tokenizer beside it.
 */
export function readTokenVectors(folder: string): TokenVectors {
  const { vocab } = Tokenizer.parse(JSON.parse(readFileSync(join(folder, "tokenizer.json"), "utf8"))).model;
  const bytes = Uint8Array.from(readFileSync(join(folder, TOKEN_VECTORS_FILE)));
  const [count = 0, dimensions = 0] = new Uint32Array(bytes.buffer, 0, 2);
  const rowsStart = HEADER_BYTES + Float32Array.BYTES_PER_ELEMENT * count;
  if (count !== Object.keys(vocab).length || bytes.length !== rowsStart + count * dimensions)
    throw new Error(`${join(folder, TOKEN_VECTORS_FILE)} does not fit the tokenizer.`);
  const scales = new Float32Array(bytes.buffer, HEADER_BYTES, count);
  const codes = new Int8Array(bytes.buffer, rowsStart);
  const values = new Float32Array(codes.length);
  for (let at = 0; at < codes.length; at++) values[at] = codes[at]! * scales[Math.floor(at / dimensions)]!;
  const rows = new Map(Object.entries(vocab));
  return { dimensions, values, rowOf: (token) => rows.get(token) ?? -1 };
}

const HEADER_BYTES = 2 * Uint32Array.BYTES_PER_ELEMENT;
