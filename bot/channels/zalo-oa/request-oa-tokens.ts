import { z } from "zod";
import type { OaTokens } from "../../store/store.ts";
import type { HttpOutcome, ZaloHttp } from "../zalo/zalo-http.ts";

export const ZALO_OAUTH_ROOT = "https://oauth.zaloapp.com";

export type TokenAnswer =
  | { readonly kind: "tokens"; readonly tokens: OaTokens }
  /** The service does not accept this refresh token; `code` is its own. */
  | { readonly kind: "refused"; readonly code: string }
  /** No usable answer. The refresh token may be spent all the same. */
  | { readonly kind: "failed"; readonly reason: string };

export type RequestOaTokens = (refreshToken: string) => Promise<TokenAnswer>;

/** Seconds; documented as 25 h. One hour when it cannot be read: renewing early does no harm. */
const expiresIn = z.coerce
  .number()
  .positive()
  .max(365 * 86_400)
  .catch(3600);
const token = z.string().min(1).max(4096);
const TokensSchema = z.object({ access_token: token, refresh_token: token, expires_in: expiresIn });
const RefusalSchema = z.object({
  error: z.union([z.number(), z.string()]).optional(),
  error_name: z.string().optional(),
});

/**
 * Zalo OAuth v4: `POST {root}/v4/oa/access_token`, a form, with the app's secret in the header `secret_key`. A refusal may
 * come with HTTP 200.
 */
export function createRequestOaTokens(options: {
  readonly http: ZaloHttp;
  readonly oauthRoot: string;
  readonly appId: string;
  readonly appSecret: string;
  readonly timeoutMs: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}): RequestOaTokens {
  const { http, oauthRoot, appId, appSecret, timeoutMs, now } = options;
  return async (refreshToken) => {
    const form = { refresh_token: refreshToken, app_id: appId, grant_type: "refresh_token" };
    const outcome = await http.post({
      url: `${oauthRoot}/v4/oa/access_token`,
      body: new URLSearchParams(form),
      headers: { secret_key: appSecret },
      timeoutMs,
    });
    return readTokenAnswer(outcome, now());
  };
}

function readTokenAnswer(outcome: HttpOutcome, now: number): TokenAnswer {
  if (outcome.kind === "unreadable") return { kind: "failed", reason: `unreadable:${outcome.status}` };
  if (outcome.kind !== "answered") return { kind: "failed", reason: `network:${outcome.code}` };
  const { status, body } = outcome;
  if (status === 429 || status >= 500) return { kind: "failed", reason: `http:${status}` };
  const read = TokensSchema.safeParse(body).data;
  if (read !== undefined) {
    const { access_token: accessToken, refresh_token: refreshToken, expires_in: seconds } = read;
    return { kind: "tokens", tokens: { accessToken, refreshToken, expiresAt: now + seconds * 1000 } };
  }
  const refusal = RefusalSchema.safeParse(body).data;
  const isRefused = status >= 400 || refusal?.error_name !== undefined || refusal?.error !== undefined;
  return isRefused
    ? { kind: "refused", code: codeOf(refusal?.error) }
    : { kind: "failed", reason: `http:${status}` };
}

/** A number only: the name and description of the error are the service's free text. */
function codeOf(error: string | number | undefined): string {
  return /^-?\d{1,9}$/.test(String(error)) ? String(error) : "unknown";
}
