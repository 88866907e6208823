import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Channel, Outgoing } from "../../../../bot/channels/channel.ts";
import { openStore } from "../../../../bot/store/open-store.ts";
import { openZaloOa, type ZaloOaBench } from "./zalo-oa-harness.ts";

const hello: Outgoing = { kind: "text", text: "Xin chào bạn." };
const HOUR_MS = 3_600_000;
const fails = (kind: "hang" | "502-html" | "500", afterDelivery = false) => ({
  ...{ kind, afterDelivery, method: "access_token" },
});

let bench: ZaloOaBench;
beforeEach(async () => {
  bench = await openZaloOa({ refreshDelayMs: 20 });
});
afterEach(() => bench.close());

const send = (channel: Channel) => channel.send("p1", hello);

describe("the tokens of an Official Account", () => {
  it("are asked for once by 20 sends at once, also when the old one has just ended", async () => {
    const channel = bench.open();
    const sendMany = () => Promise.all(Array.from({ length: 20 }, () => send(channel)));
    expect((await sendMany()).every(({ kind }) => kind === "sent")).toBe(true);
    expect(bench.simulator.refreshes).toEqual([true]);
    bench.simulator.tokens.end(-220);
    expect((await sendMany()).every(({ kind }) => kind === "sent")).toBe(true);
    expect(bench.simulator.refreshes).toEqual([true, true]);
    expect(bench.simulator.sent).toHaveLength(40);
  });

  it("are asked for once by two channels at once that share a store", async () => {
    const channels = [bench.open(), bench.open()];
    const results = await Promise.all(channels.flatMap((channel) => [send(channel), send(channel)]));
    expect(results.every(({ kind }) => kind === "sent")).toBe(true);
    expect(bench.simulator.refreshes).toEqual([true]);
  });

  it("are renewed shortly before they end, and the old one serves while that fails", async () => {
    let now = Date.now();
    const channel = bench.open({ now: () => now });
    await send(channel);
    now += 24.95 * HOUR_MS;
    bench.simulator.faults.script(fails("502-html"));
    await expect(send(channel)).resolves.toMatchObject({ kind: "sent" });
    expect(bench.simulator.refreshes).toEqual([true]);
    now += 1_000;
    await expect(send(channel)).resolves.toMatchObject({ kind: "sent" });
    expect(bench.simulator.refreshes).toEqual([true, true]);
  });

  it("are saved before they are used", async () => {
    const seen: string[] = [];
    const { read, write } = bench.store.oaTokens;
    const tokens = {
      read: (seed: string) => read(seed),
      write: async (seed: string, pair: Parameters<typeof write>[1]) => {
        seen.push(`saved after ${bench.simulator.calls.length} messages`);
        await write(seed, pair);
      },
    };
    await send(bench.open({ tokens }));
    expect(seen).toEqual(["saved after 0 messages"]);
  });

  it("outlive a restart, and give way to another refresh token of the settings", async () => {
    const folder = await mkdtemp(join(tmpdir(), "oa-tokens-"));
    const sendOnce = async (refreshToken: string) => {
      const store = await openStore({ path: join(folder, "bot.db"), retentionDays: 30 });
      const channel = bench.open({ tokens: store.oaTokens, leases: store.leases, refreshToken });
      const result = await send(channel);
      await store.close();
      return result;
    };
    await expect(sendOnce("seed")).resolves.toMatchObject({ kind: "sent" });
    await expect(sendOnce("seed")).resolves.toMatchObject({ kind: "sent" });
    expect(bench.simulator.refreshes).toEqual([true]);
    bench.simulator.tokens.reseed("seed-2");
    await expect(sendOnce("seed-2")).resolves.toMatchObject({ kind: "sent" });
    expect(bench.simulator.refreshes).toEqual([true, true]);
    await rm(folder, { recursive: true });
  });
});

describe("when no new tokens can be had", () => {
  it("messages wait while the service fails, and leave when it is back", async () => {
    let now = Date.now();
    const channel = bench.open({ now: () => now });
    bench.simulator.faults.script(fails("502-html"), fails("500"), fails("hang"));
    for (const reason of ["token-unreadable:502", "token-http:500", "token-network:ECONNABORTED"]) {
      await expect(send(channel)).resolves.toMatchObject({ kind: "delayed", scope: "channel", reason });
      // Asked again only after the wait.
      await expect(send(channel)).resolves.toMatchObject({ kind: "delayed", afterMs: 50 });
      now += 60;
    }
    await expect(send(channel)).resolves.toMatchObject({ kind: "sent" });
  });

  it("the administrator reads one line on a refused refresh token, which holds nothing of it", async () => {
    let now = Date.now();
    const channel = bench.open({ refreshToken: "spent-and-secret", now: () => now });
    const expected = { kind: "delayed", scope: "channel", reason: "token-refused:-14014" };
    for (const _ of [1, 2, 3]) {
      await expect(send(channel)).resolves.toMatchObject(expected);
      now += HOUR_MS;
    }
    expect(bench.simulator.refreshes).toEqual([false, false, false]);
    expect(bench.logged().match(/ZALO_OA_REFRESH_TOKEN/g)).toHaveLength(1);
    expect(bench.logged()).not.toMatch(/spent-and-secret|Invalid refresh/);
  });

  it("an answer that was lost after the token was spent ends in that line, not in a crash", async () => {
    let now = Date.now();
    const channel = bench.open({ now: () => now });
    bench.simulator.faults.script(fails("hang", true));
    await send(channel);
    now += 60;
    await expect(send(channel)).resolves.toMatchObject({ reason: "token-refused:-14014" });
    expect(bench.logged()).toContain("ZALO_OA_REFRESH_TOKEN");
  });

  it("new tokens that cannot be saved are kept, unused, until they can, and nobody else asks", async () => {
    let isFull = true;
    const { read, write } = bench.store.oaTokens;
    const tokens = {
      read: (seed: string) => read(seed),
      write: async (seed: string, pair: Parameters<typeof write>[1]) => {
        if (isFull) throw new Error("disk full");
        await write(seed, pair);
      },
    };
    const channel = bench.open({ tokens });
    await expect(send(channel)).resolves.toMatchObject({ kind: "delayed", reason: "token-unsaved" });
    const other = bench.open({ timeouts: { leaseWaitMs: 30 } });
    await expect(send(other)).resolves.toMatchObject({ kind: "delayed", reason: "token-busy" });
    isFull = false;
    await expect(send(channel)).resolves.toMatchObject({ kind: "sent" });
    await expect(send(other)).resolves.toMatchObject({ kind: "sent" });
    expect(bench.simulator.refreshes).toEqual([true]);
  });
});
