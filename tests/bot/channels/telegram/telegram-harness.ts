import { createTelegram, type TelegramOptions } from "../../../../bot/channels/telegram/create-telegram.ts";
import { startTelegramSimulator } from "../../../../scripts/simulators/telegram/start-telegram-simulator.ts";
import { captureLog } from "../captured-log.ts";
import type { ChannelHarness } from "../channel-harness.ts";

export const SECRET = "rat_bi_mat-123";
/** Short enough for a test, long enough for two busy cores. */
export const TIMEOUTS = {
  sendMs: 1_200,
  connectMs: 1_200,
  pollSeconds: 1,
  graceMs: 300,
  firstRetryMs: 10,
  longestRetryMs: 40,
  conflictMs: 40,
} as const;

/** A channel and its simulator; whatever `options` names is as given. */
export async function openTelegram(options: Partial<TelegramOptions> = {}) {
  const simulator = await startTelegramSimulator();
  const { token, apiRoot } = simulator;
  const { log, text: logged } = captureLog();
  const channel = createTelegram({
    ...{ token, apiRoot, log, render: () => [], timeouts: TIMEOUTS, botName: simulator.botName },
    ...options,
  });
  const close = async () => {
    await channel.close();
    await simulator.close();
  };
  return { simulator, channel, logged, close };
}

export function webhookRequest(body: string | Uint8Array, secret = SECRET) {
  return { headers: { "x-telegram-bot-api-secret-token": secret }, body: Buffer.from(body) };
}

/** Text as Telegram's HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

export async function makeTelegramHarness(): Promise<ChannelHarness> {
  const { simulator, channel, logged } = await openTelegram({
    webhookSecret: SECRET,
    publicUrl: "https://hoi.example.vn",
  });
  return {
    channel,
    logged,
    faults: simulator.faults,
    chatId: "4096",
    longestText: 4096,
    namesWait: true,
    textEvent: ({ number, chatId, text }) => ({
      update_id: number,
      message: {
        message_id: number,
        from: { id: Number(chatId), is_bot: false, first_name: "Bình" },
        chat: { id: Number(chatId), type: "private" },
        date: Math.floor(Date.now() / 1000),
        text,
      },
    }),
    sign: (body) => webhookRequest(body),
    forge: (body) => webhookRequest(body, "rat_bi_mat-124"),
    write: (text) => ({ kind: "text", text: escapeHtml(text) }),
    read: (chatId) => simulator.sent(Number(chatId)).map((message) => message.text),
    pause: simulator.pause,
    secrets: [SECRET, simulator.token, "made-up_secret"],
    close: async () => {
      // Closing twice is no matter: the suite pauses some of them.
      await simulator.close().catch(() => {});
    },
  };
}
