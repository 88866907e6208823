import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import type { Delivery } from "../../../../bot/channels/channel.ts";
import { startZaloBotSimulator } from "../../../../scripts/simulators/zalo-bot/start-zalo-bot-simulator.ts";
import { botTextUpdate } from "../../../../scripts/simulators/zalo-bot/updates.ts";
import { openZaloBot, type ZaloBotBench } from "./zalo-bot-harness.ts";

let bench: ZaloBotBench;
beforeEach(async () => {
  bench = await openZaloBot();
});
afterEach(() => bench.close());

describe("polling Zalo Bot", () => {
  const texts = (deliveries: readonly Delivery[]) =>
    deliveries.map(({ message }) => (message.content.kind === "text" ? message.content.text : ""));
  const polls = () => bench.simulator.calls.filter(({ method }) => method === "getUpdates").length;

  /** Polls until the test is over; `store` may fail. */
  function start(store?: (deliveries: readonly Delivery[]) => Promise<void>) {
    const stored: Delivery[] = [];
    const stop = new AbortController();
    const { poll } = bench.open();
    if (poll === undefined) throw new Error("This channel cannot be polled");
    const keep = async (deliveries: readonly Delivery[]) => {
      await store?.(deliveries);
      stored.push(...deliveries);
    };
    const ended = poll(keep, stop.signal);
    bench.closeLater({
      close: async () => {
        stop.abort();
        await ended;
      },
    });
    return { stored, stop, ended };
  }

  it("is there only without a public address", () => {
    expect(bench.open().poll).toBeTypeOf("function");
    expect(bench.open({ publicUrl: "https://example.vn" }).poll).toBeUndefined();
  });

  it("brings what people wrote in its order, also after idle time", async () => {
    const { stored } = start();
    await bench.simulator.deliver(["một", "hai", "ba"].map((text) => botTextUpdate(text)));
    await vi.waitFor(() => expect(texts(stored)).toEqual(["một", "hai", "ba"]));
    const before = polls();
    await vi.waitFor(() => expect(polls()).toBeGreaterThan(before + 1), { timeout: 5000 });
    await bench.simulator.deliver([botTextUpdate("bốn")]);
    await vi.waitFor(() => expect(texts(stored)).toEqual(["một", "hai", "ba", "bốn"]), { timeout: 5000 });
    expect(bench.simulator.calls.find(({ method }) => method === "getUpdates")?.body).toEqual({
      timeout: "1",
    });
    expect(bench.logged()).toBe("");
  });

  it("asks for the next only when the last is stored, and holds it while the database fails", async () => {
    let failures = 3;
    const { stored } = start(async () => {
      failures -= 1;
      if (failures > 0) throw new Error("disk full");
    });
    await bench.simulator.deliver([botTextUpdate("một"), botTextUpdate("hai")]);
    await vi.waitFor(() => expect(texts(stored)).toEqual(["một", "hai"]));
    expect(failures).toBe(-1);
  });

  it("goes on after errors, pages of a gateway, silence and lost connections, waiting longer each time", async () => {
    // Waits are drawn between nothing and a bound that doubles; the draw is not what is tested.
    const draw = vi.spyOn(Math, "random").mockReturnValue(0.5);
    onTestFinished(() => draw.mockRestore());
    const method = "getUpdates";
    bench.simulator.faults.script(
      ...(["500", "502-html", "reset", "200-html", "too-many", "not-ok"] as const).map((kind) => ({
        kind,
        method,
      })),
    );
    const { stored } = start();
    await bench.simulator.deliver([botTextUpdate("một")]);
    await vi.waitFor(() => expect(texts(stored)).toEqual(["một"]), { timeout: 8000 });
    const times = bench.simulator.calls.filter((call) => call.method === method).map(({ at }) => at);
    const span = (from: number) => (times[from + 1] ?? 0) - (times[from] ?? 0);
    expect(span(5)).toBeGreaterThan(span(0));
    expect(bench.logged()).toContain("unreadable:502");
  });

  it("ends at once when it is told to stop", async () => {
    const slow = await startZaloBotSimulator();
    bench.closeLater(slow);
    const { poll } = bench.open({ apiRoot: slow.url, token: slow.token });
    const stop = new AbortController();
    const ended = poll?.(async () => {}, stop.signal);
    await vi.waitFor(() => expect(slow.calls.some(({ method }) => method === "getUpdates")).toBe(true));
    stop.abort();
    await ended;
    expect(bench.logged()).toBe("");
  });
});
