import { z } from "@hono/zod-openapi";
import { isQuestionTooLong, MAX_QUESTION_CHARACTERS, normalizeQuestion } from "../bot/index.ts";
import { HttpProblem } from "./http-problem.ts";

const TOO_LONG = "question-too-long";
const EMPTY = "question-empty";

/** A normalized question of 1 to MAX_QUESTION_CHARACTERS code points. */
export const QuestionSchema = z
  .string()
  .transform(normalizeQuestion)
  .refine((text) => text !== "", EMPTY)
  .refine((text) => !isQuestionTooLong(text), TOO_LONG);

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

/** The problem of a request without a usable question. */
export function questionProblem(error: z.ZodError): HttpProblem {
  const message = error.issues[0]?.message;
  if (message === EMPTY || message === TOO_LONG) return new HttpProblem(message);
  return new HttpProblem("invalid-request");
}
