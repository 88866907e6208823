import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { createStore } from "../../../bot/store/create-store.ts";
import { openSqlite } from "../../../bot/store/database/open-sqlite.ts";
import { AN, deliveryOf, NOON, receive, sendsOf, temporaryFolder, textOf, workOf } from "./store-tools.ts";

async function openDamageable() {
  const database = openSqlite(join(temporaryFolder(), "bot.db"));
  const store = await createStore({ database, retentionDays: 30, now: () => NOON });
  onTestFinished(() => store.close());
  return { store, db: database.db };
}

describe("rows that cannot be read", () => {
  it.each(["{", "null", '{"chatId":"an"}', null])("sets a message of %j aside and goes on", async (body) => {
    const { store, db } = await openDamageable();
    const damaged = await receive(store, "một");
    await store.inbox.accept("telegram", [deliveryOf("hai")]);
    await db.updateTable("messages").set({ body }).where("id", "=", damaged).execute();
    expect(await workOf(store, AN)).toMatchObject({ message: { content: { text: "hai" } } });
    expect(await store.inbox.counts()).toMatchObject({ received: 1, deadLettered: 1 });
    const { reason } = await db
      .selectFrom("messages")
      .select("reason")
      .where("id", "=", damaged)
      .executeTakeFirstOrThrow();
    expect(reason).toBe("stored data cannot be read");
  });

  it("leaves out a send and makes the others; with the last one the message is done", async () => {
    const { store, db } = await openDamageable();
    const id = await receive(store, "một");
    await store.inbox.finish(id, { sends: [textOf("a"), textOf("b")] });
    const [first, second] = await sendsOf(store, AN);
    const damage = (sendId = 0) =>
      db.updateTable("sends").set({ body: "[" }).where("id", "=", sendId).execute();
    await damage(first?.id);
    expect(await sendsOf(store, AN)).toMatchObject([{ message: textOf("b") }]);
    await store.outbox.begin(second?.id ?? 0);
    await damage(second?.id);
    expect(await store.outbox.interrupted()).toEqual([]);
    expect(await store.inbox.next(AN)).toBeUndefined();
    expect(await store.inbox.counts()).toEqual({ received: 0, toSend: 0, ambiguous: 0, deadLettered: 2 });
  });

  it("takes a question that cannot be read for none", async () => {
    const { store, db } = await openDamageable();
    const id = await receive(store, "một");
    const turn = { question: "hỏi", choices: [], passageIds: [], position: 0 };
    await store.inbox.finish(id, { sends: [], turn });
    await db.updateTable("turns").set({ choices: "{}" }).execute();
    expect(await store.memory.turn(AN, id)).toBeUndefined();
  });
});
