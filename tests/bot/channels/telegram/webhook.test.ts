import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ChannelError } from "../../../../bot/channels/channel.ts";
import { receiveWebhook } from "../receive-webhook.ts";
import { openTelegram, SECRET, webhookRequest } from "./telegram-harness.ts";

const PUBLIC_URL = "https://hoi.example.vn";

let telegram: Awaited<ReturnType<typeof openTelegram>>;
beforeEach(async () => {
  telegram = await openTelegram({ webhookSecret: SECRET, publicUrl: PUBLIC_URL });
});
afterEach(() => telegram.close());

describe("Telegram's webhook", () => {
  it("stays closed without a secret in the settings, whatever is sent", async () => {
    const open = await openTelegram({ publicUrl: PUBLIC_URL });
    for (const secret of ["", "undefined", SECRET]) {
      expect(open.channel.readWebhook(webhookRequest("{}", secret))).toEqual({
        kind: "refused",
        status: 401,
      });
    }
    await open.close();
  });

  it("gets what people write over a socket, again until it was taken, doubled and out of order", async () => {
    const receiver = await receiveWebhook(telegram.channel, { failFirst: 2 });
    await telegram.channel.webhook.set(receiver.url);
    telegram.simulator.setDisorder({ times: 2, isReversed: true });
    for (const text of ["một", "hai", "ba"]) telegram.simulator.say(8, text);
    await vi.waitFor(() => expect(telegram.simulator.pending()).toBe(0), { timeout: 5_000 });
    const keys = receiver.deliveries.map(({ idempotencyKey }) => idempotencyKey);
    expect(new Set(keys).size).toBe(3);
    expect(keys.length).toBeGreaterThan(3);
    await receiver.close();
  });

  it("is registered with its secret, and the commands with it", async () => {
    const { lines } = await telegram.channel.webhook.set("https://hoi.example.vn/webhooks/telegram");
    expect(telegram.simulator.calls("setWebhook").at(0)?.payload).toEqual({
      url: "https://hoi.example.vn/webhooks/telegram",
      secret_token: SECRET,
      allowed_updates: ["message", "callback_query", "my_chat_member"],
      max_connections: 40,
    });
    expect(JSON.stringify(telegram.simulator.calls("setMyCommands"))).toContain('"command":"vanban"');
    expect(lines.join("\n")).toContain("https://hoi.example.vn/webhooks/telegram");
    expect(lines.join("\n")).not.toContain(SECRET);
  });

  it("is shown and removed", async () => {
    const { webhook } = telegram.channel;
    expect((await webhook.show()).lines).toEqual(["Telegram chưa có webhook nào."]);
    await webhook.set("https://hoi.example.vn/webhooks/telegram");
    expect((await webhook.show()).lines).toHaveLength(2);
    expect((await webhook.remove()).lines).toEqual(["Đã gỡ webhook của Telegram."]);
    expect((await webhook.show()).lines).toEqual(["Telegram chưa có webhook nào."]);
  });

  it("of another program is shown by its host alone: its address can hold a secret", async () => {
    await telegram.channel.webhook.set("https://khac.example.vn/hook/1234:secret");
    const { lines } = await telegram.channel.webhook.show();
    expect(lines.join("\n")).toContain("khac.example.vn");
    expect(lines.join("\n")).not.toContain("1234:secret");
  });

  it.each<[string, (open: typeof openTelegram) => ReturnType<typeof openTelegram>, string]>([
    ["no secret", (open) => open(), "TELEGRAM_WEBHOOK_SECRET"],
    ["a wrong token", (open) => open({ token: "1:wrong", webhookSecret: SECRET }), "TELEGRAM_BOT_TOKEN"],
    [
      "no connection",
      (open) => open({ apiRoot: "http://127.0.0.1:1", webhookSecret: SECRET }),
      "TELEGRAM_API_ROOT",
    ],
  ])("says which setting to look at: %s", async (_name, make, setting) => {
    const { channel, close } = await make(openTelegram);
    const failure = channel.webhook.set("https://hoi.example.vn/webhooks/telegram");
    await expect(failure).rejects.toThrow(ChannelError);
    await expect(failure).rejects.toThrow(setting);
    await close();
  });

  it("says that PUBLIC_URL is at fault when Telegram does not take the address", async () => {
    await expect(telegram.channel.webhook.set("http://hoi.example.vn/webhooks/telegram")).rejects.toThrow(
      "PUBLIC_URL",
    );
  });
});
