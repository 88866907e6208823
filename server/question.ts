import { z } from "@hono/zod-openapi";
import { HttpProblem } from "./http-problem.ts";
import { MAX_QUESTION_CHARACTERS } from "./limits.ts";

const TOO_LONG = "question-too-long";
const EMPTY = "question-empty";

/** A question as it is handed on: trimmed, NFC, no lone surrogates, 1 to 1,000 code points. */
export const QuestionSchema = z
  .string()
  .transform((text) =>
    text
      .replace(/\p{Surrogate}/gu, "\uFFFD")
      .normalize("NFC")
      .trim(),
  )
  .refine((text) => text !== "", EMPTY)
  .refine((text) => [...text].length <= MAX_QUESTION_CHARACTERS, TOO_LONG);

export const AskRequestSchema = z
  .object({
    question: QuestionSchema.openapi({
      type: "string",
      minLength: 1,
      maxLength: MAX_QUESTION_CHARACTERS,
      example: "Dân vận khéo là gì?",
    }),
  })
  .openapi("AskRequest");

/** What is wrong with a request that holds no usable question. */
export function questionProblem(error: z.ZodError): HttpProblem {
  const message = error.issues[0]?.message;
  if (message === EMPTY || message === TOO_LONG) return new HttpProblem(message);
  return new HttpProblem("invalid-request");
}
