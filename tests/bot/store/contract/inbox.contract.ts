import { describe, expect, it } from "vitest";
import {
  AN,
  BINH,
  deliveryOf,
  MINUTE_MS,
  NOON,
  type OpenForTest,
  receive,
  sendNext,
  textOf,
  workOf,
} from "../store-tools.ts";

export function describeInbox(open: OpenForTest): void {
  describe("inbox", () => {
    it("gives back a message as it came", async () => {
      const store = await open();
      const contents = [
        { kind: "text", text: "Xin “chào” \u0000 \ud83d\ude00 \ud83d" },
        { kind: "button", data: "more:1:2", callbackId: "c", messageId: null },
        { kind: "media", media: "voice" },
        { kind: "joined" },
      ] as const;
      const deliveries = contents.map((content) => deliveryOf("", { content }));
      await store.inbox.accept("telegram", deliveries);
      for (const { message } of deliveries) {
        const work = await workOf(store, AN);
        expect(work).toEqual({ kind: "message", id: work.id, message });
        await store.inbox.finish(work.id, { sends: [] });
      }
      expect(await store.inbox.next(AN)).toBeUndefined();
    });

    it("takes a redelivery once, also within one batch, and names only chats with something new", async () => {
      const store = await open();
      const first = deliveryOf("một", {}, "same");
      const other = deliveryOf("hai", { chatId: BINH.chatId });
      expect(await store.inbox.accept("telegram", [first, other, first])).toEqual([AN, BINH]);
      expect(await store.inbox.accept("telegram", [first])).toEqual([]);
      expect((await store.inbox.counts()).received).toBe(2);
    });

    it("keeps channels apart, with the same key and the same chat id", async () => {
      const store = await open();
      const delivery = deliveryOf("một", {}, "same");
      await store.inbox.accept("telegram", [delivery]);
      const onZalo = { channel: "zalo-bot", chatId: AN.chatId } as const;
      expect(await store.inbox.next(onZalo)).toBeUndefined();
      expect(await store.inbox.accept("zalo-bot", [delivery])).toEqual([onZalo]);
    });

    it("knows a redelivery after the message was answered", async () => {
      const store = await open();
      const delivery = deliveryOf("một");
      await store.inbox.accept("telegram", [delivery]);
      await store.inbox.finish((await workOf(store, AN)).id, { sends: [] });
      expect(await store.inbox.accept("telegram", [delivery])).toEqual([]);
      expect(await store.inbox.next(AN)).toBeUndefined();
    });

    it("lists the chats that wait, the longest wait first", async () => {
      const store = await open();
      const first = await receive(store, "một", { chatId: BINH.chatId });
      await receive(store, "hai");
      await receive(store, "ba", { chatId: BINH.chatId });
      expect(await store.inbox.waitingChats()).toEqual([BINH, AN]);
      await store.inbox.finish(first, { sends: [] });
      expect(await store.inbox.waitingChats()).toEqual([AN, BINH]);
    });

    it("sets a message aside with what it still had to send, and goes on with the next", async () => {
      const store = await open();
      const first = await receive(store, "một");
      await store.inbox.finish(first, { sends: [textOf("a"), textOf("b")] });
      await store.inbox.accept("telegram", [deliveryOf("hai")]);
      await sendNext(store, AN);
      await store.inbox.deadLetter(first, "too many failures");
      const second = await workOf(store, AN);
      expect(second.kind).toBe("message");
      await store.inbox.deadLetter(second.id, "handler failed");
      expect(await store.inbox.next(AN)).toBeUndefined();
      expect(await store.inbox.counts()).toEqual({ received: 0, toSend: 0, ambiguous: 0, deadLettered: 3 });
    });

    it("stores what came of a message once", async () => {
      const store = await open();
      const id = await receive(store, "một");
      await store.inbox.finish(id, { sends: [textOf("a")] });
      await store.inbox.finish(id, { sends: [textOf("b")], greeted: true });
      expect(await workOf(store, AN)).toMatchObject({ kind: "sends", sends: [{ message: textOf("a") }] });
      await sendNext(store, AN);
      await store.inbox.finish(id, { sends: [textOf("c")] });
      await store.inbox.deadLetter(id, "late");
      expect(await store.inbox.next(AN)).toBeUndefined();
      expect(await store.inbox.counts()).toMatchObject({ deadLettered: 0, toSend: 0 });
      expect(await store.memory.isGreeted(AN)).toBe(false);
    });

    it("counts what the person wrote before, by the service's clock and in all chats of the channel", async () => {
      const store = await open();
      const at = (sentAt: number, chatId: string, personId = "lan") =>
        deliveryOf("", { sentAt, chatId, personId });
      const deliveries = [
        at(NOON - MINUTE_MS, "an"),
        at(NOON - MINUTE_MS + 1, "an"),
        at(NOON, "binh"),
        at(NOON + 1, "an"),
        at(NOON, "binh", "someone else"),
      ];
      await store.inbox.accept("telegram", deliveries);
      await store.inbox.accept("zalo-bot", [at(NOON, "an")]);
      await store.inbox.accept("telegram", [at(NOON, "khanh"), at(NOON, "khanh")]);
      const { id } = await workOf(store, { channel: "telegram", chatId: "khanh" });
      expect(await store.inbox.recentCount(id, MINUTE_MS)).toBe(2);
      expect(await store.inbox.recentCount(id, MINUTE_MS + 1)).toBe(3);
    });

    it("still counts messages that were answered", async () => {
      const store = await open();
      await store.inbox.finish(await receive(store, "một"), { sends: [] });
      const second = await receive(store, "hai");
      expect(await store.inbox.recentCount(second, MINUTE_MS)).toBe(1);
    });
  });
}
