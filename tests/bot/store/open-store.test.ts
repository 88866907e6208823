import { chmodSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { describe, expect, it, onTestFinished } from "vitest";
import { openSqlite } from "../../../bot/store/database/open-sqlite.ts";
import { openStore } from "../../../bot/store/open-store.ts";
import { AN, deliveryOf, leaveDoubt, receive, sendsOf, temporaryFolder, textOf } from "./store-tools.ts";

const RETENTION = { retentionDays: 30 };

describe("opening a store", () => {
  it("lets nobody else read its files, also when the file was open to all", async () => {
    const folder = temporaryFolder();
    const path = join(folder, "bot.db");
    for (const prepare of [() => {}, () => chmodSync(path, 0o666)]) {
      prepare();
      const store = await openStore({ path, ...RETENTION });
      await store.inbox.accept("telegram", [deliveryOf("một")]);
      for (const file of readdirSync(folder)) expect(statSync(join(folder, file)).mode & 0o077).toBe(0);
      await store.close();
    }
  });

  it("finds all again after a stop between any two steps", async () => {
    const path = join(temporaryFolder(), "bot.db");
    const reopen = async () => {
      const opened = await openStore({ path, ...RETENTION });
      onTestFinished(() => opened.close());
      return opened;
    };
    const id = await receive(await reopen(), "một");
    expect(await (await reopen()).inbox.next(AN)).toMatchObject({ kind: "message", id });
    await (await reopen()).inbox.finish(id, { sends: [textOf("a"), textOf("b")], greeted: true });
    const [first, second] = await sendsOf(await reopen(), AN);
    await (await reopen()).outbox.begin(first?.id ?? 0);
    expect(await (await reopen()).outbox.interrupted()).toMatchObject([{ id: first?.id, chat: AN }]);
    await (await reopen()).outbox.settle(
      first?.id ?? 0,
      { kind: "ambiguous", reason: "killed" },
      textOf("?"),
    );
    expect(await sendsOf(await reopen(), AN)).toMatchObject([{ id: second?.id }, { isRepeatable: true }]);
    expect(await (await reopen()).memory.isGreeted(AN)).toBe(true);
  });

  it("knows people and chats again by the same hashes", async () => {
    const path = join(temporaryFolder(), "bot.db");
    const first = await openStore({ path, ...RETENTION });
    await leaveDoubt(first, AN, "a");
    await first.close();
    const second = await openStore({ path, ...RETENTION });
    onTestFinished(() => second.close());
    expect(await second.memory.ambiguousSend(AN)).toBeDefined();
    expect(await second.inbox.recentCount(await receive(second, "hai"), 1000)).toBe(1);
  });

  it("can be opened by several at once for the first time", async () => {
    const path = join(temporaryFolder(), "bot.db");
    const stores = await Promise.all([1, 2, 3].map(() => openStore({ path, ...RETENTION })));
    await Promise.all(
      stores.map((store, index) => store.inbox.accept("telegram", [deliveryOf(`${index}`, AN)])),
    );
    for (const store of stores) expect((await store.inbox.counts()).received).toBe(3);
    await Promise.all(stores.map((store) => store.close()));
  });

  it("refuses a file that is no database, and leaves it as it is", async () => {
    const path = join(temporaryFolder(), "bot.db");
    writeFileSync(path, "not a database, but long enough to be taken for one at first sight".repeat(100));
    await expect(openStore({ path, ...RETENTION })).rejects.toThrow();
    expect(statSync(path).size).toBe(6600);
  });

  it("refuses the file of a later version", async () => {
    const path = join(temporaryFolder(), "bot.db");
    await (await openStore({ path, ...RETENTION })).close();
    const { db, close } = openSqlite(path);
    const later = db.withTables<{ kysely_migration: { name: string; timestamp: string } }>();
    await later.insertInto("kysely_migration").values({ name: "999-later", timestamp: "2030" }).execute();
    await close();
    await expect(openStore({ path, ...RETENTION })).rejects.toThrow("999-later");
  });

  it("takes over the dead letters and the last questions of a file from before they were called so", async () => {
    const path = join(temporaryFolder(), "bot.db");
    const before = await openStore({ path, ...RETENTION });
    const shown = { question: "Dân vận khéo là gì?", choices: [], passageIds: ["a#1", "b#2"], position: 1 };
    await before.inbox.finish(await receive(before, "một"), { sends: [], turn: shown });
    await before.inbox.deadLetter(await receive(before, "hai"), "failed");
    await before.close();
    const { db, close } = openSqlite(path);
    for (const statement of [
      "drop index messages_dead_lettered",
      "update messages set state = 'parked' where state = 'dead-lettered'",
      "create index messages_parked on messages (chat) where state = 'parked'",
      "alter table turns rename column position to place",
      "delete from kysely_migration where name like '004-%'",
    ]) {
      await sql.raw(statement).execute(db);
    }
    await close();
    const after = await openStore({ path, ...RETENTION });
    onTestFinished(() => after.close());
    expect(await after.inbox.counts()).toMatchObject({ received: 0, deadLettered: 1 });
    expect(await after.memory.lastTurn(AN)).toMatchObject(shown);
  });

  it("stores what was given before it was closed, and refuses what comes after", async () => {
    const path = join(temporaryFolder(), "bot.db");
    const store = await openStore({ path, ...RETENTION });
    const accepted = store.inbox.accept("telegram", [deliveryOf("một")]);
    await store.close();
    expect(await accepted).toEqual([AN]);
    await expect(store.inbox.accept("telegram", [deliveryOf("hai")])).rejects.toThrow("closed");
    const again = await openStore({ path, ...RETENTION });
    onTestFinished(() => again.close());
    expect((await again.inbox.counts()).received).toBe(1);
  });
});
