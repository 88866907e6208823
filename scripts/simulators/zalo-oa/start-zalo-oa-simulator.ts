import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { type Disorder, disorder } from "../disorder.ts";
import { answerWithFault, createFaultPlan, type FaultPlan } from "../fault.ts";
import { pushWebhook } from "../push-webhook.ts";
import { answerJson, type HttpService, serveHttp } from "../serve-http.ts";
import { OA_APP_ID, type OaEventBody, oaSentEvent } from "./events.ts";
import { createOaTokenDesk, type OaTokenDesk } from "./oa-token-desk.ts";
import { signOaEvent } from "./sign-oa-event.ts";

export interface ZaloOaSimulatorOptions {
  readonly appId?: string;
  readonly appSecret?: string;
  readonly secretKey?: string;
  /** The first refresh token that works. */
  readonly refreshToken?: string;
  /** How long a request for new tokens takes; room for a second one to come in. Default: 0. */
  readonly refreshDelayMs?: number;
  /** As told with new tokens, in seconds. Default: 25 h. */
  readonly expiresInSeconds?: number;
  /** Before each repetition of a delivery without a 200. Default: none, as when retries are switched off. */
  readonly retryDelaysMs?: readonly number[];
}

export interface ZaloOaSimulator extends HttpService {
  readonly appId: string;
  readonly appSecret: string;
  readonly secretKey: string;
  readonly refreshToken: string;
  readonly tokens: OaTokenDesk;
  /**
   * Of messages; of requests for new tokens where a fault names the method "access_token": with `afterDelivery` the refresh
   * token is spent all the same.
   */
  readonly faults: FaultPlan;
  /** The coming messages are refused with these errors of the service; 0 lets one through. */
  refuse(...errors: readonly number[]): void;
  readonly calls: readonly ZaloOaCall[];
  /** Messages that people see. */
  readonly sent: readonly ZaloOaSent[];
  /** Requests for new tokens: whether each got them. */
  readonly refreshes: readonly boolean[];
  /** Saves the webhook's address, which is probed with an unsigned `{}`. Resolves with the probe's answer. */
  register(webhookUrl: string): Promise<number>;
  /** Resolves with the webhook's last answers (0 for none), one for each delivery. */
  deliver(events: readonly OaEventBody[], options?: OaDeliverOptions): Promise<number[]>;
}

export interface ZaloOaCall {
  readonly accessToken: string;
  readonly body: unknown;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface ZaloOaSent {
  readonly chatId: string;
  readonly text: string;
  readonly messageId: string;
  readonly at: number;
}

export interface OaDeliverOptions extends Disorder {
  /** Whose timestamp is signed: sources disagree. Default: the body's. */
  readonly signs?: "body" | "header";
  /** Whether "mac=" stands before the signature. Default: false. */
  readonly hasPrefix?: boolean;
}

/** Zalo waits 2 s for the answer of a webhook. */
const ANSWER_WITHIN_MS = 2_000;

const MessageSchema = z.object({
  recipient: z.object({ user_id: z.string().min(1) }),
  message: z.object({ text: z.string().min(1).max(2000) }),
});

/** Speaks the Official Account API v3 and its OAuth v4, both at one address of this machine. */
export async function startZaloOaSimulator(options: ZaloOaSimulatorOptions = {}): Promise<ZaloOaSimulator> {
  const { appId = OA_APP_ID, appSecret = "app-secret", secretKey = "account-secret" } = options;
  const {
    refreshToken = "seed",
    refreshDelayMs = 0,
    expiresInSeconds = 90_000,
    retryDelaysMs = [],
  } = options;
  const tokens = createOaTokenDesk(refreshToken);
  const faults = createFaultPlan(["message/cs"]);
  const calls: ZaloOaCall[] = [];
  const sent: ZaloOaSent[] = [];
  const refreshes: boolean[] = [];
  const refused: number[] = [];
  let webhookUrl: string | undefined;

  function sendMessage(request: IncomingMessage, response: ServerResponse, body: unknown) {
    const accessToken = String(request.headers.access_token ?? "");
    calls.push({ accessToken, body, at: Date.now() });
    const fault = faults.take("message/cs");
    if (fault !== undefined && fault.afterDelivery !== true) {
      return answerWithFault(response, fault, messageRefusal);
    }
    const message = MessageSchema.safeParse(body).data;
    const error = tokens.check(accessToken) || refused.shift() || (message === undefined ? -201 : 0);
    if (message === undefined || error !== 0) return answerJson(response, 200, { error, message: "refused" });
    const { recipient, message: content } = message;
    const messageId = `oa${sent.length + 1}`;
    sent.push({ chatId: recipient.user_id, text: content.text, messageId, at: Date.now() });
    echo(recipient.user_id, content.text);
    if (fault !== undefined) return answerWithFault(response, fault, messageRefusal);
    answerJson(response, 200, { error: 0, message: "Success", data: { message_id: messageId } });
  }

  async function refresh(request: IncomingMessage, response: ServerResponse, form: URLSearchParams) {
    const fault = faults.take("access_token");
    if (fault !== undefined && fault.afterDelivery !== true) {
      return answerWithFault(response, fault, tokenRefusal);
    }
    const isOurApp = form.get("app_id") === appId && request.headers.secret_key === appSecret;
    const isRefresh = isOurApp && form.get("grant_type") === "refresh_token";
    const pair = isRefresh ? tokens.refresh(form.get("refresh_token") ?? "") : undefined;
    refreshes.push(pair !== undefined);
    if (refreshDelayMs > 0) await wait(refreshDelayMs);
    if (fault !== undefined) return answerWithFault(response, fault, tokenRefusal);
    if (pair === undefined) return answerJson(response, 200, tokenRefusal(200));
    const { accessToken: access_token, refreshToken: refresh_token } = pair;
    answerJson(response, 200, { access_token, refresh_token, expires_in: String(expiresInSeconds) });
  }

  const handle = async (request: IncomingMessage, response: ServerResponse, body: string) => {
    if (request.method !== "POST") return answerJson(response, 405, messageRefusal(405));
    if (request.url === "/v3.0/oa/message/cs") return sendMessage(request, response, JSON.parse(body));
    if (request.url === "/v4/oa/access_token") return refresh(request, response, new URLSearchParams(body));
    answerJson(response, 404, messageRefusal(404));
  };
  const http = await serveHttp(handle);

  /** What the account sends comes back to its own webhook. */
  function echo(personId: string, text: string): void {
    if (webhookUrl !== undefined) void push(oaSentEvent("oa_send_text", { text }, { personId, appId }), {});
  }

  function push(event: OaEventBody, { signs = "body", hasPrefix = false }: OaDeliverOptions) {
    const body = JSON.stringify(event);
    const sentAt = String(Date.now() + 1);
    const timestamp = signs === "body" ? event.timestamp : sentAt;
    const signature = signOaEvent({ appId, secretKey, body, timestamp });
    const headers = {
      "x-zevent-signature": hasPrefix ? `mac=${signature}` : signature,
      "x-zevent-timestamp": sentAt,
    };
    return pushWebhook({
      ...{ url: webhookUrl ?? "", headers, body, answerWithinMs: ANSWER_WITHIN_MS, retryDelaysMs },
    });
  }

  return {
    ...http,
    ...{ appId, appSecret, secretKey, refreshToken, tokens, faults, calls, sent, refreshes },
    refuse: (...errors) => void refused.push(...errors),
    register: async (url) => {
      webhookUrl = url;
      return pushWebhook({ url, headers: {}, body: "{}", answerWithinMs: ANSWER_WITHIN_MS });
    },
    deliver: (events, order = {}) => Promise.all(disorder(events, order).map((event) => push(event, order))),
  };
}

/** `error` is what a fault stands for in the service's own numbers. */
function messageRefusal(status: number): unknown {
  return { error: status === 429 ? -32 : -201, message: "refused as planned" };
}

function tokenRefusal(status: number): unknown {
  return {
    error: -14_014,
    error_name: "Invalid refresh token",
    error_description: `refused as planned, ${status}`,
  };
}
