import { describe, expect, it } from "vitest";
import { NOON, type OpenForTest } from "../store-tools.ts";

export function describeLeases(open: OpenForTest): void {
  describe("leases", () => {
    it("has one owner until it is released or runs out", async () => {
      const clock = { now: NOON };
      const store = await open(clock);
      const { take, release } = store.leases;
      expect(await take("poll", "a", 1000)).toBe(true);
      expect(await take("poll", "b", 1000)).toBe(false);
      expect(await take("refresh", "b", 1000)).toBe(true);
      clock.now += 500;
      expect(await take("poll", "a", 1000)).toBe(true);
      clock.now += 999;
      expect(await take("poll", "b", 1000)).toBe(false);
      clock.now += 1;
      expect(await take("poll", "b", 1000)).toBe(true);
      expect(await take("poll", "a", 1000)).toBe(false);
      await release("poll", "a");
      expect(await take("poll", "a", 1000)).toBe(false);
      await release("poll", "b");
      expect(await take("poll", "a", 1000)).toBe(true);
    });

    it("goes to one of many that ask at once", async () => {
      const store = await open();
      const owners = Array.from({ length: 100 }, (_, index) => `owner ${index}`);
      const taken = await Promise.all(owners.map((owner) => store.leases.take("poll", owner, 1000)));
      expect(taken.filter(Boolean)).toHaveLength(1);
    });
  });
}
