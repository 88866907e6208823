import { z } from "zod";
import { fillIn } from "../../wording/fill-in.ts";
import { messages } from "../../wording/messages.ts";
import { ChannelError, type WebhookAdministration, type WebhookReport } from "../channel.ts";
import { reasonOf, type ZaloBotApi, type ZaloBotMethod } from "./zalo-bot-api.ts";

const text = messages.webhooks.zaloBot;
/** Zalo Bot Platform: `secret_token` of 8–256 characters. */
const SECRET = /^.{8,256}$/s;
/** The service probes the address before it answers. */
const TIMEOUT_MS = 30_000;

const InfoSchema = z.object({
  url: z.string().catch(""),
  updated_at: z.number().int().positive().max(8.64e15).optional().catch(undefined),
});

/** Zalo Bot Platform: setWebhook, getWebhookInfo and deleteWebhook; the first two answer with `{url, updated_at}`. */
export function administerZaloBot(options: {
  readonly api: ZaloBotApi;
  readonly webhookSecret: string | undefined;
}): WebhookAdministration {
  const { api, webhookSecret } = options;
  const show = async () => report(await call("getWebhookInfo", {}));

  async function call(method: ZaloBotMethod, body: Readonly<Record<string, string>>): Promise<unknown> {
    const answer = await api.call(method, body, { timeoutMs: TIMEOUT_MS });
    if (answer.kind === "ok") return answer.result;
    if (answer.kind === "not-ok" && answer.code === 401) throw new ChannelError(text.badToken);
    const template = answer.kind === "not-ok" ? text.refused : text.unreachable;
    throw new ChannelError(fillIn(template, { reason: reasonOf(answer) }));
  }

  return {
    set: async (url) => {
      if (webhookSecret === undefined || !SECRET.test(webhookSecret)) throw new ChannelError(text.noSecret);
      await call("setWebhook", { url, secret_token: webhookSecret });
      // The service saves an address even when its probe failed, so that only what it reports counts.
      return show();
    },
    show,
    remove: async () => {
      await call("deleteWebhook", {});
      return { lines: [text.removed] };
    },
  };
}

function report(result: unknown): WebhookReport {
  const info = InfoSchema.safeParse(result).data;
  if (info === undefined || info.url === "") return { lines: [text.none] };
  const lines = [fillIn(text.set, { url: withoutQuery(info.url) })];
  if (info.updated_at === undefined) return { lines };
  return { lines: [...lines, fillIn(text.updated, { time: timeOf(info.updated_at) })] };
}

/** The address may be that of another program, with a secret in its query. */
function withoutQuery(url: string): string {
  if (!URL.canParse(url)) return "…";
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
}

function timeOf(ms: number): string {
  return new Date(ms).toLocaleString("vi-VN", { timeZone: "Asia/Ho_Chi_Minh" });
}
