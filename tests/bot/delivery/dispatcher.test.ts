import { describe, expect, test } from "vitest";
import { AMBIGUOUS, type FakeChannel, fakeChannel, REFUSED, SENT } from "./fake-channel.ts";
import { setUp, until } from "./set-up.ts";

describe("a person's messages", () => {
  test("are answered once, in the order in which they were written", async () => {
    const channel = fakeChannel();
    const { dispatcher, write, finished } = await setUp({ channels: [channel] });
    await dispatcher.start();
    await write(channel, [
      ["a", "1/2"],
      ["b", "1"],
      ["a", "2"],
      ["a", "3/3"],
    ]);
    await finished();
    expect(channel.texts("a")).toEqual(["re 1 1", "re 1 2", "re 2", "re 3 1", "re 3 2", "re 3 3"]);
    expect(channel.texts("b")).toEqual(["re 1"]);
  });

  test("are answered when they were stored before the start", async () => {
    const channel = fakeChannel();
    const { dispatcher, write, finished } = await setUp({ channels: [channel] });
    await write(channel, [["a", "1"]]);
    expect(channel.calls).toEqual([]);
    await dispatcher.start();
    await finished();
    expect(channel.texts("a")).toEqual(["re 1"]);
  });

  test("are answered when another process stored them", async () => {
    const channel = fakeChannel();
    const first = await setUp({ channels: [channel] });
    const second = await setUp({ channels: [channel], path: first.path });
    await first.dispatcher.start();
    await second.write(channel, [["a", "1"]]);
    await first.finished();
    expect(channel.texts("a")).toEqual(["re 1"]);
  });

  test("of a channel that is off are kept and hold up nobody", async () => {
    const on = fakeChannel();
    const off = fakeChannel({ name: "zalo-oa" });
    const { dispatcher, store, write } = await setUp({ channels: [on] });
    await write(off, [["z", "1"]]);
    await dispatcher.start();
    await write(on, [["a", "1"]]);
    await until(() => on.texts("a").length === 1);
    expect((await store.inbox.counts()).received).toBe(1);
  });
});

describe("chats", () => {
  test("are worked on side by side, no more than allowed, each by one", async () => {
    const perChat = new Map<string, number>();
    let isDoubled = false;
    const channel: FakeChannel = fakeChannel({
      script: async ({ chatId }, count) => {
        perChat.set(chatId, (perChat.get(chatId) ?? 0) + 1);
        isDoubled ||= perChat.get(chatId) !== 1;
        if (count < 5) await until(() => channel.peak.value === 5);
        perChat.set(chatId, 0);
        return SENT;
      },
    });
    const { dispatcher, write, finished } = await setUp({
      channels: [channel],
      settings: { concurrency: 5 },
    });
    await dispatcher.start();
    await write(
      channel,
      Array.from({ length: 60 }, (_, i) => [`chat ${i % 20}`, String(i)] as const),
    );
    await finished();
    expect(channel.calls).toHaveLength(60);
    expect(channel.peak.value).toBe(5);
    expect(isDoubled).toBe(false);
  });

  test("take turns: one with many messages does not keep the others waiting", async () => {
    const channel = fakeChannel();
    const { dispatcher, write, finished } = await setUp({
      channels: [channel],
      settings: { concurrency: 1 },
    });
    await write(channel, [
      ["a", "1"],
      ["a", "2"],
      ["b", "1"],
      ["a", "3"],
    ]);
    await dispatcher.start();
    await finished();
    expect(channel.calls.map(({ chatId }) => chatId)).toEqual(["a", "b", "a", "a"]);
  });

  test("are answered one in a turn of the event loop, so that webhooks come in between", async () => {
    const channel = fakeChannel();
    const perTurn = new Map<number, number>();
    let turn = 0;
    let isOver = false;
    const count = () => {
      turn += 1;
      if (!isOver) setImmediate(count);
    };
    const { dispatcher, write, finished } = await setUp({
      channels: [channel],
      handle: () => {
        perTurn.set(turn, (perTurn.get(turn) ?? 0) + 1);
        return { replies: [] };
      },
    });
    await dispatcher.start();
    setImmediate(count);
    await write(
      channel,
      Array.from({ length: 100 }, (_, i) => [`chat ${i}`, "?"] as const),
    );
    await finished();
    isOver = true;
    expect([...perTurn.values()]).toEqual(Array.from({ length: 100 }, () => 1));
  });
});

test("a message that comes just as its chat was found empty is answered at once", async () => {
  const channel = fakeChannel();
  let isFoundEmpty = () => {};
  const emptied = new Promise<void>((resolve) => {
    isFoundEmpty = resolve;
  });
  let goOn = () => {};
  const written = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const { dispatcher, write, finished } = await setUp({
    channels: [channel],
    settings: { scanEveryMs: 60_000 },
    wrap: (real) => ({
      ...real,
      inbox: {
        ...real.inbox,
        next: async (chat) => {
          const work = await real.inbox.next(chat);
          if (work !== undefined) return work;
          isFoundEmpty();
          await written;
          return undefined;
        },
      },
    }),
  });
  await dispatcher.start();
  await write(channel, [["a", "1"]]);
  await emptied;
  await write(channel, [["a", "2"]]);
  goOn();
  await finished();
  expect(channel.texts("a")).toEqual(["re 1", "re 2"]);
});

describe("an answer in doubt", () => {
  test("is not repeated; a notice asks instead, and the chat goes on", async () => {
    const channel = fakeChannel({ script: (_, count) => (count === 0 ? AMBIGUOUS : SENT) });
    const { dispatcher, write, finished, store } = await setUp({ channels: [channel] });
    await dispatcher.start();
    await write(channel, [
      ["a", "1/2"],
      ["a", "2"],
    ]);
    await finished();
    expect(channel.texts("a")).toEqual(["re 1 2", expect.stringMatching(/^doubt \d+$/), "re 2"]);
    expect((await store.inbox.counts()).ambiguous).toBe(1);
  });

  test("gets its notice even when that is in doubt itself", async () => {
    const channel = fakeChannel({ script: (_, count) => (count < 4 ? AMBIGUOUS : SENT) });
    const { dispatcher, write, finished } = await setUp({ channels: [channel] });
    await dispatcher.start();
    await write(channel, [["a", "1"]]);
    await finished();
    const sent = channel.calls.map(({ message }) =>
      message.kind === "text" ? message.text.slice(0, 5) : "",
    );
    expect(sent).toEqual(["re 1", "doubt", "doubt", "doubt", "doubt"]);
  });

  test("needs no notice when it only ends the waiting sign of a button", async () => {
    const channel = fakeChannel({
      script: ({ message }) => (message.kind === "acknowledge" ? AMBIGUOUS : SENT),
      rateLimits: { chatIntervalMs: 60_000 },
    });
    const { dispatcher, write, finished } = await setUp({
      channels: [channel],
      handle: () => ({
        replies: [
          { kind: "acknowledge", callbackId: "1" },
          { kind: "notice", body: [{ kind: "paragraph", text: "hello" }] },
        ],
      }),
    });
    await dispatcher.start();
    await write(channel, [["a", "1"]]);
    await finished();
    expect(channel.texts("a")).toEqual(["hello"]);
  });

  test("is made again when it only changes a message", async () => {
    const channel = fakeChannel({ script: (_, count) => (count === 0 ? AMBIGUOUS : SENT) });
    const { dispatcher, write, finished } = await setUp({
      channels: [channel],
      handle: () => ({
        replies: [{ kind: "notice", body: [{ kind: "paragraph", text: "new" }], edits: "7" }],
      }),
    });
    await dispatcher.start();
    await write(channel, [["a", "1"]]);
    await finished();
    expect(channel.texts("a")).toEqual(["new"]);
  });
});

test("a refused part is set aside and the chat goes on", async () => {
  const channel = fakeChannel({ script: (_, count) => (count === 0 ? REFUSED : SENT) });
  const { dispatcher, write, finished, store, logged } = await setUp({ channels: [channel] });
  await dispatcher.start();
  await write(channel, [["a", "secret/2"]]);
  await finished();
  expect(channel.texts("a")).toEqual(["re secret 2"]);
  expect((await store.inbox.counts()).deadLettered).toBe(1);
  expect(logged.join("")).toContain("blocked");
  expect(logged.join("")).not.toContain("secret");
});

test("messages of one chat are sent at its pace, groups at theirs", async () => {
  const channel = fakeChannel({ rateLimits: { chatIntervalMs: 30, groupIntervalMs: 180 } });
  const { dispatcher, write, finished } = await setUp({ channels: [channel], settings: { concurrency: 1 } });
  await dispatcher.start();
  await write(channel, [
    ["a", "1/4"],
    ["group", "1/4"],
  ]);
  await finished();
  const gaps = (chatId: string) => {
    const times = channel.calls.filter((call) => call.chatId === chatId).map(({ at }) => at);
    return times.slice(1).map((at, i) => at - (times[i] ?? 0));
  };
  expect(Math.min(...gaps("a"))).toBeGreaterThanOrEqual(28);
  expect(Math.min(...gaps("group"))).toBeGreaterThanOrEqual(178);
  expect(channel.calls.at(-1)?.chatId).toBe("group");
});
