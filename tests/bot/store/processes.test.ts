import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openStore } from "../../../bot/store/open-store.ts";
import { startStoreProcess } from "./start-store-process.ts";
import { AN, temporaryFolder } from "./store-tools.ts";

async function openHere(path: string) {
  const store = await openStore({ path, retentionDays: 30 });
  onTestFinished(() => store.close());
  return store;
}

describe("a store that several processes use", () => {
  it("gives a lease to one process, and to the next as soon as the first was killed", async () => {
    const path = join(temporaryFolder(), "bot.db");
    const other = startStoreProcess(path, "take", "other");
    expect(await other.line()).toBe("true");
    const store = await openHere(path);
    expect(await store.leases.take("refresh", "me", 60_000)).toBe(false);
    other.process.kill("SIGKILL");
    await other.ended();
    expect(await store.leases.take("refresh", "me", 60_000)).toBe(true);
    const late = startStoreProcess(path, "take", "late");
    expect(await late.line()).toBe("false");
  });

  it("loses no step of three processes that take turns under a lease", async () => {
    const path = join(temporaryFolder(), "bot.db");
    const workers = [1, 2, 3].map(() => startStoreProcess(path, "count", "30"));
    await Promise.all(workers.map((worker) => worker.ended()));
    const store = await openHere(path);
    expect((await store.oaTokens.read("count"))?.expiresAt).toBe(90);
  });

  it("holds, after a kill at any moment, every message that was acknowledged, in order and once", async () => {
    const path = join(temporaryFolder(), "bot.db");
    for (const round of ["a", "b", "c"]) {
      const child = startStoreProcess(path, "accept", round);
      for (let seen = 0; seen < 20; seen += 1) await child.line();
      child.process.kill("SIGKILL");
      let last = 19;
      for (let line = await child.line(); line !== undefined; line = await child.line()) last = Number(line);
      const texts = await takeTexts(path);
      expect(texts.length).toBeGreaterThan(last);
      expect(texts).toEqual(texts.map((_, index) => `${round} ${index}`));
    }
  });
});

/** What waits in the chat, in order; finishes it. */
async function takeTexts(path: string): Promise<string[]> {
  const store = await openStore({ path, retentionDays: 30 });
  const texts: string[] = [];
  for (let work = await store.inbox.next(AN); work !== undefined; work = await store.inbox.next(AN)) {
    if (work.kind === "message" && work.message.content.kind === "text")
      texts.push(work.message.content.text);
    await store.inbox.finish(work.id, { sends: [] });
  }
  await store.close();
  return texts;
}
