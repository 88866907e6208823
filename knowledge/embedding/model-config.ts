import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

/** What a model reads. `syllables`: our own tokens (tokens.ts); `plain`: the text, through the model's own tokenizer. */
export interface ModelConfig {
  readonly input: "syllables" | "plain";
  /** Longer texts are cut, in the model's tokens (`plain`) or in syllables. */
  readonly maxLength: number;
}

const DEFAULT_MAX_LENGTH = 512;

const Config = z.object({
  max_position_embeddings: z.number().int().positive().optional(),
  hoi_dan_van: z
    .object({ input: z.enum(["syllables", "plain"]), max_syllables: z.number().int().positive().optional() })
    .optional(),
});

/** Reads config.json of a model folder; throws when it is missing or says something else than a model config. */
export async function readModelConfig(folder: string): Promise<ModelConfig> {
  const file = join(folder, "config.json");
  const parsed = Config.safeParse(JSON.parse(await readFile(file, "utf8")));
  if (!parsed.success) throw new Error(`${file} is not a model config: ${z.prettifyError(parsed.error)}`);
  const { hoi_dan_van: own, max_position_embeddings: positions } = parsed.data;
  return {
    input: own?.input ?? "plain",
    maxLength: own?.max_syllables ?? positions ?? DEFAULT_MAX_LENGTH,
  };
}

/** For a hub model, whose files are not here before it is loaded. */
export const HUB_MODEL_CONFIG: ModelConfig = { input: "plain", maxLength: DEFAULT_MAX_LENGTH };
