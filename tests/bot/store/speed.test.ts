import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openStore } from "../../../bot/store/open-store.ts";
import type { Store } from "../../../bot/store/store.ts";
import { AN, deliveryOf, MINUTE_MS, temporaryFolder, workOf } from "./store-tools.ts";

const FEW = 200;
const MANY = 20_000;

/** A store in which `count` messages wait, a tenth of them in one chat and from one person. */
async function openWaiting(count: number): Promise<Store> {
  const store = await openStore({ path: join(temporaryFolder(), "bot.db"), retentionDays: 30 });
  onTestFinished(() => store.close());
  const deliveries = Array.from({ length: count }, (_, index) =>
    deliveryOf("một", { chatId: index % 10 === 0 ? AN.chatId : `chat ${index}` }),
  );
  for (let start = 0; start < count; start += 1_000) {
    await store.inbox.accept("telegram", deliveries.slice(start, start + 1_000));
  }
  return store;
}

async function medianMs(run: () => Promise<unknown>, rounds = 51): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[(rounds - 1) / 2] ?? Number.NaN;
}

describe("a long queue", () => {
  // Without an index a step takes about a hundred times as long with a hundred times as many messages.
  it("does not slow down what is done for each message", { timeout: 60_000 }, async () => {
    const [few, many] = [await openWaiting(FEW), await openWaiting(MANY)];
    const { id } = await workOf(many, { channel: "telegram", chatId: `chat ${MANY - 1}` });
    const { id: sameOfFew } = await workOf(few, { channel: "telegram", chatId: `chat ${FEW - 1}` });
    const steps: ((store: Store, messageId: number) => Promise<unknown>)[] = [
      (store) => store.inbox.next(AN),
      (store) => store.inbox.next({ channel: "telegram", chatId: "nobody" }),
      (store) => store.inbox.accept("telegram", [deliveryOf("hai")]),
      (store, messageId) => store.inbox.recentCount(messageId, MINUTE_MS),
      (store) => store.memory.ambiguousSend(AN),
    ];
    for (const step of steps) {
      const ratio = (await medianMs(() => step(many, id))) / (await medianMs(() => step(few, sameOfFew)));

      expect(ratio).toBeLessThan(10);
    }
    // One look-up for each of 18,001 chats.
    expect(await medianMs(() => many.inbox.waitingChats(), 5)).toBeLessThan(500);
  });
});
