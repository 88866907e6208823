import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ChannelError } from "../../../../bot/channels/channel.ts";
import type { ZaloBotOptions } from "../../../../bot/channels/zalo-bot/create-zalo-bot.ts";
import { openZaloBot, SECRET, type ZaloBotBench } from "./zalo-bot-harness.ts";

let bench: ZaloBotBench;
beforeEach(async () => {
  bench = await openZaloBot();
});
afterEach(() => bench.close());

describe("registering the webhook of Zalo Bot", () => {
  const url = "https://danvan.example.vn/webhooks/zalo-bot";

  it("sets, shows and removes it, and says so", async () => {
    const { webhook } = bench.open();
    expect((await webhook.show()).lines).toEqual(["Zalo Bot chưa có webhook nào."]);
    expect((await webhook.set(url)).lines[0]).toBe(`Zalo Bot đang gửi tin nhắn đến địa chỉ ${url}.`);
    expect(bench.simulator.webhook()).toMatchObject({ url, secret: SECRET });
    expect((await webhook.show()).lines).toHaveLength(2);
    expect((await webhook.remove()).lines).toEqual(["Đã gỡ webhook của Zalo Bot."]);
    expect(bench.simulator.webhook()).toBeUndefined();
  });

  it("says what to do when it cannot", async () => {
    const failure = async (options: Partial<ZaloBotOptions>) =>
      bench
        .open(options)
        .webhook.set(url)
        .catch((error: unknown) => error);
    const noSecret = await failure({ webhookSecret: undefined });
    const badToken = await failure({ token: "1:wrong-token" });
    bench.simulator.faults.script(
      { kind: "502-html", method: "setWebhook" },
      { kind: "not-ok", method: "setWebhook" },
    );
    const failures = [
      noSecret,
      badToken,
      await failure({}),
      await failure({}),
      await failure({ webhookSecret: "short" }),
    ];
    for (const error of failures) expect(error).toBeInstanceOf(ChannelError);
    const lines = failures.map((error) => (error instanceof Error ? error.message : ""));
    expect(lines[0]).toContain("ZALO_BOT_WEBHOOK_SECRET");
    expect(lines[1]).toContain("ZALO_BOT_TOKEN");
    expect(lines[2]).toContain("unreadable:502");
    expect(lines[3]).toContain("zalo:400");
    expect(lines.join()).not.toMatch(/wrong-token|http:/);
  });
});
