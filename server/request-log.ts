import type { MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import type { Logger } from "pino";

/**
 * One line a request: method, route pattern, status and milliseconds. Never the address, its query string, a body
 * or a header, since those may hold what a person asked.
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
