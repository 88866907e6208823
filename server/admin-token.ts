import type { MiddlewareHandler } from "hono";
import { isSameSecret } from "../bot/index.ts";
import { HttpProblem } from "./http-problem.ts";

/**
 * Lets a request through that carries the token as `Authorization: Bearer …`, and refuses any other with 401. Without a
 * token in the settings the route does not exist (404).
 */
export function requireAdminToken(token: string | undefined): MiddlewareHandler {
  return async (c, next) => {
    if (token === undefined) throw new HttpProblem("not-found");
    const given = /^Bearer +(\S+)$/i.exec(c.req.header("Authorization") ?? "")?.[1];
    if (given === undefined || !isSameSecret(given, token)) throw new HttpProblem("unauthorized");
    await next();
  };
}
