import { describe, expect, it } from "vitest";
import {
  AN,
  BINH,
  deliveryOf,
  firstSend,
  leaveDoubt,
  type OpenForTest,
  receive,
  sendNext,
  sendsOf,
  textOf,
  workOf,
} from "../store-tools.ts";

const IN_DOUBT = { kind: "ambiguous", reason: "time-out" } as const;

export function describeOutbox(open: OpenForTest): void {
  describe("outbox", () => {
    it("gives back sends as they were stored, in their order, until each is settled", async () => {
      const store = await open();
      const sends = [
        {
          kind: "text",
          text: "<b>một</b>",
          buttons: [
            [
              { label: "xem", data: "d" },
              { label: "mở", url: "u" },
            ],
          ],
        },
        { kind: "edit", messageId: "7", text: "hai" },
        { kind: "acknowledge", callbackId: "c" },
        { kind: "acknowledge", callbackId: "c", text: "ba" },
      ] as const;
      await store.inbox.finish(await receive(store, "hỏi", { isGroup: true }), { sends });
      const work = await workOf(store, AN);
      expect(work).toMatchObject({ kind: "sends", isGroup: true });
      expect((await sendsOf(store, AN)).map(({ message }) => message)).toEqual(sends);
      for (const left of [3, 2, 1]) {
        await sendNext(store, AN);
        expect(await sendsOf(store, AN)).toHaveLength(left);
      }
      await sendNext(store, AN);
      expect(await store.inbox.next(AN)).toBeUndefined();
    });

    it("finishes a message before the chat's next one", async () => {
      const store = await open();
      await store.inbox.finish(await receive(store, "một"), { sends: [textOf("a"), textOf("b")] });
      await store.inbox.accept("telegram", [deliveryOf("hai")]);
      await sendNext(store, AN);
      expect((await workOf(store, AN)).kind).toBe("sends");
      await sendNext(store, AN, { kind: "refused", reason: "blocked" });
      expect((await workOf(store, AN)).kind).toBe("message");
    });

    it("counts attempts and keeps a delayed send to be sent", async () => {
      const store = await open();
      await store.inbox.finish(await receive(store, "một"), { sends: [textOf("a")] });
      expect(await firstSend(store, AN)).toMatchObject({ attempts: 0, isRepeatable: false });
      await sendNext(store, AN, { kind: "delayed", scope: "chat", afterMs: 1000, reason: "429" });
      expect(await firstSend(store, AN)).toMatchObject({ attempts: 1, message: textOf("a") });
    });

    it("never begins a send that is settled", async () => {
      const store = await open();
      await store.inbox.finish(await receive(store, "một"), { sends: [textOf("a"), textOf("b")] });
      const sent = await sendNext(store, AN);
      await expect(store.outbox.begin(sent)).rejects.toThrow("settled or unknown");
      await expect(store.outbox.begin(999)).rejects.toThrow("settled or unknown");
      expect(await sendsOf(store, AN)).toHaveLength(1);
    });

    it("settles once: a later word on the same send changes nothing", async () => {
      const store = await open();
      await store.inbox.finish(await receive(store, "một"), { sends: [textOf("a"), textOf("b")] });
      const sent = await sendNext(store, AN);
      await store.outbox.settle(sent, IN_DOUBT, textOf("?"));
      expect((await sendsOf(store, AN)).map(({ message }) => message)).toEqual([textOf("b")]);
      expect((await store.inbox.counts()).ambiguous).toBe(0);
    });

    it("does not repeat a send in doubt, and puts a notice behind the message's other sends", async () => {
      const store = await open();
      await store.inbox.finish(await receive(store, "một"), { sends: [textOf("a"), textOf("b")] });
      const ambiguous = await sendNext(store, AN, IN_DOUBT, textOf("?"));
      expect(await sendsOf(store, AN)).toMatchObject([
        { message: textOf("b"), isRepeatable: false },
        { message: textOf("?"), isRepeatable: true },
      ]);
      expect(await store.inbox.counts()).toMatchObject({ ambiguous: 1, toSend: 2 });
      expect(await store.memory.ambiguousSend(AN)).toBe(ambiguous);
    });

    it("repeats a notice in doubt", async () => {
      const store = await open();
      await leaveDoubt(store, BINH, "khác");
      await store.inbox.finish(await receive(store, "một"), { sends: [textOf("a")] });
      await sendNext(store, AN, IN_DOUBT, textOf("?"));
      await sendNext(store, AN, IN_DOUBT, textOf("??"));
      expect(await sendsOf(store, AN)).toMatchObject([{ message: textOf("?"), attempts: 1 }]);
      await sendNext(store, AN);
      expect(await store.inbox.next(AN)).toBeUndefined();
    });

    it("is done without a notice when there is none", async () => {
      const store = await open();
      await leaveDoubt(store, AN, "a");
      expect(await store.inbox.next(AN)).toBeUndefined();
    });

    it("knows the sends that were begun and not settled", async () => {
      const store = await open();
      await store.inbox.finish(await receive(store, "một"), { sends: [textOf("a"), textOf("b")] });
      const { id } = await firstSend(store, AN);
      expect(await store.outbox.interrupted()).toEqual([]);
      await store.outbox.begin(id);
      expect(await store.outbox.interrupted()).toEqual([
        { id, message: textOf("a"), attempts: 1, isRepeatable: false, chat: AN },
      ]);
      await store.outbox.settle(id, IN_DOUBT);
      expect(await store.outbox.interrupted()).toEqual([]);
    });

    it("sends again what the person asks for, behind the new answer, and then it is in doubt no more", async () => {
      const store = await open();
      const first = await leaveDoubt(store, AN, "a");
      const second = await leaveDoubt(store, AN, "b");
      expect(await store.memory.ambiguousSend(AN)).toBe(second);
      expect(await store.memory.ambiguousSend(AN, first)).toBe(first);
      await store.inbox.finish(await receive(store, "gửi lại"), {
        sends: [textOf("đây")],
        resendIds: [second, first, second],
      });
      expect((await sendsOf(store, AN)).map(({ message }) => message)).toEqual(["đây", "a", "b"].map(textOf));
      expect(await store.memory.ambiguousSend(AN)).toBeUndefined();
      expect((await store.inbox.counts()).ambiguous).toBe(0);
    });

    it("sends again even when nothing else is to be said", async () => {
      const store = await open();
      const ambiguous = await leaveDoubt(store, AN, "a");
      await store.inbox.finish(await receive(store, "gửi lại"), { sends: [], resendIds: [ambiguous] });
      expect(await firstSend(store, AN)).toMatchObject({
        message: textOf("a"),
        attempts: 0,
        isRepeatable: false,
      });
    });

    it("sends a chat nothing of another chat, nor what was never in doubt", async () => {
      const store = await open();
      const others = await leaveDoubt(store, BINH, "bí mật");
      await store.inbox.finish(await receive(store, "một"), { sends: [textOf("a")] });
      const sent = await sendNext(store, AN);
      expect(await store.memory.ambiguousSend(AN, others)).toBeUndefined();
      expect(await store.memory.ambiguousSend(AN, sent)).toBeUndefined();
      await store.inbox.finish(await receive(store, "gửi lại"), {
        sends: [],
        resendIds: [others, sent, 999],
      });
      expect(await store.inbox.next(AN)).toBeUndefined();
      expect(await store.memory.ambiguousSend(BINH)).toBe(others);
    });
  });
}
