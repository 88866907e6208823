import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createBackOff } from "../../../../bot/back-off.ts";
import { createCircuitBreaker } from "../../../../bot/delivery/sending/circuit-breaker.ts";
import { AMBIGUOUS, limited, OUTAGE, SENT } from "../fake-channel.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const backOff = createBackOff({ baseMs: 1_000, capMs: 60_000, random: () => 1 });
const breakerOf = (onOpen: (forMs: number) => void = () => undefined) =>
  createCircuitBreaker({ backOff, onOpen, onAdmit: () => undefined });

test("waits grow from failure to failure up to a minute, and are spread from zero", () => {
  const waits = [1, 2, 3, 7, 50, 2_000].map(backOff.afterFailures);
  expect(waits).toEqual([1_000, 2_000, 4_000, 60_000, 60_000, 60_000]);
  expect(createBackOff({ baseMs: 1_000, capMs: 60_000, random: () => 0 }).afterFailures(9)).toBe(0);
});

test("a wait that a service asks for is never cut short, nor longer than a timer can be", () => {
  const eager = createBackOff({ baseMs: 1, capMs: 2, random: () => 0 });
  expect(eager.asAsked(90_000)).toBe(90_000);
  expect(eager.asAsked(1e12)).toBe(2 ** 31 - 1);
});

test("an hour's outage: pauses grow, one chat tries at the end of each, its success opens all", () => {
  const pauses: number[] = [];
  const breaker = breakerOf((forMs) => void pauses.push(Math.round(forMs)));
  for (let i = 0; i < 70; i++) {
    breaker.report("a", performance.now(), OUTAGE);
    expect(breaker.admits("a")).toBe(false);
    vi.advanceTimersByTime((pauses.at(-1) ?? 0) + 1);
    expect(breaker.admits("b")).toBe(true);
    expect(breaker.admits("c")).toBe(false);
  }
  expect(pauses.slice(0, 7)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000]);
  expect(pauses.at(-1)).toBe(60_000);
  breaker.report("b", performance.now(), SENT);
  expect(breaker.admits("c")).toBe(true);
  breaker.report("c", performance.now(), OUTAGE);
  expect(pauses.at(-1)).toBe(1_000);
});

test("calls that were under way together count as one outage", () => {
  const pauses: number[] = [];
  const breaker = breakerOf((forMs) => void pauses.push(forMs));
  const beganAt = performance.now();
  vi.advanceTimersByTime(100);
  for (const chat of ["a", "b", "c"]) breaker.report(chat, beganAt, OUTAGE);
  expect(pauses).toEqual([1_000]);
});

test("a chat that tries and has nothing to send lets the next one try", () => {
  const breaker = breakerOf();
  breaker.report("a", performance.now(), OUTAGE);
  vi.advanceTimersByTime(1_001);
  expect(breaker.admits("b")).toBe(true);
  breaker.leave("b");
  expect(breaker.admits("c")).toBe(true);
});

test("a service that hangs is paused at the fifth send in doubt in a row, not at one now and then", () => {
  const breaker = breakerOf();
  const hang = (times: number) => {
    for (let i = 0; i < times; i++) breaker.report(`chat-${i}`, performance.now(), AMBIGUOUS);
  };
  hang(4);
  breaker.report("a", performance.now(), SENT);
  hang(4);
  expect(breaker.admits("b")).toBe(true);
  hang(1);
  expect(breaker.admits("b")).toBe(false);
});

test("the whole bot's limit is not lifted by a call that was under way and succeeds", () => {
  const breaker = breakerOf();
  const beganAt = performance.now();
  vi.advanceTimersByTime(10);
  breaker.report("a", beganAt, limited(5_000));
  expect(breaker.admits("b")).toBe(true);
  breaker.report("b", beganAt, limited(5_000));
  breaker.report("c", beganAt, SENT);
  vi.advanceTimersByTime(4_900);
  expect(breaker.admits("c")).toBe(false);
  vi.advanceTimersByTime(400);
  expect(breaker.admits("c")).toBe(true);
});

test("one chat's limits, one after the other, do not concern the channel", () => {
  const breaker = breakerOf();
  breaker.report("a", performance.now(), limited(5_000));
  breaker.report("a", performance.now(), limited(5_000));
  vi.advanceTimersByTime(6_000);
  breaker.report("b", performance.now(), limited(5_000));
  expect(breaker.admits("c")).toBe(true);
});
