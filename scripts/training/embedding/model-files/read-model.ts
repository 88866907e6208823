import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { decodeConstants } from "./onnx-schema.ts";

/** The numbers that training goes on from. */
export interface StartModel {
  /** By the rows of the table. */
  readonly tokens: readonly string[];
  readonly dimensions: number;
  /** Rows of the table, widened from 8 bits. */
  readonly values: Float32Array;
  readonly maxSyllables: number;
}

const Tokenizer = z.object({ model: z.object({ vocab: z.record(z.string(), z.number().int()) }) });
const Config = z.object({
  hoi_dan_van: z.object({ input: z.literal("syllables"), max_syllables: z.number().int().positive() }),
});

/** Reads a folder that writeModel wrote; throws when it holds another kind of model. */
export async function readModel(folder: string): Promise<StartModel> {
  const json = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(folder, name), "utf8"));
  const { vocab } = Tokenizer.parse(await json("tokenizer.json")).model;
  const { max_syllables: maxSyllables } = Config.parse(await json("config.json")).hoi_dan_van;
  const table = readTable(await readFile(join(folder, "onnx", "model_quantized.onnx")));
  const tokens: string[] = [];
  for (const [token, row] of Object.entries(vocab)) tokens[row] = token;
  if (tokens.length * table.dimensions !== table.values.length)
    throw new Error("The vocabulary does not fit the table.");
  return { tokens, maxSyllables, ...table };
}

function readTable(file: Uint8Array): Pick<StartModel, "values" | "dimensions"> {
  const constants = decodeConstants(file);
  const rows = constants.find(({ name }) => name === "rows");
  const scales = constants.find(({ name }) => name === "scales");
  const [count = 0, dimensions = 0] = rows?.dims ?? [];
  if (rows === undefined || scales === undefined || rows.raw_data.length !== count * dimensions)
    throw new Error("The model is not a table of token vectors.");
  const codes = new Int8Array(rows.raw_data);
  const scaleBytes = Uint8Array.from(scales.raw_data);
  const scaleOf = new Float32Array(scaleBytes.buffer);
  const values = Float32Array.from(codes, (code, at) => code * (scaleOf[Math.floor(at / dimensions)] ?? 0));
  return { values, dimensions };
}
