import { describe, expect, test } from "vitest";
import type { SendResult } from "../../../bot/channels/channel.ts";
import { fakeChannel, SENT } from "./fake-channel.ts";
import { newPath, setUp, until } from "./set-up.ts";

/** A promise that a test resolves. */
function later<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

describe("killed while an answer was being sent", () => {
  test("the next start does not repeat it, but asks the person", async () => {
    const path = newPath();
    const hanging = fakeChannel({ script: () => new Promise(() => undefined) });
    const killed = await setUp({ channels: [hanging], path, settings: { leaseTtlMs: 300 } });
    await killed.dispatcher.start();
    await killed.write(hanging, [
      ["a", "1/2"],
      ["a", "2"],
    ]);
    await until(() => hanging.calls.length === 1);
    await killed.kill();

    const channel = fakeChannel();
    const next = await setUp({ channels: [channel], path });
    await next.dispatcher.start();
    await next.finished();
    expect(channel.texts("a")).toEqual(["re 1 2", expect.stringMatching(/^doubt \d+$/), "re 2"]);
    expect((await next.store.inbox.counts()).ambiguous).toBe(1);
  });

  test("a notice is simply sent again", async () => {
    const path = newPath();
    const hanging = fakeChannel({
      script: (_, count) =>
        count === 0 ? { kind: "ambiguous", reason: "timed out" } : new Promise(() => undefined),
    });
    const killed = await setUp({ channels: [hanging], path, settings: { leaseTtlMs: 300 } });
    await killed.dispatcher.start();
    await killed.write(hanging, [["a", "1"]]);
    await until(() => hanging.calls.length === 2);
    await killed.kill();

    const channel = fakeChannel();
    const next = await setUp({ channels: [channel], path });
    await next.dispatcher.start();
    await next.finished();
    expect(channel.texts("a")).toEqual([expect.stringMatching(/^doubt \d+$/)]);
  });
});

describe("draining", () => {
  test("waits for the call in flight, settles it and begins no other", async () => {
    const answer = later<SendResult>();
    const channel = fakeChannel({ script: () => answer.promise });
    const { dispatcher, write, store } = await setUp({ channels: [channel] });
    await dispatcher.start();
    await write(channel, [
      ["a", "1/2"],
      ["a", "2"],
    ]);
    await until(() => channel.calls.length === 1);
    const drained = dispatcher.drain(5_000);
    answer.resolve(SENT);
    await drained;
    expect(channel.texts("a")).toEqual(["re 1 1"]);
    expect(await store.inbox.counts()).toEqual({ received: 1, toSend: 1, ambiguous: 0, deadLettered: 0 });
    expect(await store.outbox.interrupted()).toEqual([]);
  });

  test("gives up after the grace, and the next process can start at once", async () => {
    const channel = fakeChannel({ script: () => new Promise(() => undefined) });
    const { dispatcher, write, path } = await setUp({
      channels: [channel],
      settings: { leaseTtlMs: 60_000 },
    });
    await dispatcher.start();
    await write(channel, [["a", "1"]]);
    await until(() => channel.calls.length === 1);
    const beganAt = performance.now();
    await dispatcher.drain(100);
    expect(performance.now() - beganAt).toBeLessThan(4_000);
    const healthy = fakeChannel();
    const next = await setUp({ channels: [healthy], path });
    await next.dispatcher.start();
    await next.finished();
    expect(healthy.texts("a")).toEqual([expect.stringMatching(/^doubt/)]);
  });

  test("does not wait for those in line for a slow channel", async () => {
    const channel = fakeChannel({ rateLimits: { perSecond: 1 } });
    const { dispatcher, write, store } = await setUp({ channels: [channel] });
    await dispatcher.start();
    await write(
      channel,
      Array.from({ length: 10 }, (_, i) => [`chat ${i}`, "1"] as const),
    );
    await until(async () => (await store.inbox.counts()).received === 0);
    const beganAt = performance.now();
    await dispatcher.drain(5_000);
    expect(performance.now() - beganAt).toBeLessThan(3_000);
    expect((await store.inbox.counts()).toSend).toBe(10 - channel.calls.length);
  });

  test("before the start ever succeeded ends the start too", async () => {
    const channel = fakeChannel();
    const first = await setUp({ channels: [channel] });
    const second = await setUp({ channels: [channel], path: first.path });
    await first.dispatcher.start();
    const started = second.dispatcher.start();
    await second.dispatcher.drain(100);
    await started;
    expect(second.dispatcher.state().isWorking).toBe(false);
  });
});

describe("of two processes", () => {
  test("one works, and the other goes on when it ends", async () => {
    const one = fakeChannel();
    const other = fakeChannel();
    const first = await setUp({ channels: [one] });
    const second = await setUp({ channels: [other], path: first.path });
    await first.dispatcher.start();
    const started = second.dispatcher.start();
    await first.write(one, [["a", "1"]]);
    await second.write(other, [["a", "2"]]);
    await first.finished();
    expect(one.texts("a")).toEqual(["re 1", "re 2"]);
    expect(other.calls).toEqual([]);
    expect(second.logged.filter((line) => line.includes("another process works"))).toHaveLength(1);
    await first.dispatcher.drain(1_000);
    await started;
    await second.write(other, [["a", "3"]]);
    await second.finished();
    expect(other.texts("a")).toEqual(["re 3"]);
  });

  test("the one that lost the lease stops at once, and what it had under way is asked about once", async () => {
    const answer = later<SendResult>();
    const one = fakeChannel({ script: () => answer.promise });
    const other = fakeChannel({
      script: ({ chatId }) => (chatId === "b" ? new Promise(() => undefined) : SENT),
    });
    let isStalled = false;
    const first = await setUp({
      channels: [one],
      settings: { leaseTtlMs: 200, leaseRenewMs: 50 },
      wrap: (store) => ({
        ...store,
        leases: {
          ...store.leases,
          take: (...values) =>
            isStalled ? Promise.reject(new Error("stalled")) : store.leases.take(...values),
        },
      }),
    });
    const second = await setUp({ channels: [other], path: first.path });
    await first.dispatcher.start();
    await first.write(one, [
      ["a", "1/2"],
      ["a", "2"],
    ]);
    await until(() => one.calls.length === 1);
    isStalled = true;
    await second.dispatcher.start();
    isStalled = false;
    answer.resolve(SENT);
    await second.finished();
    expect(one.calls).toHaveLength(1);
    expect(other.texts("a")).toEqual(["re 1 2", expect.stringMatching(/^doubt/), "re 2"]);
    expect(first.dispatcher.state().isWorking).toBe(false);

    await second.write(other, [["b", "1"]]);
    await until(() => other.calls.some(({ chatId }) => chatId === "b"));
    await second.dispatcher.drain(0);
    await first.finished();
    expect(one.texts("b")).toEqual([expect.stringMatching(/^doubt/)]);
  });

  test("the one that lost the lease while its disk stood still does not send after all", async () => {
    const one = fakeChannel();
    const other = fakeChannel();
    const standstill = later<void>();
    let isStalled = false;
    const first = await setUp({
      channels: [one],
      settings: { leaseTtlMs: 200, leaseRenewMs: 50 },
      wrap: (store) => ({
        ...store,
        outbox: {
          ...store.outbox,
          begin: async (sendId) => {
            isStalled = true;
            await standstill.promise;
            await store.outbox.begin(sendId);
          },
        },
        leases: {
          ...store.leases,
          take: (...values) =>
            isStalled ? Promise.reject(new Error("stalled")) : store.leases.take(...values),
        },
      }),
    });
    const answer = later<SendResult>();
    const second = await setUp({
      channels: [{ ...other, send: (...values) => answer.promise.then(() => other.send(...values)) }],
      path: first.path,
    });
    await first.dispatcher.start();
    await first.write(one, [["a", "1"]]);
    await until(() => isStalled);
    await second.dispatcher.start();
    await until(async () => (await second.store.outbox.interrupted()).length === 1);
    standstill.resolve();
    await first.dispatcher.drain(1_000);
    answer.resolve(SENT);
    await second.finished();
    expect(one.calls).toEqual([]);
    expect(other.texts("a")).toEqual(["re 1"]);
  });
});
