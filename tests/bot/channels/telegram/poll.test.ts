import { setTimeout as slowDisk } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Channel, Delivery } from "../../../../bot/channels/channel.ts";
import { openTelegram } from "./telegram-harness.ts";

let telegram: Awaited<ReturnType<typeof openTelegram>>;
let stopping: AbortController;
let stored: Delivery[];
let polling: Promise<void> | undefined;

beforeEach(async () => {
  telegram = await openTelegram();
  stopping = new AbortController();
  stored = [];
  polling = undefined;
});
afterEach(async () => {
  stopping.abort();
  await polling;
  await telegram.close();
});

const keep = async (deliveries: readonly Delivery[]) => void stored.push(...deliveries);
function poll(
  store: (deliveries: readonly Delivery[]) => Promise<void> = keep,
  channel: Channel = telegram.channel,
) {
  polling = channel.poll?.(store, stopping.signal);
  return polling;
}
const texts = () =>
  stored.map(({ message }) =>
    message.content.kind === "text" ? message.content.text : message.content.kind,
  );
const arrived = (...expected: string[]) =>
  vi.waitFor(() => expect(texts()).toEqual(expected), { timeout: 5_000 });

describe("polling Telegram", () => {
  it("is not done when a public address is set", async () => {
    const { channel, close } = await openTelegram({ publicUrl: "https://hoi.example.vn" });
    expect(channel.poll).toBeUndefined();
    await close();
  });

  it("brings every message once and in order, those from before the start too", async () => {
    telegram.simulator.say(1, "một");
    telegram.simulator.say(2, "hai");
    void poll();
    await arrived("một", "hai");
    telegram.simulator.say(1, "ba");
    telegram.simulator.press(1, "more:1:1");
    await arrived("một", "hai", "ba", "button");
    await vi.waitFor(() => expect(telegram.simulator.pending()).toBe(0));
  });

  it("asks for the next messages only once these are stored", async () => {
    let storedAt = 0;
    telegram.simulator.say(1, "một");
    void poll(async (deliveries) => {
      await slowDisk(50);
      storedAt ||= Date.now();
      await keep(deliveries);
    });
    await vi.waitFor(() => expect(telegram.simulator.calls("getUpdates").length).toBeGreaterThan(1));
    expect(telegram.simulator.calls("getUpdates")[1]?.at).toBeGreaterThanOrEqual(storedAt);
    expect(storedAt).toBeGreaterThan(0);
    telegram.simulator.say(1, "hai");
    await arrived("một", "hai");
  });

  it("gets the messages again that could not be stored", async () => {
    telegram.simulator.say(1, "một");
    let failures = 3;
    void poll(async (deliveries) => {
      failures -= 1;
      if (failures >= 0) throw new Error("no space left on device");
      await keep(deliveries);
    });
    await arrived("một");
    expect(telegram.logged()).toContain("unstored");
    expect(telegram.logged()).not.toContain("no space");
  });

  it("goes on after failures of every kind, with one line in the log for each", async () => {
    const { faults } = telegram.simulator;
    const method = "getUpdates";
    faults.script(
      ...(["500", "502-html", "502-html", "502-html", "reset", "hang", "200-html", "too-many"] as const).map(
        (kind) => ({ kind, method }),
      ),
    );
    telegram.simulator.say(1, "một");
    void poll();
    await arrived("một");
    await vi.waitFor(() => expect(telegram.logged()).toContain('"polling":"ok"'));
    expect(telegram.logged().match(/telegram:502/g)).toHaveLength(1);
    expect(telegram.logged()).not.toContain("một");
  });

  it("passes over an update that it cannot read, and over what nobody waits for", async () => {
    telegram.simulator.deliver(1, { message: { text: 5 } });
    telegram.simulator.deliver(1, { edited_message: {} });
    telegram.simulator.say(1, "một");
    void poll();
    await arrived("một");
    await vi.waitFor(() => expect(telegram.simulator.pending()).toBe(0));
  });

  it("says once what to do when another place fetches the messages, and goes on when it has stopped", async () => {
    const { simulator } = telegram;
    const owner = await openTelegram({ apiRoot: simulator.apiRoot, webhookSecret: "s3cret" });
    await owner.channel.webhook.set("http://127.0.0.1:1/webhooks/telegram");
    void poll();
    await vi.waitFor(() => expect(simulator.calls("getUpdates").length).toBeGreaterThan(2));
    expect(telegram.logged().match(/npm run webhooks -- remove/g)).toHaveLength(1);
    await owner.channel.webhook.remove();
    simulator.say(1, "một");
    await arrived("một");
    await owner.close();
  });

  it("ends at once when it is to stop, and leaves nothing to come a second time", async () => {
    void poll(async (deliveries) => {
      await keep(deliveries);
      stopping.abort();
    });
    telegram.simulator.say(1, "một");
    const began = performance.now();
    await polling;
    expect(performance.now() - began).toBeLessThan(900);
    expect(texts()).toEqual(["một"]);
    expect(telegram.simulator.pending()).toBe(0);
  });

  it("learns its own name, so that a group's talk about other bots is not for it", async () => {
    const nameless = await openTelegram({ botName: undefined });
    nameless.simulator.say(-5, "/help@other_bot");
    nameless.simulator.say(-5, `/help@${nameless.simulator.botName}`);
    void poll(keep, nameless.channel);
    await arrived("/help");
    stopping.abort();
    await polling;
    await nameless.close();
  });
});
