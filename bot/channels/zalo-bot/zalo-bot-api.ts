import { z } from "zod";
import type { CallLimits } from "../http/call-limits.ts";
import type { HttpOutcome, ZaloHttp } from "../zalo/zalo-http.ts";

export const ZALO_BOT_API_ROOT = "https://bot-api.zaloplatforms.com";

export interface ZaloBotApi {
  /** Zalo Bot Platform: `POST {root}/bot<TOKEN>/<method>` with a JSON body. Never throws. */
  call(method: ZaloBotMethod, body: Readonly<Record<string, string>>, limits: CallLimits): Promise<BotAnswer>;
  close(): void;
}

export type ZaloBotMethod =
  | "getMe"
  | "getUpdates"
  | "sendMessage"
  | "setWebhook"
  | "getWebhookInfo"
  | "deleteWebhook";

export type BotAnswer =
  | { readonly kind: "ok"; readonly result: unknown }
  /** The service says no in its own form; `code` is its error_code, else the HTTP status, 0 when neither says more. */
  | { readonly kind: "not-ok"; readonly code: number }
  | Exclude<HttpOutcome, { kind: "answered" }>;

/** A bad token comes with HTTP 200 and `ok: false`, so it is `ok` that decides. */
const EnvelopeSchema = z.object({
  ok: z.boolean(),
  result: z.unknown().optional(),
  error_code: z.number().int().optional().catch(undefined),
});

export function createZaloBotApi(options: {
  readonly http: ZaloHttp;
  readonly apiRoot: string;
  readonly token: string;
}): ZaloBotApi {
  const { http, apiRoot, token } = options;
  return {
    call: async (method, body, limits) =>
      readEnvelope(await http.post({ url: `${apiRoot}/bot${token}/${method}`, body, ...limits })),
    close: http.close,
  };
}

function readEnvelope(outcome: HttpOutcome): BotAnswer {
  if (outcome.kind !== "answered") return outcome;
  const { status } = outcome;
  const envelope = EnvelopeSchema.safeParse(outcome.body).data;
  if (envelope?.ok === false) {
    return { kind: "not-ok", code: envelope.error_code ?? (status < 300 ? 0 : status) };
  }
  if (envelope === undefined || status >= 300) return { kind: "unreadable", status };
  return { kind: "ok", result: envelope.result };
}

/** What failed, for a log: a code of the service, of HTTP or of the network, and nothing else. */
export function reasonOf(answer: Exclude<BotAnswer, { kind: "ok" }>): string {
  if (answer.kind === "not-ok") return `zalo:${answer.code}`;
  return answer.kind === "unreadable" ? `unreadable:${answer.status}` : `network:${answer.code}`;
}
