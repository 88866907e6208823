import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createRatePacer, type RatePacer } from "../../../../bot/delivery/sending/rate-pacer.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Timers fire late, as in a process that computes: when the current stretch of computing is over. */
function computeUntil(endOfStretch: (at: number) => number): void {
  const onTime = globalThis.setTimeout;
  vi.stubGlobal("setTimeout", (run: () => void, ms: number) => {
    const now = performance.now();
    return onTime(run, Math.ceil(endOfStretch(now + ms) - now));
  });
}

/** The times at which eight that always want a slot got one. */
async function measure(pacer: RatePacer, forMs: number): Promise<number[]> {
  const times: number[] = [];
  const wait = async () => {
    while (await pacer.acquire()) times.push(performance.now());
  };
  const all = Array.from({ length: 8 }, wait);
  await vi.advanceTimersByTimeAsync(forMs);
  pacer.cancel();
  await Promise.all(all);
  return times;
}

function mostInAnySecond(times: readonly number[]): number {
  return Math.max(...times.map((from, i) => times.slice(i).filter((at) => at < from + 1_000).length));
}

describe.each([30, 66, 20 / 60, 1])("%d a second", (perSecond) => {
  const forMs = Math.max(20_000, 40_000 / perSecond);
  const most = Math.max(1, perSecond);

  test.each([
    ["in an idle process", (at: number) => at],
    ["in one that computes in steps of 5 ms", (at: number) => Math.ceil(at / 5) * 5],
    ["in one that computes in steps of 10 ms", (at: number) => Math.ceil(at / 10) * 10],
  ])("are reached and never exceeded %s", async (_, endOfStretch) => {
    computeUntil(endOfStretch);
    const times = await measure(createRatePacer(perSecond), forMs);
    expect(times.length).toBeGreaterThanOrEqual(0.97 * perSecond * (forMs / 1_000));
    expect(mostInAnySecond(times)).toBeLessThanOrEqual(most);
  });

  test("are not exceeded after a standstill or a rest", async () => {
    computeUntil((at) => (at % 3_000 < 700 ? at - (at % 3_000) + 700 : at));
    const pacer = createRatePacer(perSecond);
    const before = await measure(pacer, 10_100);
    await vi.advanceTimersByTimeAsync(60_000);
    const after = await measure(pacer, 10_000);
    expect(mostInAnySecond([...before, ...after])).toBeLessThanOrEqual(most);
  });
});

test("slots are spread over the second, also while late ones are made up for", async () => {
  computeUntil((at) => (at % 2_000 < 100 ? at - (at % 2_000) + 100 : at));
  const times = await measure(createRatePacer(30), 6_000);
  const gaps = times.slice(1).map((at, i) => at - (times[i] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(16);
  expect(Math.max(...gaps)).toBeLessThan(300);
});

describe("the line", () => {
  test("is served in the order of asking", async () => {
    const pacer = createRatePacer(10);
    const served: number[] = [];
    for (let i = 0; i < 5; i++) void pacer.acquire().then(() => served.push(i));
    await vi.advanceTimersByTimeAsync(100);
    expect(served.length).toBeLessThan(5);
    await vi.advanceTimersByTimeAsync(900);
    expect(served).toEqual([0, 1, 2, 3, 4]);
  });

  test("can be sent away and used again", async () => {
    const pacer = createRatePacer(1);
    await pacer.acquire();
    const sentAway = pacer.acquire();
    pacer.cancel();
    expect(await sentAway).toBe(false);
    const next = pacer.acquire();
    await vi.advanceTimersByTimeAsync(1_001);
    expect(await next).toBe(true);
  });
});
