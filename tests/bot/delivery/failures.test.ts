import { describe, expect, test } from "vitest";
import type { Store } from "../../../bot/store/store.ts";
import { fakeChannel, SENT } from "./fake-channel.ts";
import { echo, setUp, until } from "./set-up.ts";

class StoreError extends Error {
  readonly code: string;
  constructor(code: string) {
    super("private words");
    this.code = code;
  }
}

describe("a message that cannot be handled", () => {
  test("is tried three times and then answered with an apology", async () => {
    let attempts = 0;
    const channel = fakeChannel();
    const { dispatcher, write, finished, logged } = await setUp({
      channels: [channel],
      handle: (incoming) => {
        if (incoming.message.content.kind === "text" && incoming.message.content.text !== "bad")
          return echo(incoming);
        attempts += 1;
        throw new TypeError("private words");
      },
    });
    await dispatcher.start();
    await write(channel, [
      ["a", "bad"],
      ["a", "2"],
      ["b", "1"],
    ]);
    await finished();
    expect(attempts).toBe(3);
    expect(channel.texts("a")).toEqual(["sorry", "re 2"]);
    expect(channel.texts("b")).toEqual(["re 1"]);
    expect(logged.join("")).toContain('"error":"TypeError"');
    expect(logged.join("")).not.toContain("private");
  });

  test("is answered as usual when a later attempt succeeds", async () => {
    let attempts = 0;
    const channel = fakeChannel();
    const { dispatcher, write, finished } = await setUp({
      channels: [channel],
      handle: (incoming) => {
        attempts += 1;
        if (attempts < 3) throw new Error("not yet");
        return echo(incoming);
      },
    });
    await dispatcher.start();
    await write(channel, [["a", "1"]]);
    await finished();
    expect(channel.texts("a")).toEqual(["re 1"]);
  });

  test("nor its apology stored, is set aside with the reason", async () => {
    const channel = fakeChannel();
    const reasons: string[] = [];
    const { dispatcher, write, finished, store } = await setUp({
      channels: [channel],
      wrap: (real) => ({
        ...real,
        inbox: {
          ...real.inbox,
          finish: async (id, handled) => {
            if (id === 1) throw new StoreError("SQLITE_CONSTRAINT");
            await real.inbox.finish(id, handled);
          },
          deadLetter: async (id, reason) => {
            reasons.push(reason);
            await real.inbox.deadLetter(id, reason);
          },
        },
      }),
    });
    await dispatcher.start();
    await write(channel, [
      ["a", "1"],
      ["a", "2"],
    ]);
    await finished();
    expect(channel.texts("a")).toEqual(["re 2"]);
    expect(reasons).toEqual(["failed Error SQLITE_CONSTRAINT"]);
    expect((await store.inbox.counts()).deadLettered).toBe(1);
  });
});

/** A store whose disk is full while `disk.isFull`: nothing can be written. */
function onDisk(disk: { isFull: boolean }) {
  const guard =
    <A extends unknown[], R>(write: (...values: A) => Promise<R>) =>
    async (...values: A): Promise<R> => {
      if (disk.isFull) throw new StoreError("SQLITE_FULL");
      return write(...values);
    };
  return (real: Store): Store => ({
    ...real,
    inbox: { ...real.inbox, finish: guard(real.inbox.finish), deadLetter: guard(real.inbox.deadLetter) },
    outbox: { ...real.outbox, begin: guard(real.outbox.begin), settle: guard(real.outbox.settle) },
    leases: { ...real.leases, take: guard(real.leases.take) },
  });
}

describe("a full disk", () => {
  test("loses nothing, parks nothing and is logged once", async () => {
    const disk = { isFull: false };
    const channel = fakeChannel();
    const { dispatcher, write, finished, store, logged } = await setUp({
      channels: [channel],
      wrap: onDisk(disk),
    });
    await dispatcher.start();
    disk.isFull = true;
    const chats = Array.from({ length: 30 }, (_, i) => [`chat ${i}`, "1/2"] as const);
    await write(channel, chats);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(channel.calls).toEqual([]);
    disk.isFull = false;
    await finished();
    for (const [chatId] of chats) expect(channel.texts(chatId)).toEqual(["re 1 1", "re 1 2"]);
    expect((await store.inbox.counts()).deadLettered).toBe(0);
    expect(logged.filter((line) => line.includes("SQLITE_FULL"))).toHaveLength(1);
    expect(logged.filter((line) => line.includes("works again"))).toHaveLength(1);
  });

  test("while an answer is under way does not have it sent twice", async () => {
    const disk = { isFull: false };
    const channel = fakeChannel({
      script: () => {
        disk.isFull = true;
        return SENT;
      },
    });
    const { dispatcher, write, finished } = await setUp({ channels: [channel], wrap: onDisk(disk) });
    await dispatcher.start();
    await write(channel, [["a", "1"]]);
    await until(() => channel.calls.length === 1);
    await new Promise((resolve) => setTimeout(resolve, 100));
    disk.isFull = false;
    await finished();
    expect(channel.texts("a")).toEqual(["re 1"]);
  });

  test("that outlasts the lease stops the work, which goes on afterwards", async () => {
    const disk = { isFull: false };
    const channel = fakeChannel({
      script: ({ chatId }) => {
        if (chatId === "a") disk.isFull = true;
        return SENT;
      },
    });
    const { dispatcher, write, finished, logged } = await setUp({
      channels: [channel],
      wrap: onDisk(disk),
      settings: { leaseTtlMs: 150, leaseRenewMs: 40 },
    });
    await dispatcher.start();
    await write(channel, [["a", "1"]]);
    await until(() => logged.join("").includes("stopped"));
    expect(dispatcher.state().isWorking).toBe(false);
    await write(channel, [["b", "1"]]);
    disk.isFull = false;
    await finished();
    // Its result was kept all the while: no doubt, no notice.
    expect(channel.texts("a")).toEqual(["re 1"]);
    expect(channel.texts("b")).toEqual(["re 1"]);
  });
});

test("a channel that throws leaves the answer in doubt", async () => {
  const channel = fakeChannel({
    script: (_, count) => {
      if (count === 0) throw new Error("private words");
      return SENT;
    },
  });
  const { dispatcher, write, finished, logged } = await setUp({ channels: [channel] });
  await dispatcher.start();
  await write(channel, [["a", "1"]]);
  await finished();
  expect(channel.texts("a")).toEqual([expect.stringMatching(/^doubt/)]);
  expect(logged.join("")).not.toContain("private");
});
