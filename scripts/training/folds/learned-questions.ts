import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

/** What config.json says of the people's questions that a model learned from, under `hoi_dan_van`. */
const schema = z.object({
  /** Names of the sets, by their folders; none for a model that has only seen texts. */
  trained_on: z.array(z.string()).default([]),
  /** The same for all models of one fine-tuning: the base, the questions and the course in one checksum. */
  run: z.string().optional(),
  /** The model of a cross-validation: questions whose position in the file modulo `of` is `fold` were left out. */
  left_out: z.object({ fold: z.number().int(), of: z.number().int() }).optional(),
});
export type LearnedQuestions = z.output<typeof schema>;

export type LeftOut = NonNullable<LearnedQuestions["left_out"]>;

const Config = z.object({ hoi_dan_van: schema.default({ trained_on: [] }) });

export const NO_QUESTIONS: LearnedQuestions = { trained_on: [] };

/** Reads a model folder; a name on the hub and other people's models have learned from none of our sets. */
export async function readLearnedQuestions(folder: string): Promise<LearnedQuestions> {
  const text = await readFile(join(folder, "config.json"), "utf8").catch(() => undefined);
  return text === undefined ? NO_QUESTIONS : Config.parse(JSON.parse(text)).hoi_dan_van;
}

/** Whether the model of a cross-validation has not seen the question at this position of the file, from 0. */
export function isLeftOut(position: number, { fold, of }: LeftOut): boolean {
  return position % of === fold;
}
