import { describe, expect, test } from "vitest";
import { AMBIGUOUS, fakeChannel, limited, OUTAGE, SENT } from "./fake-channel.ts";
import { setUp, until } from "./set-up.ts";

describe("a service that fails", () => {
  test("on one channel leaves the others untouched", async () => {
    let isDown = true;
    const telegram = fakeChannel({ script: () => (isDown ? OUTAGE : SENT) });
    const zalo = fakeChannel({ name: "zalo-bot" });
    const { dispatcher, write, finished, store } = await setUp({
      channels: [telegram, zalo],
      settings: { concurrency: 2, backOffBaseMs: 50, backOffCapMs: 200 },
    });
    await dispatcher.start();
    const chats = Array.from({ length: 20 }, (_, i) => [`chat ${i}`, "1"] as const);
    await write(telegram, chats);
    await write(zalo, chats);
    await until(() => zalo.calls.length === 20);
    expect((await store.inbox.counts()).toSend).toBeGreaterThan(0);
    isDown = false;
    await finished();
    for (const [chatId] of chats) expect(telegram.texts(chatId)).toEqual(["re 1"]);
  });

  test("for long is tried by one chat at a time, and then everything is answered", async () => {
    let isDown = true;
    const telegram = fakeChannel({ script: () => (isDown ? OUTAGE : SENT) });
    const { dispatcher, write, finished, store } = await setUp({
      channels: [telegram],
      settings: { scanEveryMs: 60_000 },
    });
    await dispatcher.start();
    const chats = Array.from({ length: 100 }, (_, i) => [`chat ${i}`, "1"] as const);
    await write(telegram, chats);
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    // Sixty back-offs at their cap; the first calls went out together.
    const tries = telegram.calls.length;
    expect(tries).toBeLessThan(64 + 1_200 / 5);
    expect(dispatcher.state().channels[0]?.ready).toBeGreaterThan(0);
    isDown = false;
    await finished();
    for (const [chatId] of chats) expect(telegram.texts(chatId)).toEqual(["re 1"]);
    expect((await store.inbox.counts()).deadLettered).toBe(0);
  });

  test("with one chat's message holds up that chat only", async () => {
    let isDown = true;
    const telegram = fakeChannel({ script: ({ chatId }) => (chatId === "bad" && isDown ? OUTAGE : SENT) });
    const { dispatcher, write, finished } = await setUp({ channels: [telegram] });
    await dispatcher.start();
    const chats = Array.from({ length: 50 }, (_, i) => [`chat ${i}`, "1/2"] as const);
    await write(telegram, [["bad", "1"], ...chats]);
    await until(() => chats.every(([chatId]) => telegram.texts(chatId).length === 2));
    isDown = false;
    await finished();
    expect(telegram.texts("bad")).toEqual(["re 1"]);
  });

  test("by hanging puts few chats in doubt", async () => {
    let isDown = true;
    const telegram = fakeChannel({
      script: () => new Promise((resolve) => setTimeout(() => resolve(isDown ? AMBIGUOUS : SENT), 5)),
    });
    const { dispatcher, write, finished, store } = await setUp({
      channels: [telegram],
      settings: { concurrency: 4, backOffBaseMs: 100, backOffCapMs: 500 },
    });
    await dispatcher.start();
    await write(
      telegram,
      Array.from({ length: 100 }, (_, i) => [`chat ${i}`, "1"] as const),
    );
    await until(() => dispatcher.state().channels[0]?.pausedForMs !== 0);
    isDown = false;
    await finished();
    expect((await store.inbox.counts()).ambiguous).toBeLessThan(15);
  });
});

describe("a limit", () => {
  test("of one chat is waited out to the millisecond, and only by that chat", async () => {
    const channel = fakeChannel({
      script: ({ chatId }, count) => (chatId === "a" && count === 0 ? limited(400) : SENT),
    });
    const { dispatcher, write, finished } = await setUp({ channels: [channel] });
    await dispatcher.start();
    await write(channel, [["a", "1"]]);
    await until(() => channel.calls.length === 1);
    await write(channel, [
      ["a", "2"],
      ["b", "1"],
    ]);
    await until(() => channel.texts("b").length === 1);
    expect(channel.texts("a")).toEqual([]);
    await finished();
    const [first, , again] = channel.calls;
    expect((again?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(399);
    expect((again?.at ?? 0) - (first?.at ?? 0)).toBeLessThan(2_000);
    expect(channel.texts("a")).toEqual(["re 1", "re 2"]);
  });

  test("met by a second chat meanwhile is the whole bot's", async () => {
    const channel = fakeChannel({ script: (_, count) => (count < 2 ? limited(500) : SENT) });
    const { dispatcher, write, finished } = await setUp({
      channels: [channel],
      settings: { concurrency: 1 },
    });
    await dispatcher.start();
    await write(channel, [
      ["a", "1"],
      ["b", "1"],
      ["c", "1"],
    ]);
    await finished();
    const [, second, third] = channel.calls;
    expect(third?.at).toBeGreaterThanOrEqual((second?.at ?? 0) + 499);
  });
});
