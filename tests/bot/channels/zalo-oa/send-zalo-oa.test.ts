import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Outgoing } from "../../../../bot/channels/channel.ts";
import { openZaloOa, type ZaloOaBench } from "./zalo-oa-harness.ts";

const hello: Outgoing = { kind: "text", text: "Xin chào bạn." };

let bench: ZaloOaBench;
beforeEach(async () => {
  bench = await openZaloOa();
});
afterEach(() => bench.close());

describe("a message to a person on an Official Account", () => {
  it("arrives under the first access token, and its id is known", async () => {
    await expect(bench.open().send("p1", hello)).resolves.toEqual({ kind: "sent", messageId: "oa1" });
    expect(bench.simulator.sent).toMatchObject([{ chatId: "p1", text: "Xin chào bạn." }]);
    expect(bench.simulator.refreshes).toEqual([true]);
  });

  it.each([-216, -220] as const)(
    "arrives once, with a new token, when the old one ended (%i)",
    async (error) => {
      const channel = bench.open();
      await channel.send("p1", hello);
      bench.simulator.tokens.end(error);
      await expect(channel.send("p1", hello)).resolves.toMatchObject({ kind: "sent" });
      expect(bench.simulator.sent).toHaveLength(2);
      expect(bench.simulator.refreshes).toEqual([true, true]);
    },
  );

  it("waits when a new token is not taken either, without asking for more and more of them", async () => {
    const channel = bench.open({ timeouts: { renewalGapMs: 60_000 } });
    await channel.send("p1", hello);
    bench.simulator.refuse(-216, -216, -216);
    const expected = { kind: "delayed", scope: "channel", reason: "token-not-taken" };
    for (const _ of [1, 2, 3]) await expect(channel.send("p1", hello)).resolves.toMatchObject(expected);
    expect(bench.simulator.refreshes).toEqual([true]);
    await expect(channel.send("p1", hello)).resolves.toMatchObject({ kind: "sent" });
  });

  it.each([
    [-32, { kind: "delayed", scope: "channel" }],
    [-211, { kind: "delayed", scope: "channel" }],
    [-224, { kind: "delayed", scope: "channel" }],
    [-218, { kind: "delayed", scope: "chat" }],
    [-201, { kind: "refused" }],
    [-213, { kind: "refused" }],
    [-227, { kind: "refused" }],
    [-230, { kind: "refused" }],
    [-232, { kind: "refused" }],
    [-9999, { kind: "delayed", scope: "chat" }],
  ])("that the service refuses with %i", async (error, expected) => {
    bench.simulator.refuse(error);
    const result = await bench.open().send("p1", hello);
    expect(result).toMatchObject({ ...expected, reason: `zalo-oa:${error}` });
    expect(bench.simulator.sent).toEqual([]);
  });
});

describe("the webhook's administration of an Official Account", () => {
  it("says which address to enter, where, and whether a token can be had", async () => {
    const { webhook } = bench.open({ publicUrl: "https://hoi.example.vn" });
    const shown = await webhook.show();
    expect(shown.lines[0]).toContain("https://hoi.example.vn/webhooks/zalo-oa");
    expect(shown.lines[1]).toContain("developers.zalo.me");
    expect(shown.lines[2]).toBe("Mã truy cập của Official Account đang dùng được.");
    expect((await webhook.set("https://khac.example.vn/webhooks/zalo-oa")).lines[0]).toContain(
      "khac.example",
    );
    expect(bench.simulator.refreshes).toEqual([true]);
    expect((await webhook.remove()).lines[0]).toContain("developers.zalo.me");
  });

  it("says so when no token can be had, or no address is known", async () => {
    const { webhook } = bench.open({ refreshToken: "spent", publicUrl: "https://hoi.example.vn" });
    expect((await webhook.show()).lines[2]).toContain("token-refused:-14014");
    await expect(bench.open().webhook.show()).rejects.toThrow("PUBLIC_URL");
  });
});
