import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Logger } from "pino";
import { traceError } from "../bot/index.ts";
import { HttpProblem } from "./http-problem.ts";
import type { ErrorCode } from "./messages.ts";
import { renderErrorPage } from "./pages/error-page.ts";

/** Value of Retry-After while the corpus is being opened. */
const RETRY_AFTER_SECONDS = 3;

/** The one place that turns anything thrown into HTTP: JSON for programs, a page for people. */
export function respondToError(error: unknown, c: Context, log: Logger): Response | Promise<Response> {
  const problem = problemOf(error);
  if (problem.code === "internal") log.error({ ...traceError(error), requestId: c.get("requestId") });
  if (problem.code === "starting") c.header("Retry-After", String(RETRY_AFTER_SECONDS));
  if (problem.code === "unauthorized") c.header("WWW-Authenticate", 'Bearer realm="admin"');
  c.header("Cache-Control", "no-store");
  if (isForPrograms(c.req.path)) return c.json(errorBody(problem), problem.status);
  return c.html(renderErrorPage(problem), problem.status);
}

export function errorBody(problem: HttpProblem) {
  return { error: { code: problem.code, message: problem.message } };
}

function problemOf(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (error instanceof HTTPException) return new HttpProblem(codeOfStatus(error.status));
  return new HttpProblem("internal");
}

/** For what the HTTP library itself refuses, before a route sees the request. */
function codeOfStatus(status: number): ErrorCode {
  if (status === 415) return "unsupported-media-type";
  if (status === 413) return "body-too-large";
  return status < 500 ? "invalid-json" : "internal";
}

function isForPrograms(path: string): boolean {
  return (
    path.startsWith("/api/") ||
    path.startsWith("/webhooks/") ||
    ["/openapi.json", "/healthz", "/readyz"].includes(path)
  );
}
