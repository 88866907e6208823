import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import type { Reply } from "../../reply/reply.ts";
import type { Leases, TokenStore } from "../../store/store.ts";
import type { Channel, Outgoing } from "../channel.ts";
import { createZaloHttp } from "../zalo/zalo-http.ts";
import { administerZaloOa } from "./administer-zalo-oa.ts";
import { createOaAccessToken, type OaTokenTimeouts } from "./oa-access-token.ts";
import { readOaWebhook } from "./read-oa-webhook.ts";
import { createRequestOaTokens, ZALO_OAUTH_ROOT } from "./request-oa-tokens.ts";
import { sendZaloOa, ZALO_OA_API_ROOT } from "./send-zalo-oa.ts";

export interface ZaloOaOptions {
  readonly appId: string;
  /** The app's secret: part of every request for tokens. */
  readonly appSecret: string;
  /** The account's secret: verifies the signatures of the webhook's requests. */
  readonly secretKey: string;
  /** Used once, to get the first pair of tokens; `tokens` keeps the current pair from then on. Another one starts anew. */
  readonly refreshToken: string;
  /** Without a slash at its end, as `oauthRoot`. Undefined: the service itself. */
  readonly apiRoot?: string | undefined;
  readonly oauthRoot?: string | undefined;
  readonly tokens: TokenStore;
  /** Shared by every process that uses the same account. */
  readonly leases: Leases;
  readonly publicUrl?: string | undefined;
  readonly render: (reply: Reply) => Outgoing[];
  readonly log: Logger;
  readonly timeouts?: Partial<ZaloOaTimeouts>;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

export interface ZaloOaTimeouts extends OaTokenTimeouts {
  readonly sendMs: number;
  /** Of a request for new tokens; well below the duration of the lease. */
  readonly tokenMs: number;
}

const TIMEOUTS: ZaloOaTimeouts = {
  ...{ sendMs: 30_000, tokenMs: 20_000 },
  ...{ leaseWaitMs: 25_000, leasePollMs: 100, failedWaitMs: 15_000, renewalGapMs: 10_000 },
};

/** Zalo allows 4,000 calls a minute and app (66 a second); the interval in a chat is about what people can read. */
const RATE_LIMITS = { perSecond: 50, chatIntervalMs: 500, groupIntervalMs: 500 } as const;

/** Zalo Official Account v3: citizens write to the office's account; plain text, webhook only, no groups. */
export function createZaloOa(options: ZaloOaOptions): Channel {
  const { appId, appSecret, secretKey, refreshToken, publicUrl, render, log } = options;
  const { apiRoot = ZALO_OA_API_ROOT, oauthRoot = ZALO_OAUTH_ROOT, tokens, leases, now = Date.now } = options;
  const timeouts = { ...TIMEOUTS, ...options.timeouts };
  const http = createZaloHttp();
  const credentials = { oauthRoot, appId, appSecret, timeoutMs: timeouts.tokenMs };
  const accessToken = createOaAccessToken({
    request: createRequestOaTokens({ http, ...credentials, now }),
    ...{ tokens, leases, owner: randomUUID(), seed: refreshToken, log, now, timeouts },
  });
  return {
    name: "zalo-oa",
    rateLimits: RATE_LIMITS,
    canEdit: false,
    render,
    readWebhook: (request) => readOaWebhook({ request, appId, secretKey, log }),
    send: (chatId, message) =>
      sendZaloOa({ http, apiRoot, accessToken, chatId, message, timeoutMs: timeouts.sendMs }),
    poll: undefined,
    webhook: administerZaloOa({ accessToken, publicUrl }),
    close: async () => {
      await accessToken.close();
      http.close();
    },
  };
}
