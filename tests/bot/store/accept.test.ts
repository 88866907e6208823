import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHANNEL_NAMES, type ChannelName } from "../../../bot/channels/channel.ts";
import { openStore } from "../../../bot/store/open-store.ts";
import type { Chat, Store } from "../../../bot/store/store.ts";
import { deliveryOf } from "./store-tools.ts";

/** Few keys and chats, so that they meet. */
const delivery = fc.record({
  key: fc.integer({ min: 0, max: 12 }),
  chat: fc.constantFrom("an", "binh", "A N"),
});
const batch = fc.record({
  channel: fc.constantFrom(...CHANNEL_NAMES),
  deliveries: fc.array(delivery, { maxLength: 6 }),
  isAwaited: fc.boolean(),
});
type Batch = typeof batch extends fc.Arbitrary<infer T> ? T : never;

describe("accepting", () => {
  it("keeps the first of each key, in the order of arrival, however deliveries come in", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(batch, { maxLength: 12 }), async (batches) => {
        const store = await openStore({ path: ":memory:", retentionDays: 30 });
        await acceptAll(store, batches);
        const expected = expectedTexts(batches);
        expect((await store.inbox.waitingChats()).map(nameOf)).toEqual([...expected.keys()]);
        for (const channel of CHANNEL_NAMES) {
          for (const chatId of ["an", "binh", "A N"]) {
            const texts = expected.get(nameOf({ channel, chatId })) ?? [];
            expect(await drain(store, { channel, chatId })).toEqual(texts);
          }
        }
        await store.close();
      }),
      { numRuns: 60 },
    );
  });
});

const nameOf = ({ channel, chatId }: Chat) => `${channel} ${chatId}`;

async function acceptAll(store: Store, batches: readonly Batch[]): Promise<void> {
  const running: Promise<unknown>[] = [];
  for (const [place, { channel, deliveries, isAwaited }] of batches.entries()) {
    const accepted = store.inbox.accept(
      channel,
      deliveries.map(({ key, chat }, index) => deliveryOf(`${place}.${index}`, { chatId: chat }, `${key}`)),
    );
    running.push(accepted);
    if (isAwaited) await accepted;
  }
  await Promise.all(running);
}

/** The model: a set of keys and a list for each chat, chats in the order of their first message. */
function expectedTexts(batches: readonly Batch[]): Map<string, string[]> {
  const known = new Set<string>();
  const texts = new Map<string, string[]>();
  for (const [place, { channel, deliveries }] of batches.entries()) {
    for (const [index, { key, chat }] of deliveries.entries()) {
      if (isKnown(known, channel, key)) continue;
      const name = nameOf({ channel, chatId: chat });
      texts.set(name, [...(texts.get(name) ?? []), `${place}.${index}`]);
    }
  }
  return texts;
}

function isKnown(known: Set<string>, channel: ChannelName, key: number): boolean {
  const size = known.size;
  return known.add(`${channel} ${key}`).size === size;
}

async function drain(store: Store, chat: Chat): Promise<string[]> {
  const texts: string[] = [];
  for (let work = await store.inbox.next(chat); work !== undefined; work = await store.inbox.next(chat)) {
    if (work.kind === "message" && work.message.content.kind === "text")
      texts.push(work.message.content.text);
    await store.inbox.finish(work.id, { sends: [] });
  }
  return texts;
}
