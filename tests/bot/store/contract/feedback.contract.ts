import { describe, expect, it } from "vitest";
import type { NewFeedback, Store } from "../../../../bot/store/store.ts";
import { AN, NOON, type OpenForTest, receive } from "../store-tools.ts";

const VERDICT = { turnId: 7, question: "Tạm trú?", passageIds: ["a#1"] };

export function describeFeedback(open: OpenForTest): void {
  describe("feedback", () => {
    it("lists verdicts, newest first, without telling who", async () => {
      const clock = { now: NOON };
      const store = await open(clock);
      await leave(store, { ...VERDICT, verdict: "helpful" });
      clock.now += 1;
      await leave(store, { ...VERDICT, turnId: 8, verdict: "unanswered" });
      const [newest, oldest] = await store.feedback.list({ limit: 10 });
      expect(newest).toMatchObject({ turnId: 8, verdict: "unanswered", createdAt: NOON + 1 });
      expect(oldest).toMatchObject({ ...VERDICT, verdict: "helpful", channel: "telegram", createdAt: NOON });
      expect(oldest?.person).toMatch(/^[\w-]{43}$/);
      expect(oldest?.person).toBe(newest?.person);
      expect(await store.feedback.list({ limit: 1 })).toEqual([newest]);
    });

    it("keeps a person's last verdict on a turn, and each person's own", async () => {
      const store = await open();
      for (const verdict of ["unanswered", "helpful", "wrong", "unanswered"] as const) {
        await leave(store, { ...VERDICT, verdict });
      }
      expect(await store.feedback.list({ limit: 10 })).toMatchObject([{ verdict: "wrong" }]);
      await leave(store, { ...VERDICT, verdict: "helpful" }, "minh");
      const verdicts = await store.feedback.list({ limit: 10 });
      expect(verdicts.map(({ verdict }) => verdict)).toEqual(["helpful", "wrong"]);
      expect(new Set(verdicts.map(({ person }) => person)).size).toBe(2);
    });
  });
}

async function leave(store: Store, feedback: NewFeedback, personId = "lan"): Promise<void> {
  await store.inbox.finish(await receive(store, "…", { chatId: AN.chatId, personId }), {
    sends: [],
    feedback,
  });
}
