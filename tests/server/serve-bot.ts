import { createHash } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import pino from "pino";
import { type ChannelName, type ChannelSettings, createBot } from "../../bot/index.ts";
import { createApp } from "../../server/app.ts";
import { listen } from "../../server/listen.ts";
import { closeServer } from "../../server/stop-on-signal.ts";
import { createFakeKnowledge } from "./fake-knowledge.ts";

/** Nothing listens there: every call to a service is refused at once. */
const NO_SERVICE = "http://127.0.0.1:1";
const OA = { appId: "4567", secretKey: "khoa-bi-mat-cua-oa" };

export const TELEGRAM_SECRET = "bi-mat-webhook-telegram";
export const ZALO_BOT_SECRET = "bi-mat-webhook-zalo-bot";

/** Every channel, with made-up settings. */
export const ALL_CHANNELS: ChannelSettings = {
  telegram: { token: "111:ma-bot-telegram", webhookSecret: TELEGRAM_SECRET, apiRoot: NO_SERVICE },
  zaloBot: { token: "222:ma-bot-zalo", webhookSecret: ZALO_BOT_SECRET, apiRoot: NO_SERVICE },
  zaloOa: {
    ...OA,
    appSecret: "bi-mat-ung-dung-oa",
    refreshToken: "ma-lam-moi-oa",
    apiRoot: NO_SERVICE,
    oauthRoot: NO_SERVICE,
  },
};

/** What must never show in a log. */
export const SECRETS = [
  TELEGRAM_SECRET,
  ZALO_BOT_SECRET,
  OA.secretKey,
  "ma-bot-telegram",
  "ma-bot-zalo",
  "bi-mat-ung-dung-oa",
  "ma-lam-moi-oa",
];

/** A real server on a free port with a real bot behind it, and everything that it logs as text. */
export async function serveBot(
  channels: ChannelSettings = ALL_CHANNELS,
  dataDir: string = mkdtempSync(join(tmpdir(), "du-lieu-")),
) {
  const lines: string[] = [];
  const log = pino({ level: "trace" }, { write: (line: string) => void lines.push(line) });
  const knowledge = () => createFakeKnowledge();
  const settings = { publicUrl: "https://hoi.example.vn", adminChatIds: [], retentionDays: 30 };
  const bot = await createBot({ ...settings, channels, dataDir, knowledge, log });
  const app = createApp({ knowledge, bot, config: { adminToken: undefined }, log });
  const server = createAdaptorServer({ fetch: app.fetch });
  const address = await listen(server, { host: "127.0.0.1", port: 0 });
  return {
    address,
    bot,
    dataDir,
    logged: () => lines.join(""),
    async close() {
      await closeServer(server, 100);
      await bot.stop(100);
    },
  };
}

/** The headers with which the service itself delivers `body`. */
export function trueHeaders(channel: ChannelName, body: Uint8Array | string): Record<string, string> {
  if (channel === "telegram") return { "X-Telegram-Bot-Api-Secret-Token": TELEGRAM_SECRET };
  if (channel === "zalo-bot") return { "X-Bot-Api-Secret-Token": ZALO_BOT_SECRET };
  const timestamp = "1790000000000";
  const hash = createHash("sha256").update(OA.appId).update(body).update(timestamp).update(OA.secretKey);
  return { "X-ZEvent-Timestamp": timestamp, "X-ZEvent-Signature": `mac=${hash.digest("hex")}` };
}

/** A text message as the service delivers it; `id` makes it another message. */
export function textUpdate(channel: ChannelName, text: string, id: number, person = 900_000_001): unknown {
  if (channel === "telegram") {
    const chat = { id: person, type: "private", first_name: "An" };
    const from = { id: person, is_bot: false, first_name: "An" };
    return { update_id: id, message: { message_id: id, date: 1_790_000_000, chat, from, text } };
  }
  if (channel === "zalo-bot") {
    const from = { id: `${person}`, display_name: "An", is_bot: false };
    const chat = { id: `${person}`, chat_type: "PRIVATE" };
    const message = { from, chat, text, message_id: `m${id}`, date: 1_790_000_000_000 };
    return { event_name: "message.text.received", message };
  }
  return {
    ...{ app_id: OA.appId, event_name: "user_send_text", timestamp: "1790000000000" },
    ...{ sender: { id: `${person}` }, recipient: { id: "8888" }, message: { text, msg_id: `o${id}` } },
  };
}
