import { z } from "zod";
import type { Outgoing, SendResult } from "../channel.ts";
import { delayed } from "../http/send-results.ts";
import type { HttpOutcome, ZaloHttp } from "../zalo/zalo-http.ts";
import { checkZaloMessage, resultOfStatus, resultOfTransport } from "../zalo/zalo-send-result.ts";
import type { OaAccessToken, TokenReading } from "./oa-access-token.ts";
import { isTokenError, resultOfOaError } from "./result-of-oa-error.ts";

export const ZALO_OA_API_ROOT = "https://openapi.zalo.me";

const AnswerSchema = z.object({ error: z.number().int(), data: z.unknown().optional() });
const SentSchema = z.object({ message_id: z.union([z.string(), z.number()]).transform(String) });

interface Options {
  readonly http: ZaloHttp;
  readonly apiRoot: string;
  readonly accessToken: OaAccessToken;
  readonly chatId: string;
  readonly message: Outgoing;
  readonly timeoutMs: number;
}

/**
 * Zalo Official Account v3: `POST {root}/v3.0/oa/message/cs`, text of at most 2000 characters; sent only when `error` is 0.
 * A token that is not accepted is renewed and the message sent again: it was certainly not sent before.
 */
export async function sendZaloOa(options: Options): Promise<SendResult> {
  const { accessToken, message } = options;
  const settled = checkZaloMessage(message);
  if (settled !== undefined || message.kind !== "text")
    return settled ?? { kind: "refused", reason: "not-text" };
  const first = await accessToken.get();
  if (first.kind === "unavailable") return withoutToken(first);
  const outcome = await post({ ...options, text: message.text, token: first.token });
  if (!isTokenError(errorOf(outcome) ?? 0)) return resultOf(outcome);
  const second = await accessToken.get(first.token);
  if (second.kind === "unavailable") return withoutToken(second);
  return resultOf(await post({ ...options, text: message.text, token: second.token }));
}

function post(call: Options & { readonly text: string; readonly token: string }): Promise<HttpOutcome> {
  const { http, apiRoot, chatId, text, token, timeoutMs } = call;
  return http.post({
    url: `${apiRoot}/v3.0/oa/message/cs`,
    body: { recipient: { user_id: chatId }, message: { text } },
    headers: { access_token: token },
    timeoutMs,
  });
}

function withoutToken({ reason, afterMs }: Extract<TokenReading, { kind: "unavailable" }>): SendResult {
  return delayed("channel", reason, afterMs);
}

function errorOf(outcome: HttpOutcome): number | undefined {
  return outcome.kind === "answered" ? AnswerSchema.safeParse(outcome.body).data?.error : undefined;
}

function resultOf(outcome: HttpOutcome): SendResult {
  if (outcome.kind !== "answered") return resultOfTransport(outcome);
  const { status, body } = outcome;
  const answer = AnswerSchema.safeParse(body).data;
  if (status >= 300) return resultOfStatus(status, `http:${status}`);
  if (answer === undefined) return resultOfTransport({ kind: "unreadable", status });
  if (answer.error !== 0) return resultOfOaError(answer.error);
  return { kind: "sent", messageId: SentSchema.safeParse(answer.data).data?.message_id ?? null };
}
