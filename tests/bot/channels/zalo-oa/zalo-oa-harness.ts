import type { Channel } from "../../../../bot/channels/channel.ts";
import { createZaloOa, type ZaloOaOptions } from "../../../../bot/channels/zalo-oa/create-zalo-oa.ts";
import { openStore } from "../../../../bot/store/open-store.ts";
import type { Store } from "../../../../bot/store/store.ts";
import { oaTextEvent } from "../../../../scripts/simulators/zalo-oa/events.ts";
import { signOaEvent } from "../../../../scripts/simulators/zalo-oa/sign-oa-event.ts";
import {
  startZaloOaSimulator,
  type ZaloOaSimulator,
  type ZaloOaSimulatorOptions,
} from "../../../../scripts/simulators/zalo-oa/start-zalo-oa-simulator.ts";
import { captureLog } from "../captured-log.ts";
import type { ChannelHarness } from "../channel-harness.ts";

type Options = Partial<Omit<ZaloOaOptions, "timeouts">> & { timeouts?: ZaloOaOptions["timeouts"] };

/** A simulator, a store, and the channels that a test opens on them; all are closed together. */
export interface ZaloOaBench {
  readonly simulator: ZaloOaSimulator;
  readonly store: Store;
  /** A channel of the simulator; whatever `options` names is as given. */
  open(options?: Options): Channel;
  closeLater(part: { close(): Promise<void> }): void;
  logged(): string;
  close(): Promise<void>;
}

export async function openZaloOa(simulated: ZaloOaSimulatorOptions = {}): Promise<ZaloOaBench> {
  const simulator = await startZaloOaSimulator(simulated);
  const store = await openStore({ path: ":memory:", retentionDays: 30 });
  const { log, text: logged } = captureLog();
  const opened: { close(): Promise<void> }[] = [simulator];
  return {
    simulator,
    store,
    logged,
    open: (options = {}) => {
      const { appId, appSecret, secretKey, refreshToken, url } = simulator;
      const channel = createZaloOa({
        ...{ appId, appSecret, secretKey, refreshToken, apiRoot: url, oauthRoot: url },
        ...{ tokens: store.oaTokens, leases: store.leases, log, render: () => [] },
        ...options,
        timeouts: {
          sendMs: 1_200,
          tokenMs: 1_200,
          leasePollMs: 10,
          failedWaitMs: 50,
          renewalGapMs: 0,
          ...options.timeouts,
        },
      });
      opened.push(channel);
      return channel;
    },
    closeLater: (part) => void opened.push(part),
    close: async () => {
      await Promise.all(opened.map((part) => part.close()));
      await store.close();
    },
  };
}

/** Signed with the timestamp of the header, which every body can have. */
export function oaWebhookRequest(
  { appId, secretKey }: Pick<ZaloOaSimulator, "appId" | "secretKey">,
  body: string | Uint8Array,
) {
  const timestamp = "1795332948842";
  const signature = signOaEvent({ appId, secretKey, body: Buffer.from(body), timestamp });
  const headers = { "x-zevent-signature": signature, "x-zevent-timestamp": timestamp };
  return { headers, body: Buffer.from(body) };
}

export async function makeZaloOaHarness(): Promise<ChannelHarness> {
  const { simulator, open, logged, close } = await openZaloOa();
  return {
    channel: open({ publicUrl: "https://hoi.example.vn" }),
    logged,
    faults: simulator.faults,
    chatId: "person-1",
    longestText: 2000,
    namesWait: false,
    textEvent: ({ number, chatId, text }) => oaTextEvent(text, { personId: chatId, messageId: `m${number}` }),
    sign: (body) => oaWebhookRequest(simulator, body),
    forge: (body) => oaWebhookRequest({ ...simulator, secretKey: "another" }, body),
    write: (text) => ({ kind: "text", text }),
    read: (chatId) => simulator.sent.filter((sent) => sent.chatId === chatId).map(({ text }) => text),
    pause: simulator.pause,
    secrets: [simulator.secretKey, simulator.appSecret, "access-1", "refresh-1"],
    close,
  };
}
