import type { MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import type { Logger } from "pino";

/**
 * Logs one line a request: method, route pattern, status and milliseconds. Never the path, query string, body or headers,
 * which may contain what a person asked.
 */
export function requestLog(log: Logger): MiddlewareHandler {
  return async (c, next) => {
    const started = performance.now();
    await next();
    const route = matchedRoutes(c).findLast(({ method }) => method !== "ALL")?.path ?? "unknown";
    const ms = Math.round((performance.now() - started) * 10) / 10;
    log.info({ method: c.req.method, route, status: c.res.status, ms, requestId: c.get("requestId") });
  };
}
