import { setTimeout as wait } from "node:timers/promises";
import { openBotStore, type WorkCounts } from "../../bot/index.ts";

const POLL_MS = 200;

/** Resolves, with what the server's database counts, once nothing is left to answer or to send. */
export async function untilIdle(dataDir: string, undelivered: () => number): Promise<WorkCounts> {
  const store = await openBotStore({ dataDir, retentionDays: 30 });
  try {
    for (;;) {
      const counts = await store.inbox.counts();
      if (undelivered() + counts.received + counts.toSend === 0) return counts;
      await wait(POLL_MS);
    }
  } finally {
    await store.close();
  }
}
