import { describe, expect, it } from "vitest";
import {
  AN,
  BINH,
  DAY_MS,
  deliveryOf,
  leaveDoubt,
  NOON,
  type OpenForTest,
  receive,
  textOf,
  workOf,
} from "../store-tools.ts";

const TURN = { question: "Tạm trú?", choices: [], passageIds: [], position: 0 };

export function describePurge(open: OpenForTest): void {
  describe("purge", () => {
    it("knows a redelivery for 24 hours", async () => {
      const store = await open();
      const delivery = deliveryOf("một");
      await store.inbox.accept("telegram", [delivery]);
      await store.inbox.finish((await workOf(store, AN)).id, { sends: [] });
      await store.purge(NOON + DAY_MS);
      expect(await store.inbox.accept("telegram", [delivery])).toEqual([]);
      await store.purge(NOON + DAY_MS + 1);
      expect(await store.inbox.accept("telegram", [delivery])).toEqual([AN]);
    });

    it("leaves what is not finished, in doubt or set aside until the retention is over", async () => {
      const store = await open();
      const ambiguous = await leaveDoubt(store, AN, "a");
      await store.inbox.deadLetter(await receive(store, "một"), "failed");
      await store.inbox.finish(await receive(store, "hai"), { sends: [textOf("b")] });
      await store.inbox.accept("telegram", [deliveryOf("ba")]);
      const counts = { received: 1, toSend: 1, ambiguous: 1, deadLettered: 1 };
      await store.purge(NOON + 30 * DAY_MS);
      expect(await store.inbox.counts()).toEqual(counts);
      expect(await store.memory.ambiguousSend(AN)).toBe(ambiguous);
      await store.purge(NOON + 30 * DAY_MS + 1);
      expect(await store.inbox.counts()).toEqual({ received: 0, toSend: 0, ambiguous: 0, deadLettered: 0 });
      expect(await store.inbox.waitingChats()).toEqual([]);
    });

    it("keeps questions and verdicts for the retention, though their messages are gone", async () => {
      const store = await open();
      const id = await receive(store, "một");
      const feedback = { turnId: id, question: "hỏi", verdict: "wrong", passageIds: [] } as const;
      await store.inbox.finish(id, { sends: [], turn: TURN, feedback });
      await store.purge(NOON + 30 * DAY_MS);
      expect(await store.memory.turn(AN, id)).toMatchObject({ id });
      expect(await store.feedback.list({ limit: 1 })).toHaveLength(1);
      await store.purge(NOON + 30 * DAY_MS + 1);
      expect(await store.memory.lastTurn(AN)).toBeUndefined();
      expect(await store.feedback.list({ limit: 1 })).toEqual([]);
    });

    it("never gives an id again, so that no question comes to belong to a later message", async () => {
      const store = await open();
      const id = await receive(store, "một");
      await store.inbox.finish(id, { sends: [], turn: TURN });
      await store.purge(NOON + 2 * DAY_MS);
      expect(await receive(store, "hai")).toBeGreaterThan(id);
    });

    it("remembers that a chat was greeted for the retention after its last message", async () => {
      const clock = { now: NOON };
      const store = await open(clock);
      await store.inbox.finish(await receive(store, "một"), { sends: [], greeted: true });
      await store.inbox.finish(await receive(store, "một", BINH), { sends: [], greeted: true });
      clock.now += 10 * DAY_MS;
      await store.inbox.finish(await receive(store, "hai"), { sends: [] });
      await store.purge(NOON + 31 * DAY_MS);
      expect(await store.memory.isGreeted(AN)).toBe(true);
      expect(await store.memory.isGreeted(BINH)).toBe(false);
      await store.purge(NOON + 41 * DAY_MS);
      expect(await store.memory.isGreeted(AN)).toBe(false);
    });

    it("deletes more than one slice, while messages come in", async () => {
      const store = await open();
      for (let count = 0; count < 5; count += 1) {
        const texts = Array.from({ length: 100 }, (_, index) =>
          deliveryOf("một", { chatId: `${count}-${index}` }),
        );
        const chats = await store.inbox.accept("telegram", texts);
        await Promise.all(
          chats.map(async (chat) => store.inbox.finish((await workOf(store, chat)).id, { sends: [] })),
        );
      }
      const purged = store.purge(NOON + 2 * DAY_MS);
      await store.inbox.accept("telegram", [deliveryOf("hai")]);
      await purged;
      expect(await store.inbox.waitingChats()).toEqual([AN]);
    });
  });
}
