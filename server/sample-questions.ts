import { z } from "zod";
import { readYaml } from "../bot/index.ts";

const SampleQuestionsSchema = z.array(z.string().min(1)).min(1).max(8);

/** Questions that the chat page offers as examples. */
export const sampleQuestions: readonly string[] = readYaml(
  new URL("./data/sample-questions.yaml", import.meta.url),
  SampleQuestionsSchema,
);
