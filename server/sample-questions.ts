import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

/** Questions that the chat page offers to a person who does not know how to begin. */
export const sampleQuestions: readonly string[] = z
  .array(z.string().min(1))
  .min(1)
  .max(8)
  .parse(parse(readFileSync(new URL("./data/sample-questions.yaml", import.meta.url), "utf8")));
