import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import type { Leases, OaTokens, TokenStore } from "../../store/store.ts";
import { messages } from "../../wording/messages.ts";
import type { RequestOaTokens } from "./request-oa-tokens.ts";

const LEASE = "zalo-oa-token";
/** Longer than requesting and saving new tokens can take. */
const LEASE_MS = 60_000;
/** A token is renewed this long before it expires. */
const MARGIN_MS = 5 * 60_000;
/** The wait after a refused refresh token: it takes a new setting, or the end of a fault of the service, to be accepted. */
const REFUSED_WAIT_MS = 5 * 60_000;
const SAVE_TRIES = 5;

export type TokenReading =
  | { readonly kind: "token"; readonly token: string }
  | { readonly kind: "unavailable"; readonly reason: string; readonly afterMs: number | null };

export interface OaAccessToken {
  /** An access token that should work, renewed if necessary; `failed` is one that the service did not accept. */
  get(failed?: string): Promise<TokenReading>;
  /** Waits until tokens that are being requested are saved. */
  close(): Promise<void>;
}

export interface OaAccessTokenOptions {
  readonly request: RequestOaTokens;
  readonly tokens: TokenStore;
  readonly leases: Leases;
  /** The owner of the lease; different in every process. */
  readonly owner: string;
  /** The refresh token of the settings. */
  readonly seed: string;
  readonly log: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly timeouts: OaTokenTimeouts;
}

export interface OaTokenTimeouts {
  /** How long to wait for the renewal by another process. */
  readonly leaseWaitMs: number;
  /** The interval of checking whether it is done. */
  readonly leasePollMs: number;
  /** The wait after a failed request for new tokens. */
  readonly failedWaitMs: number;
  /** The least time between two renewals, for new tokens that the service does not accept either. */
  readonly renewalGapMs: number;
}

/**
 * Keeps the pair of tokens of an Official Account. A refresh token works once, and using it invalidates the access token,
 * so only the process that holds a lease requests a new pair, and saves it before using it: with a spent refresh token
 * the account is locked out until an administrator gets a new one.
 */
export function createOaAccessToken(options: OaAccessTokenOptions): OaAccessToken {
  const { request, tokens, leases, owner, seed, log, now, timeouts } = options;
  let renewing: Promise<TokenReading> | undefined;
  /** Received but not saved yet; the lease is kept meanwhile, since no other process has a valid refresh token. */
  let unsaved: OaTokens | undefined;
  let renewedAt = Number.NEGATIVE_INFINITY;
  let blocked: { readonly until: number; readonly reason: string } | undefined;
  let refusedToken: string | undefined;

  async function get(failed?: string): Promise<TokenReading> {
    const stored = await tokens.read(seed);
    const fresh = freshToken(stored, failed);
    if (fresh !== undefined) return fresh;
    renewing ??= renew(failed).finally(() => {
      renewing = undefined;
    });
    const renewed = await renewing;
    const isStillGood = stored !== undefined && stored.accessToken !== failed && stored.expiresAt > now();
    return renewed.kind === "unavailable" && isStillGood ? tokenOf(stored) : renewed;
  }

  async function renew(failed: string | undefined): Promise<TokenReading> {
    if (blocked !== undefined && blocked.until > now())
      return unavailable(blocked.reason, blocked.until - now());
    const waited = await takeLease(failed);
    if (waited !== undefined) return waited;
    try {
      const stored = await tokens.read(seed);
      if (unsaved !== undefined) return await save(unsaved);
      return freshToken(stored, failed) ?? (await requestAndSave(stored?.refreshToken ?? seed));
    } finally {
      if (unsaved === undefined) await leases.release(LEASE, owner);
    }
  }

  /** Undefined once the lease is ours; else the token that another process got, or that this takes too long. */
  async function takeLease(failed: string | undefined): Promise<TokenReading | undefined> {
    const endsAt = performance.now() + timeouts.leaseWaitMs;
    while (!(await leases.take(LEASE, owner, LEASE_MS))) {
      if (performance.now() > endsAt) return unavailable("token-busy", null);
      await sleep(timeouts.leasePollMs);
      const fresh = freshToken(await tokens.read(seed), failed);
      if (fresh !== undefined) return fresh;
    }
    return undefined;
  }

  async function requestAndSave(refreshToken: string): Promise<TokenReading> {
    const sinceMs = now() - renewedAt;
    if (sinceMs < timeouts.renewalGapMs)
      return unavailable("token-not-taken", timeouts.renewalGapMs - sinceMs);
    const answer = await request(refreshToken);
    if (answer.kind === "tokens") return save(answer.tokens);
    if (answer.kind === "refused") return block(refusal(refreshToken, answer.code), REFUSED_WAIT_MS);
    log.warn({ channel: "zalo-oa", call: "access_token", reason: answer.reason });
    return block(`token-${answer.reason}`, timeouts.failedWaitMs);
  }

  async function save(pair: OaTokens): Promise<TokenReading> {
    unsaved = pair;
    for (let left = SAVE_TRIES; ; left -= 1) {
      try {
        await tokens.write(seed, pair);
        break;
      } catch {
        log.error({ channel: "zalo-oa", triesLeft: left }, messages.webhooks.zaloOa.tokenUnsaved);
        if (left === 0) return unavailable("token-unsaved", timeouts.failedWaitMs);
        await sleep(timeouts.leasePollMs);
      }
    }
    unsaved = undefined;
    renewedAt = now();
    log.info({ channel: "zalo-oa", renewed: "access_token" });
    return tokenOf(pair);
  }

  /** Logs one line for the administrator for each refused refresh token. */
  function refusal(refreshToken: string, code: string): string {
    const line = messages.webhooks.zaloOa.tokenRefused;
    if (refusedToken !== refreshToken) log.error({ channel: "zalo-oa", code }, line);
    refusedToken = refreshToken;
    return `token-refused:${code}`;
  }

  function block(reason: string, forMs: number): TokenReading {
    blocked = { until: now() + forMs, reason };
    return unavailable(reason, forMs);
  }

  /** Undefined when there is none, or the service did not accept it, or it expires soon. */
  function freshToken(stored: OaTokens | undefined, failed: string | undefined): TokenReading | undefined {
    if (stored === undefined || stored.accessToken === failed) return undefined;
    return stored.expiresAt - now() > MARGIN_MS ? tokenOf(stored) : undefined;
  }

  return {
    get: (failed) =>
      get(failed).catch((error: unknown) => {
        log.error({ channel: "zalo-oa", tokens: error instanceof Error ? error.name : typeof error });
        return unavailable("token-store", null);
      }),
    close: async () => {
      await renewing?.catch(() => {});
    },
  };
}

function tokenOf({ accessToken }: OaTokens): TokenReading {
  return { kind: "token", token: accessToken };
}

function unavailable(reason: string, afterMs: number | null): TokenReading {
  return { kind: "unavailable", reason, afterMs };
}
