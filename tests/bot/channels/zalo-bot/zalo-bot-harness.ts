import type { Channel } from "../../../../bot/channels/channel.ts";
import { createZaloBot, type ZaloBotOptions } from "../../../../bot/channels/zalo-bot/create-zalo-bot.ts";
import {
  startZaloBotSimulator,
  type ZaloBotSimulator,
} from "../../../../scripts/simulators/zalo-bot/start-zalo-bot-simulator.ts";
import { botTextUpdate } from "../../../../scripts/simulators/zalo-bot/updates.ts";
import { captureLog } from "../captured-log.ts";
import type { ChannelHarness } from "../channel-harness.ts";

export const SECRET = "webhook-secret-of-the-bot";

type Options = Partial<Omit<ZaloBotOptions, "timeouts">> & { timeouts?: ZaloBotOptions["timeouts"] };

/** A simulator and the channels that a test opens on it; all are closed together. */
export interface ZaloBotBench {
  readonly simulator: ZaloBotSimulator;
  /** A channel of the simulator; whatever `options` names is as given. */
  open(options?: Options): Channel;
  closeLater(part: { close(): Promise<void> }): void;
  logged(): string;
  close(): Promise<void>;
}

export async function openZaloBot(): Promise<ZaloBotBench> {
  const simulator = await startZaloBotSimulator({ longestPollMs: 50 });
  const { log, text: logged } = captureLog();
  const opened: { close(): Promise<void> }[] = [simulator];
  return {
    simulator,
    logged,
    open: (options = {}) => {
      const { token, url: apiRoot } = simulator;
      const channel = createZaloBot({
        ...{ token, apiRoot, webhookSecret: SECRET, log, render: () => [] },
        ...options,
        timeouts: { sendMs: 1_200, pollSeconds: 1, retryMs: 20, ...options.timeouts },
      });
      opened.push(channel);
      return channel;
    },
    closeLater: (part) => void opened.push(part),
    close: async () => {
      await Promise.all(opened.map((part) => part.close()));
    },
  };
}

export function botWebhookRequest(body: string | Uint8Array, secret = SECRET) {
  return { headers: { "x-bot-api-secret-token": secret }, body: Buffer.from(body) };
}

export async function makeZaloBotHarness(): Promise<ChannelHarness> {
  const bench = await openZaloBot();
  const { simulator, open, logged, close } = bench;
  return {
    channel: open({ publicUrl: "https://hoi.example.vn" }),
    logged,
    faults: simulator.faults,
    chatId: "chat-1",
    longestText: 2000,
    namesWait: false,
    textEvent: ({ number, chatId, text }) => botTextUpdate(text, { chatId, messageId: `m${number}` }),
    sign: (body) => botWebhookRequest(body),
    forge: (body) => botWebhookRequest(body, `${SECRET}x`),
    write: (text) => ({ kind: "text", text }),
    read: (chatId) => simulator.sent.filter((sent) => sent.chatId === chatId).map(({ text }) => text),
    pause: simulator.pause,
    secrets: [SECRET, simulator.token, "made-up-token"],
    close,
  };
}
