import type { IncomingMessage, ServerResponse } from "node:http";
import { type Disorder, disorder } from "../disorder.ts";
import type { FaultPlan } from "../fault.ts";
import { pushWebhook } from "../push-webhook.ts";
import { answerJson, type HttpService, serveHttp } from "../serve-http.ts";
import type { ZaloBotUpdate } from "./updates.ts";
import { createZaloBotMethods, type ZaloBotSent, type ZaloBotWebhook } from "./zalo-bot-methods.ts";

export interface ZaloBotSimulatorOptions {
  readonly token?: string;
  /** Under which name people call the bot in groups. */
  readonly displayName?: string;
  /** The longest time that getUpdates is held open. Default: as asked for. */
  readonly longestPollMs?: number;
}

export interface ZaloBotSimulator extends HttpService {
  readonly token: string;
  /** Of sendMessage, and of the other methods where a fault names one. */
  readonly faults: FaultPlan;
  /** Calls in the order of their arrival, also those that were spoilt. */
  readonly calls: readonly ZaloBotCall[];
  /** Messages that people see. */
  readonly sent: readonly ZaloBotSent[];
  webhook(): ZaloBotWebhook | undefined;
  /**
   * People write: goes to the webhook when one is set, else into the queue of getUpdates. Resolves with the answers of
   * the webhook (0 for none), one for each delivery.
   */
  deliver(updates: readonly ZaloBotUpdate[], options?: DeliverOptions): Promise<number[]>;
}

export interface ZaloBotCall {
  readonly method: string;
  readonly body: unknown;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface DeliverOptions extends Disorder {
  /** In `{ok, result}`, as the documentation has it. */
  readonly isWrapped?: boolean;
}

/** How long the service waits for a webhook's answer is not documented. */
const ANSWER_WITHIN_MS = 10_000;

/** Speaks the protocol of Zalo Bot Platform over a socket of this machine. */
export async function startZaloBotSimulator(
  options: ZaloBotSimulatorOptions = {},
): Promise<ZaloBotSimulator> {
  const { token = "1234567890:made-up-token", displayName = "Hỏi Dân Vận", longestPollMs = 30_000 } = options;
  const platform = createZaloBotMethods({ displayName, longestPollMs });
  const calls: ZaloBotCall[] = [];
  const handle = async (request: IncomingMessage, response: ServerResponse, body: string) => {
    const [, givenToken, method = ""] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? "") ?? [];
    const run = platform.methods.get(method);
    if (request.method !== "POST" || givenToken === undefined || run === undefined) {
      return answerJson(response, 404, { ok: false, description: "Not Found", error_code: 404 });
    }
    calls.push({ method, body: JSON.parse(body), at: Date.now() });
    if (givenToken !== token) {
      return answerJson(response, 200, { ok: false, description: "Unauthorized", error_code: 401 });
    }
    await run(JSON.parse(body), response);
  };
  const http = await serveHttp(handle);

  async function push(update: ZaloBotUpdate, isWrapped: boolean): Promise<number[]> {
    const webhook = platform.webhook();
    if (webhook === undefined) {
      platform.queue.put(update);
      return [];
    }
    const body = JSON.stringify(isWrapped ? { ok: true, result: update } : update);
    const headers = { "x-bot-api-secret-token": webhook.secret };
    return [await pushWebhook({ url: webhook.url, headers, body, answerWithinMs: ANSWER_WITHIN_MS })];
  }

  return {
    ...http,
    token,
    faults: platform.faults,
    calls,
    sent: platform.sent,
    webhook: platform.webhook,
    deliver: async (updates, { isWrapped = false, ...order } = {}) =>
      (await Promise.all(disorder(updates, order).map((update) => push(update, isWrapped)))).flat(),
  };
}
