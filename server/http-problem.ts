import type { ContentfulStatusCode } from "hono/utils/http-status";
import { MAX_QUESTION_CHARACTERS } from "../bot/index.ts";
import { MAX_BODY_KILOBYTES } from "./body-limits.ts";
import { type ErrorCode, fillIn, messages } from "./messages.ts";

const STATUS = {
  "invalid-json": 400,
  "invalid-request": 400,
  "question-empty": 400,
  "question-too-long": 400,
  "bad-request": 400,
  unauthorized: 401,
  "webhook-refused": 401,
  "not-found": 404,
  "document-not-found": 404,
  "original-not-found": 404,
  "method-not-allowed": 405,
  "reload-busy": 409,
  "body-too-large": 413,
  "unsupported-media-type": 415,
  internal: 500,
  starting: 503,
  "webhook-unavailable": 503,
} as const satisfies Record<ErrorCode, ContentfulStatusCode>;

const LIMITS: Partial<Record<ErrorCode, number>> = {
  "question-too-long": MAX_QUESTION_CHARACTERS,
  "body-too-large": MAX_BODY_KILOBYTES,
};

/** A request that cannot be served as asked. `message` is what the person or the calling program reads. */
export class HttpProblem extends Error {
  override readonly name = "HttpProblem";
  readonly code: ErrorCode;
  readonly status: (typeof STATUS)[ErrorCode];

  /** `limit` fills the placeholder in the message; by default the usual one of this code. */
  constructor(code: ErrorCode, limit: number | undefined = LIMITS[code]) {
    super(fillIn(messages.errors[code], { limit: limit ?? "" }));
    this.code = code;
    this.status = STATUS[code];
  }
}
