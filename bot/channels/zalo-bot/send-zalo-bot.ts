import { z } from "zod";
import type { Outgoing, SendResult } from "../channel.ts";
import { delayed } from "../http/send-results.ts";
import { checkZaloMessage, resultOfStatus, resultOfTransport } from "../zalo/zalo-send-result.ts";
import { type BotAnswer, reasonOf, type ZaloBotApi } from "./zalo-bot-api.ts";

const SentSchema = z.object({ message_id: z.union([z.string(), z.number()]).transform(String) });

/** Zalo Bot Platform: `sendMessage {chat_id, text}`; text of 1–2000 characters, plain as long as no parse_mode is named. */
export async function sendZaloBot(options: {
  readonly api: ZaloBotApi;
  readonly chatId: string;
  readonly message: Outgoing;
  readonly timeoutMs: number;
}): Promise<SendResult> {
  const { api, chatId, message, timeoutMs } = options;
  const settled = checkZaloMessage(message);
  if (settled !== undefined || message.kind !== "text")
    return settled ?? { kind: "refused", reason: "not-text" };
  return resultOf(await api.call("sendMessage", { chat_id: chatId, text: message.text }, { timeoutMs }));
}

function resultOf(answer: BotAnswer): SendResult {
  if (answer.kind === "ok") {
    return { kind: "sent", messageId: SentSchema.safeParse(answer.result).data?.message_id ?? null };
  }
  if (answer.kind !== "not-ok") return resultOfTransport(answer);
  const reason = reasonOf(answer);
  // No documented code: it was not taken, and may be later.
  return answer.code < 300 ? delayed("chat", reason) : resultOfStatus(answer.code, reason);
}
