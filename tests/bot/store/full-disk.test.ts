import { join } from "node:path";
import { sql } from "kysely";
import { describe, expect, it, onTestFinished } from "vitest";
import { createStore } from "../../../bot/store/create-store.ts";
import { openSqlite } from "../../../bot/store/database/open-sqlite.ts";
import { AN, BINH, deliveryOf, NOON, receive, sendsOf, temporaryFolder, textOf } from "./store-tools.ts";

const LONG = "dài ".repeat(5_000);
const FULL = { code: "SQLITE_FULL" };

async function openLimited() {
  const database = openSqlite(join(temporaryFolder(), "bot.db"));
  const store = await createStore({ database, retentionDays: 30, now: () => NOON });
  onTestFinished(() => store.close());
  /** The database may grow by this many pages of 4 KB; at most, for it never shrinks below what it has. */
  const leave = async (pages: number) => {
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(database.db);
    await sql.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 0) + pages}`).execute(database.db);
  };
  return { store, leave };
}

describe("a full disk", () => {
  it("refuses a batch as a whole, and takes it when there is room", async () => {
    const { store, leave } = await openLimited();
    const batch = [deliveryOf("một"), deliveryOf(LONG), deliveryOf(LONG)];
    await leave(4);
    await expect(store.inbox.accept("telegram", batch)).rejects.toMatchObject(FULL);
    expect(await store.inbox.waitingChats()).toEqual([]);
    await leave(100);
    expect(await store.inbox.accept("telegram", batch)).toEqual([AN]);
    expect((await store.inbox.counts()).received).toBe(3);
  });

  it("refuses what does not fit, and not what was given in the same moment", async () => {
    const { store, leave } = await openLimited();
    await leave(4);
    const outcomes = await Promise.allSettled([
      store.inbox.accept("telegram", [deliveryOf("một")]),
      store.inbox.accept("telegram", [deliveryOf(LONG), deliveryOf(LONG)]),
      store.inbox.accept("telegram", [deliveryOf("hai", BINH)]),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(await store.inbox.waitingChats()).toEqual([AN, BINH]);
  });

  it("changes nothing of a message whose answer cannot be stored", async () => {
    const { store, leave } = await openLimited();
    const turn = { question: "hỏi", choices: [], passageIds: [], position: 0 };
    const first = await receive(store, "một");
    await store.inbox.finish(first, { sends: [], turn });
    const id = await receive(store, "hai");
    const handled = { forget: true, greeted: true, turn, sends: [textOf(LONG), textOf(LONG), textOf(LONG)] };
    await leave(4);
    await expect(store.inbox.finish(id, handled)).rejects.toMatchObject(FULL);
    expect(await store.inbox.next(AN)).toMatchObject({
      kind: "message",
      message: { content: { text: "hai" } },
    });
    expect(await store.memory.isGreeted(AN)).toBe(false);
    expect(await store.memory.lastTurn(AN)).toMatchObject({ id: first });
    await leave(100);
    await store.inbox.finish(id, handled);
    expect(await sendsOf(store, AN)).toHaveLength(3);
    expect(await store.memory.lastTurn(AN)).toMatchObject({ id });
  });
});
