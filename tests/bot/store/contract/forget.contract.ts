import { describe, expect, it } from "vitest";
import type { NewFeedback, Store } from "../../../../bot/store/store.ts";
import {
  AN,
  BINH,
  firstSend,
  leaveDoubt,
  type OpenForTest,
  receive,
  sendNext,
  textOf,
} from "../store-tools.ts";

const TURN = { question: "Tạm trú?", choices: [], passageIds: [], position: 0 };
const verdictOn = (turnId: number): NewFeedback => ({
  turnId,
  question: "hỏi",
  verdict: "wrong",
  passageIds: [],
});
const GROUP = { isGroup: true, chatId: "nhóm" };
const GROUP_CHAT = { channel: "telegram", chatId: GROUP.chatId } as const;

export function describeForgetting(open: OpenForTest): void {
  describe("forgetting", () => {
    it("deletes what is kept of a person, and still says so", async () => {
      const store = await open();
      const first = await receive(store, "một");
      await store.inbox.finish(first, { sends: [], greeted: true, turn: TURN, feedback: verdictOn(first) });
      await leaveDoubt(store, AN, "a");
      const last = await receive(store, "/xoa");
      await store.inbox.finish(last, { sends: [textOf("Đã xóa.")], forget: true });
      expect(await store.memory.lastTurn(AN)).toBeUndefined();
      expect(await store.memory.turn(AN, first)).toBeUndefined();
      expect(await store.memory.isGreeted(AN)).toBe(false);
      expect(await store.memory.ambiguousSend(AN)).toBeUndefined();
      expect(await store.feedback.list({ limit: 10 })).toEqual([]);
      expect(await firstSend(store, AN)).toMatchObject({ message: textOf("Đã xóa.") });
      await sendNext(store, AN);
      expect(await store.inbox.counts()).toEqual({ received: 0, toSend: 0, ambiguous: 0, deadLettered: 0 });
    });

    it("keeps what is remembered with the same message, and what others left", async () => {
      const store = await open();
      await store.inbox.finish(await receive(store, "một", BINH), { sends: [], greeted: true, turn: TURN });
      const ambiguous = await leaveDoubt(store, BINH, "b");
      const id = await receive(store, "/xoa");
      await store.inbox.finish(id, { sends: [], forget: true, greeted: true, turn: TURN });
      expect(await store.memory.isGreeted(AN)).toBe(true);
      expect(await store.memory.lastTurn(AN)).toMatchObject({ id });
      expect(await store.memory.isGreeted(BINH)).toBe(true);
      expect(await store.memory.lastTurn(BINH)).toBeDefined();
      expect(await store.memory.ambiguousSend(BINH)).toBe(ambiguous);
    });

    it("answers what the person wrote before and after all the same", async () => {
      const store = await open();
      const id = await receive(store, "/xoa");
      await receive(store, "hai");
      await store.inbox.finish(id, { sends: [], forget: true });
      expect(await store.inbox.next(AN)).toMatchObject({ message: { content: { text: "hai" } } });
    });

    it("in a group sends again what others are in doubt about, and nothing of the person", async () => {
      const store = await open();
      const ambiguous: number[] = [];
      for (const personId of ["lan", "minh"]) {
        await store.inbox.finish(await receive(store, "một", { ...GROUP, personId }), {
          sends: [textOf("a")],
        });
        ambiguous.push(await sendNext(store, GROUP_CHAT, { kind: "ambiguous", reason: "time-out" }));
      }
      const id = await receive(store, "/xoa", { ...GROUP, personId: "minh" });
      await store.inbox.finish(id, { sends: [], forget: true });
      expect(await store.memory.ambiguousSend(GROUP_CHAT)).toBe(ambiguous[0]);
    });

    it("in a group leaves what others left", async () => {
      const store = await open();
      await writeInGroup(store, "lan");
      await writeInGroup(store, "minh");
      await store.inbox.finish(await receive(store, "/xoa", { ...GROUP, personId: "lan" }), {
        sends: [],
        forget: true,
      });
      expect(await store.feedback.list({ limit: 10 })).toHaveLength(1);
      expect(await store.memory.lastTurn(GROUP_CHAT)).toBeUndefined();
      expect(await store.memory.isGreeted(GROUP_CHAT)).toBe(true);
    });
  });
}

async function writeInGroup(store: Store, personId: string): Promise<void> {
  const id = await receive(store, "một", { ...GROUP, personId });
  await store.inbox.finish(id, { sends: [], greeted: true, turn: TURN, feedback: verdictOn(id) });
}
