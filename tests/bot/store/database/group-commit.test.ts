import { sql } from "kysely";
import { describe, expect, it, onTestFinished } from "vitest";
import { createGroupCommit, type UnitOfWork } from "../../../../bot/store/database/group-commit.ts";
import { openSqlite } from "../../../../bot/store/database/open-sqlite.ts";

async function openGroup() {
  const { db, close } = openSqlite(":memory:");
  onTestFinished(close);
  await sql`create table numbers (value integer)`.execute(db);
  const numbers = async () => {
    const { rows } = await sql<{ value: number }>`select value from numbers order by rowid`.execute(db);
    return rows.map(({ value }) => value);
  };
  return { ...createGroupCommit(db), numbers };
}

const insert =
  (value: number): UnitOfWork<number> =>
  async (trx) => {
    await sql`insert into numbers values (${value})`.execute(trx);
    return value;
  };
const failing: UnitOfWork<never> = async (trx) => {
  await insert(-1)(trx);
  throw new Error("no");
};

describe("group commit", () => {
  it("keeps the order of works and gives each its own result", async () => {
    const { write, numbers } = await openGroup();
    const values = Array.from({ length: 200 }, (_, index) => index);
    expect(await Promise.all(values.map((value) => write(insert(value))))).toEqual(values);
    expect(await numbers()).toEqual(values);
  });

  it("commits works that are given together in few transactions", async () => {
    const { write } = await openGroup();
    const transactions = new Set<unknown>();
    const work: UnitOfWork<void> = async (trx) => void transactions.add(trx);
    await Promise.all(Array.from({ length: 128 }, () => write(work)));
    expect(transactions.size).toBe(2);
  });

  it("rejects only the work that fails, and leaves nothing of it", async () => {
    const { write, numbers } = await openGroup();
    const outcomes = await Promise.allSettled([write(insert(1)), write(failing), write(insert(2))]);
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(await numbers()).toEqual([1, 2]);
    expect(await write(insert(3))).toBe(3);
  });

  it("lets other events in while works follow each other without end", async () => {
    const { write } = await openGroup();
    let isOver = false;
    setTimeout(() => {
      isOver = true;
    }, 1);
    let count = 0;
    while (!isOver && count < 50_000) count = await write(insert(count + 1));
    expect(isOver).toBe(true);
  });
});
