import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { z } from "zod";
import { answerWithFault, createFaultPlan, type FaultPlan } from "../fault.ts";
import { answerJson } from "../serve-http.ts";
import { createUpdateQueue, type UpdateQueue } from "./update-queue.ts";

export interface ZaloBotSent {
  readonly chatId: string;
  readonly text: string;
  readonly messageId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface ZaloBotWebhook {
  readonly url: string;
  readonly secret: string;
  readonly updatedAt: number;
}

type Method = (body: unknown, response: ServerResponse) => Promise<void> | void;

interface ZaloBotMethods {
  readonly methods: ReadonlyMap<string, Method>;
  readonly faults: FaultPlan;
  readonly sent: readonly ZaloBotSent[];
  readonly queue: UpdateQueue;
  webhook(): ZaloBotWebhook | undefined;
}

const SendSchema = z.object({ chat_id: z.string().min(1), text: z.string().min(1).max(2000) });
const WebhookSchema = z.object({ url: z.url(), secret_token: z.string().min(8).max(256) });
const PollSchema = z.object({ timeout: z.string().regex(/^\d+$/).default("30") });

/** The methods of Zalo Bot Platform that we use, and what they change. */
export function createZaloBotMethods(options: {
  readonly displayName: string;
  readonly longestPollMs: number;
}): ZaloBotMethods {
  const { displayName, longestPollMs } = options;
  const faults = createFaultPlan(["sendMessage"]);
  const sent: ZaloBotSent[] = [];
  const queue = createUpdateQueue();
  let webhook: ZaloBotWebhook | undefined;

  function sendMessage(body: unknown, response: ServerResponse) {
    const message = SendSchema.safeParse(body).data;
    if (message === undefined) return notOk(response, 400);
    const fault = faults.take("sendMessage");
    const messageId = `z${sent.length + 1}`;
    if (fault === undefined || fault.afterDelivery === true) {
      sent.push({ chatId: message.chat_id, text: message.text, messageId, at: Date.now() });
    }
    if (fault !== undefined) return answerWithFault(response, fault, refusal);
    ok(response, { message_id: messageId, date: Date.now() });
  }

  async function getUpdates(body: unknown, response: ServerResponse) {
    const asked = PollSchema.safeParse(body).data;
    if (asked === undefined || webhook !== undefined) return notOk(response, 400);
    const fault = faults.take("getUpdates");
    if (fault !== undefined) return answerWithFault(response, fault, refusal);
    const gone = new AbortController();
    once(response, "close").finally(() => gone.abort());
    const update = await queue.take(Math.min(Number(asked.timeout) * 1000, longestPollMs), gone.signal);
    if (update === undefined) return notOk(response, 408);
    ok(response, update);
  }

  function setWebhook(body: unknown, response: ServerResponse) {
    const asked = WebhookSchema.safeParse(body).data;
    if (asked === undefined) return notOk(response, 400);
    webhook = { url: asked.url, secret: asked.secret_token, updatedAt: Date.now() };
    ok(response, { url: webhook.url, updated_at: webhook.updatedAt });
  }

  /** Fails as planned, else does its work. */
  const planned =
    (method: string, run: Method): Method =>
    (body, response) => {
      const fault = faults.take(method);
      return fault === undefined ? run(body, response) : answerWithFault(response, fault, refusal);
    };

  const getMe: Method = (_, response) =>
    ok(response, { id: "1", account_name: "bot.danvan", display_name: displayName });
  const getWebhookInfo: Method = (_, response) =>
    ok(response, { url: webhook?.url ?? "", updated_at: webhook?.updatedAt ?? Date.now() });
  const deleteWebhook: Method = (_, response) => {
    webhook = undefined;
    ok(response, { url: "", updated_at: Date.now() });
  };
  const simple = Object.entries({ getMe, setWebhook, getWebhookInfo, deleteWebhook });
  const methods = new Map<string, Method>([
    ["sendMessage", sendMessage],
    ["getUpdates", getUpdates],
    ...simple.map(([name, run]): [string, Method] => [name, planned(name, run)]),
  ]);
  return { methods, faults, sent, queue, webhook: () => webhook };
}

function refusal(status: number): unknown {
  return { ok: false, description: "refused as planned", error_code: status };
}

/** The service's refusals come with HTTP 200. */
function notOk(response: ServerResponse, code: number) {
  answerJson(response, 200, refusal(code));
}

function ok(response: ServerResponse, result: unknown) {
  answerJson(response, 200, { ok: true, result });
}
