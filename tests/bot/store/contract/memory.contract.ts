import { describe, expect, it } from "vitest";
import { AN, BINH, NOON, type OpenForTest, receive } from "../store-tools.ts";

const TURN = { question: "Tạm trú?", choices: ["một", "hai"], passageIds: ["a#1", "b#2"], position: 1 };

export function describeMemory(open: OpenForTest): void {
  describe("memory", () => {
    it("keeps a chat's questions under the ids of their messages", async () => {
      const store = await open();
      expect(await store.memory.lastTurn(AN)).toBeUndefined();
      const first = await receive(store, "một");
      await store.inbox.finish(first, { sends: [], turn: TURN });
      const second = await receive(store, "hai");
      await store.inbox.finish(second, {
        sends: [],
        turn: { ...TURN, question: "Thường trú?", choices: [] },
      });
      expect(await store.memory.turn(AN, first)).toEqual({ ...TURN, id: first, createdAt: NOON });
      expect(await store.memory.lastTurn(AN)).toMatchObject({
        id: second,
        question: "Thường trú?",
        choices: [],
      });
    });

    it("shows no chat the questions of another", async () => {
      const store = await open();
      const id = await receive(store, "một");
      await store.inbox.finish(id, { sends: [], turn: TURN });
      expect(await store.memory.turn(BINH, id)).toBeUndefined();
      expect(await store.memory.turn({ ...AN, channel: "zalo-oa" }, id)).toBeUndefined();
      expect(await store.memory.lastTurn(BINH)).toBeUndefined();
    });

    it("knows which chats were told what this is", async () => {
      const store = await open();
      await store.inbox.finish(await receive(store, "một"), { sends: [] });
      expect(await store.memory.isGreeted(AN)).toBe(false);
      await store.inbox.finish(await receive(store, "hai"), { sends: [], greeted: true });
      await store.inbox.finish(await receive(store, "ba"), { sends: [], greeted: true });
      expect(await store.memory.isGreeted(AN)).toBe(true);
      expect(await store.memory.isGreeted(BINH)).toBe(false);
    });

    it("keeps the tokens of one seed", async () => {
      const store = await open();
      const tokens = { accessToken: "a1", refreshToken: "r1", expiresAt: NOON };
      expect(await store.oaTokens.read("seed")).toBeUndefined();
      await store.oaTokens.write("seed", tokens);
      await store.oaTokens.write("seed", { ...tokens, refreshToken: "r2" });
      expect(await store.oaTokens.read("seed")).toEqual({ ...tokens, refreshToken: "r2" });
      await store.oaTokens.write("new seed", tokens);
      expect(await store.oaTokens.read("seed")).toBeUndefined();
      expect(await store.oaTokens.read("new seed")).toEqual(tokens);
    });
  });
}
