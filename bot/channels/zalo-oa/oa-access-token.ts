import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import type { Leases, OaTokens, TokenStore } from "../../store/store.ts";
import { messages } from "../../wording/messages.ts";
import type { RequestOaTokens } from "./request-oa-tokens.ts";

const LEASE = "zalo-oa-token";
/** Longer than the request for new tokens and its saving can take. */
const LEASE_MS = 60_000;
/** A token is renewed this long before it ends. */
const MARGIN_MS = 5 * 60_000;
/** A wait after a refused refresh token: nothing but a new setting helps, or the service's own fault has passed. */
const REFUSED_WAIT_MS = 5 * 60_000;
const SAVE_TRIES = 5;

export type TokenReading =
  | { readonly kind: "token"; readonly token: string }
  | { readonly kind: "unavailable"; readonly reason: string; readonly afterMs: number | null };

export interface OaAccessToken {
  /** An access token that should work, renewed where needed; `failed` is the one that the service did not take. */
  get(failed?: string): Promise<TokenReading>;
  /** Waits until new tokens that are on their way are saved. */
  close(): Promise<void>;
}

export interface OaAccessTokenOptions {
  readonly request: RequestOaTokens;
  readonly tokens: TokenStore;
  readonly leases: Leases;
  /** Whoever holds the lease; another one in every process. */
  readonly owner: string;
  /** The refresh token of the settings. */
  readonly seed: string;
  readonly log: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly timeouts: OaTokenTimeouts;
}

export interface OaTokenTimeouts {
  /** How long another process's renewal is waited for. */
  readonly leaseWaitMs: number;
  /** Between two looks at whether it is done. */
  readonly leasePollMs: number;
  /** After a request for new tokens that failed. */
  readonly failedWaitMs: number;
  /** Tokens that are not taken although they are new are not renewed again before. */
  readonly renewalGapMs: number;
}

/**
 * Keeps the pair of tokens of an Official Account. A refresh token works once and the old access token dies with it, so
 * one process at a time asks for a new pair, under a lease, and the pair is saved before it is used: whoever asks with
 * a spent token is locked out until an administrator gets a new one.
 */
export function createOaAccessToken(options: OaAccessTokenOptions): OaAccessToken {
  const { request, tokens, leases, owner, seed, log, now, timeouts } = options;
  let renewing: Promise<TokenReading> | undefined;
  /** Got, but not saved yet; the lease is kept as long, since nobody else has a refresh token that works. */
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

  /** Undefined once the lease is ours; else what another process has got, or that it takes too long. */
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

  /** One line for the administrator for each refresh token that is refused. */
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

  /** Undefined when there is none, or it is not taken, or it ends soon. */
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
