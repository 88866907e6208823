import { createHash, timingSafeEqual } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { HttpProblem } from "./http-problem.ts";

/**
 * Lets a request through that carries the token as `Authorization: Bearer …`. Without a token set the address does
 * not exist (404); with a missing or wrong one it is refused (401).
 */
export function requireAdminToken(token: string | undefined): MiddlewareHandler {
  return async (c, next) => {
    if (token === undefined) throw new HttpProblem("not-found");
    const given = /^Bearer +(\S+)$/i.exec(c.req.header("Authorization") ?? "")?.[1];
    if (given === undefined || !isSame(given, token)) throw new HttpProblem("unauthorized");
    await next();
  };
}

/** Hashes have one length, so that neither content nor length shows in the time it takes. */
function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(sha256(given), sha256(expected));
}

function sha256(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
