import { createHmac } from "node:crypto";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { isSameSecret } from "../../bot/index.ts";

const COOKIE = "admin";
const PATH = "/admin";
/** How long an administrator stays signed in. */
const SESSION_SECONDS = 12 * 60 * 60;

/**
 * Signs an administrator in: the cookie says until when, and is signed with the token, so that changing that ends every session.
 * Scripts do not see it, and no other site can have it sent.
 */
export function signIn(c: Context, token: string, now: Date): void {
  const until = String(Math.floor(now.getTime() / 1000) + SESSION_SECONDS);
  setCookie(c, COOKIE, `${until}.${signature(until, token)}`, {
    ...{ path: PATH, httpOnly: true, sameSite: "Strict", maxAge: SESSION_SECONDS },
    secure: c.req.header("X-Forwarded-Proto") === "https",
  });
}

export function signOut(c: Context): void {
  deleteCookie(c, COOKIE, { path: PATH });
}

export function isSignedIn(c: Context, token: string, now: Date): boolean {
  const [until = "", signed = ""] = (getCookie(c, COOKIE) ?? "").split(".");
  return isSameSecret(signed, signature(until, token)) && Number(until) * 1000 > now.getTime();
}

function signature(until: string, token: string): string {
  return createHmac("sha256", token).update(`admin until ${until}`).digest("base64url");
}
