import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Delivery } from "../../../../bot/channels/channel.ts";
import { oaFollowEvent, oaSentEvent, oaTextEvent } from "../../../../scripts/simulators/zalo-oa/events.ts";
import { receiveWebhook } from "../receive-webhook.ts";
import { oaWebhookRequest, openZaloOa, type ZaloOaBench } from "./zalo-oa-harness.ts";

let bench: ZaloOaBench;
beforeEach(async () => {
  bench = await openZaloOa({ retryDelaysMs: [5, 5] });
});
afterEach(() => bench.close());

async function register(options: { failFirst?: number } = {}) {
  const receiver = await receiveWebhook(bench.open(), options);
  bench.closeLater(receiver);
  return { receiver, probe: await bench.simulator.register(receiver.url) };
}

const read = (body: unknown) =>
  bench.open().readWebhook(oaWebhookRequest(bench.simulator, JSON.stringify(body)));
const contentOf = (body: unknown) => {
  const reading = read(body);
  return reading.kind === "accepted" ? reading.deliveries.map(({ message }) => message.content) : reading;
};

describe("the webhook of an Official Account", () => {
  it("reads a question, whichever timestamp is signed, with the prefix and without", async () => {
    const { receiver, probe } = await register();
    expect(probe).toBe(200);
    const event = oaTextEvent("Dân vận khéo là gì?", {
      personId: "p7",
      messageId: "m7",
      at: 1_750_316_131_602,
    });
    for (const signs of ["body", "header"] as const) {
      for (const hasPrefix of [false, true]) {
        await expect(bench.simulator.deliver([event], { signs, hasPrefix })).resolves.toEqual([200]);
      }
    }
    const expected: Delivery = {
      idempotencyKey: "user_send_text:p7:m7",
      message: {
        ...{ chatId: "p7", personId: "p7", isGroup: false, isAddressed: true, sentAt: 1_750_316_131_602 },
        content: { kind: "text", text: "Dân vận khéo là gì?" },
      },
    };
    expect(receiver.deliveries).toEqual([expected, expected, expected, expected]);
  });

  it("takes a delivery that is repeated after a failure, under the same key", async () => {
    const { receiver } = await register({ failFirst: 2 });
    // The probe is the first that fails.
    await expect(bench.simulator.deliver([oaTextEvent("một", { messageId: "m1" })])).resolves.toEqual([200]);
    await bench.simulator.deliver([oaTextEvent("một", { messageId: "m1" })], { times: 2 });
    expect(new Set(receiver.deliveries.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
  });

  it("refuses what is changed, signed with another key, or for another app", () => {
    const { simulator } = bench;
    const channel = bench.open();
    const refused = { kind: "refused", status: 401 };
    const body = JSON.stringify(oaTextEvent("Xin chào"));
    const signed = oaWebhookRequest(simulator, body);
    expect(channel.readWebhook({ ...signed, body: Buffer.from(body.replace("chào", "chao")) })).toEqual(
      refused,
    );
    expect(channel.readWebhook({ ...signed, headers: { "x-zevent-signature": "" } })).toEqual(refused);
    expect(channel.readWebhook(oaWebhookRequest({ ...simulator, secretKey: "x" }, body))).toEqual(refused);
    expect(channel.readWebhook(oaWebhookRequest({ ...simulator, appId: "9" }, body))).toEqual(refused);
    expect(read(oaTextEvent("Xin chào", { appId: "9" }))).toEqual(refused);
  });

  it("takes the unsigned probe, and only exactly that", () => {
    const channel = bench.open();
    const unsigned = (body: string) => channel.readWebhook({ headers: {}, body: Buffer.from(body) });
    expect(unsigned("{}")).toEqual({ kind: "accepted", deliveries: [] });
    expect(unsigned("{ }").kind).toBe("refused");
    expect(unsigned(JSON.stringify(oaTextEvent("Xin chào"))).kind).toBe("refused");
  });

  it("reads what is sent beside text, and that a person follows", () => {
    const media = (name: string) => contentOf(oaSentEvent(name, { attachments: [] }));
    expect(media("user_send_image")).toEqual([{ kind: "media", media: "picture" }]);
    expect(media("user_send_gif")).toEqual([{ kind: "media", media: "picture" }]);
    expect(media("user_send_sticker")).toEqual([{ kind: "media", media: "sticker" }]);
    expect(media("user_send_audio")).toEqual([{ kind: "media", media: "voice" }]);
    expect(media("user_send_file")).toEqual([{ kind: "media", media: "other" }]);
    expect(media("user_send_location")).toEqual([{ kind: "media", media: "other" }]);
    expect(contentOf(oaFollowEvent({ personId: "p9" }))).toEqual([{ kind: "joined" }]);
  });

  it("lets pass its own messages, which come back, and whatever nobody waits for", async () => {
    const { receiver } = await register();
    await bench.open().send("p1", { kind: "text", text: "Xin chào bạn." });
    expect(contentOf(oaSentEvent("oa_send_text", { text: "Xin chào bạn." }))).toEqual([]);
    expect(contentOf({ ...oaFollowEvent(), event_name: "unfollow" })).toEqual([]);
    expect(contentOf(oaSentEvent("user_seen_message", {}))).toEqual([]);
    expect(contentOf({ ...oaTextEvent("a"), sender: 7 })).toEqual([]);
    expect(contentOf({ ...oaFollowEvent(), follower: null })).toEqual([]);
    expect(receiver.deliveries).toEqual([]);
    expect(bench.logged()).toContain("user_send_text");
  });
});
