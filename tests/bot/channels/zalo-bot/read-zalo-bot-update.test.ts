import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Delivery } from "../../../../bot/channels/channel.ts";
import { botTextUpdate, botUpdate } from "../../../../scripts/simulators/zalo-bot/updates.ts";
import { receiveWebhook } from "../receive-webhook.ts";
import { botWebhookRequest, openZaloBot, SECRET, type ZaloBotBench } from "./zalo-bot-harness.ts";

let bench: ZaloBotBench;
beforeEach(async () => {
  bench = await openZaloBot();
});
afterEach(() => bench.close());

describe("the webhook of Zalo Bot", () => {
  const request = (body: unknown, secret?: string) =>
    botWebhookRequest(typeof body === "string" ? body : JSON.stringify(body), secret);
  const contentOf = (update: unknown) => {
    const reading = bench.open().readWebhook(request(update));
    return reading.kind === "accepted" ? reading.deliveries.map(({ message }) => message.content) : reading;
  };

  it("stays closed without a secret, with a wrong one, and when none was set", () => {
    const update = botTextUpdate("Dân vận khéo là gì?");
    const refused = { kind: "refused", status: 401 };
    expect(bench.open().readWebhook({ ...request(update), headers: {} })).toEqual(refused);
    expect(bench.open().readWebhook(request(update, `${SECRET}x`))).toEqual(refused);
    expect(bench.open().readWebhook(request(update, ""))).toEqual(refused);
    expect(bench.open({ webhookSecret: undefined }).readWebhook(request(update, ""))).toEqual(refused);
  });

  it("reads a question, flat as it came live and wrapped as documented, under the same key", async () => {
    const channel = bench.open({ publicUrl: "https://example.vn" });
    const receiver = await receiveWebhook(channel);
    bench.closeLater(receiver);
    await channel.webhook.set(receiver.url);
    const options = { chatId: "c7", personId: "p7", messageId: "m7", date: 1_750_316_131_602 };
    const update = botTextUpdate("Dân vận khéo là gì?", options);
    await bench.simulator.deliver([update]);
    await bench.simulator.deliver([update], { isWrapped: true });
    const expected: Delivery = {
      idempotencyKey: "message.text.received:c7:p7:m7",
      message: {
        ...{ chatId: "c7", personId: "p7", isGroup: false, isAddressed: true, sentAt: 1_750_316_131_602 },
        content: { kind: "text", text: "Dân vận khéo là gì?" },
      },
    };
    expect(receiver.deliveries).toEqual([expected, expected]);
  });

  it("tells redeliveries from other messages with the same message_id", () => {
    const keys = [{}, { chatId: "c2" }, { personId: "p2" }, { messageId: "m2" }].map((change) => {
      const options = { chatId: "c1", personId: "p1", messageId: "m1", ...change };
      const reading = bench.open().readWebhook(request(botTextUpdate("a", options)));
      return reading.kind === "accepted" ? reading.deliveries[0]?.idempotencyKey : undefined;
    });
    expect(new Set(keys).size).toBe(4);
  });

  it("reads pictures, stickers and voices, and lets pass what nobody waits for", () => {
    expect(contentOf(botUpdate("message.image.received", { photo: "https://…" }))).toEqual([
      { kind: "media", media: "picture" },
    ]);
    expect(contentOf(botUpdate("message.sticker.received", {}))).toEqual([
      { kind: "media", media: "sticker" },
    ]);
    expect(contentOf(botUpdate("message.voice.received", {}))).toEqual([{ kind: "media", media: "voice" }]);
    expect(contentOf(botUpdate("message.unsupported.received", {}))).toEqual([
      { kind: "media", media: "other" },
    ]);
    expect(contentOf({ event_name: "message.unsupported.received" })).toEqual([]);
    expect(contentOf({ event_name: "something.new", message: 7 })).toEqual([]);
    expect(contentOf(botTextUpdate("Xin chào", { isBot: true }))).toEqual([]);
    expect(contentOf({ event_name: "message.text.received", message: { text: 7 } })).toEqual([]);
  });

  it("answers in groups only when it is named or given a command", async () => {
    const channel = bench.open();
    const read = (text: string) => {
      const reading = channel.readWebhook(request(botTextUpdate(text, { isGroup: true })));
      const message = reading.kind === "accepted" ? reading.deliveries[0]?.message : undefined;
      return [message?.isAddressed, message?.content];
    };
    read("Chào cả nhà");
    await vi.waitFor(() => expect(read("@Hỏi Dân Vận")).toEqual([true, { kind: "text", text: "" }]));
    expect(read("@hỏi dân vận dân vận khéo là gì?")).toEqual([
      true,
      { kind: "text", text: "dân vận khéo là gì?" },
    ]);
    expect(read("/help@Hỏi Dân Vận")).toEqual([true, { kind: "text", text: "/help" }]);
    expect(read("/help")).toEqual([true, { kind: "text", text: "/help" }]);
    expect(read("Mai họp dân vận lúc 8 giờ")[0]).toBe(false);
    expect(read("@Hỏi Dân Vận Khéo ơi")[0]).toBe(true);
    expect(read("viết cho a@Hỏi Dân Vậnnnn")[0]).toBe(false);
    expect(bench.simulator.calls.filter(({ method }) => method === "getMe")).toHaveLength(1);
  });

  it("names neither what was written nor by whom when it cannot read an event", () => {
    contentOf({ event_name: "message.text.received", message: { text: 7, from: "Nguyễn Văn A" } });
    contentOf("Nguyễn Văn A");
    expect(bench.logged()).toContain("message.text.received");
    expect(bench.logged()).not.toContain("Nguyễn");
  });

  it("answers whatever comes with 200, 400 or 401, and never fails", () => {
    const channel = bench.open();
    const event = fc.constantFrom("message.text.received", "message.image.received", "x");
    const update = fc.record({ event_name: event, message: fc.anything() }, { requiredKeys: [] });
    const body = fc.oneof(
      fc.json(),
      fc.string(),
      fc.anything().map((value) => JSON.stringify(value) ?? ""),
      update.map((value) => JSON.stringify(value) ?? ""),
      update.map((value) => JSON.stringify({ ok: true, result: value }) ?? ""),
    );
    fc.assert(
      fc.property(body, fc.boolean(), (text, isSigned) => {
        const reading = channel.readWebhook(request(text, isSigned ? SECRET : "wrong"));
        if (!isSigned) expect(reading).toEqual({ kind: "refused", status: 401 });
        else if (reading.kind === "refused") expect(reading.status).toBe(400);
      }),
      { numRuns: 1000 },
    );
    expect(channel.readWebhook(request(`${"[".repeat(100_000)}`)).kind).toBe("refused");
    expect(channel.readWebhook({ ...request(""), body: new Uint8Array([0xff, 0xfe]) }).kind).toBe("refused");
  });
});
