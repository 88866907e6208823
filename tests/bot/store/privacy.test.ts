import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openStore } from "../../../bot/store/open-store.ts";
import type { Chat, Store } from "../../../bot/store/store.ts";
import {
  DAY_MS,
  deliveryOf,
  leaveDoubt,
  NOON,
  sendNext,
  temporaryFolder,
  textOf,
  workOf,
} from "./store-tools.ts";

const WORDS = ["riengtu", "traloi", "nguoi-viet", "cuoc-tro-chuyen", "khoa-giao", "cau-hoi"];

async function openFile() {
  const folder = temporaryFolder();
  const store = await openStore({ path: join(folder, "bot.db"), retentionDays: 30, now: () => NOON });
  onTestFinished(() => store.close());
  /** Which of the words stand anywhere in the database's files. */
  const found = () => {
    const files = readdirSync(folder).map((file) => readFileSync(join(folder, file)));
    return WORDS.filter((word) => files.some((bytes) => bytes.includes(word)));
  };
  return { store, found };
}

/** Many texts of different lengths, so that pages are split and joined. */
async function acceptMany(store: Store): Promise<Chat[]> {
  const deliveries = Array.from({ length: 300 }, (_, index) => {
    const chatId = `cuoc-tro-chuyen-${index % 60}`;
    const text = "riengtu ".repeat(1 + ((index * 37) % 120));
    return deliveryOf(text, { chatId, personId: `nguoi-viet-${index}` }, `khoa-giao-nguoi-viet-${index}`);
  });
  return store.inbox.accept("telegram", deliveries);
}

async function answerAll(store: Store, chat: Chat): Promise<void> {
  for (let work = await store.inbox.next(chat); work !== undefined; work = await store.inbox.next(chat)) {
    const turn = { question: "cau-hoi", choices: ["cau-hoi"], passageIds: [], position: 0 };
    const feedback = { turnId: work.id, question: "cau-hoi", verdict: "unanswered", passageIds: [] } as const;
    await store.inbox.finish(work.id, { sends: [textOf("traloi ".repeat(work.id % 90))], turn, feedback });
    await sendNext(store, chat);
  }
}

describe("what stays in the files", () => {
  it("is, of a message that was answered and sent, the question alone", async () => {
    const { store, found } = await openFile();
    const chats = await acceptMany(store);
    expect(found()).toEqual(expect.arrayContaining(["riengtu", "nguoi-viet", "cuoc-tro-chuyen"]));
    await Promise.all(chats.map((chat) => answerAll(store, chat)));
    await store.purge(NOON);
    expect(found()).toEqual(["cau-hoi"]);
  });

  it("is nothing once the retention is over", async () => {
    const { store, found } = await openFile();
    const chats = await acceptMany(store);
    await Promise.all(chats.map((chat) => answerAll(store, chat)));
    await store.purge(NOON + 31 * DAY_MS);
    expect(found()).toEqual([]);
  });

  it("is, in a group, what others wrote that could not be handled", async () => {
    const { store, found } = await openFile();
    const chat = { channel: "telegram", chatId: "group" } as const;
    for (const [personId, text] of [
      ["lan", "riengtu"],
      ["minh", "cau-hoi"],
      ["lan", "/xoa"],
    ] as const) {
      const message = { chatId: chat.chatId, personId, isGroup: true };
      await store.inbox.accept("telegram", [deliveryOf(text, message)]);
      const { id } = await workOf(store, chat);
      await (text === "/xoa"
        ? store.inbox.finish(id, { sends: [], forget: true })
        : store.inbox.deadLetter(id, "failed"));
    }
    await store.purge(NOON);
    expect(found()).toEqual(["cau-hoi"]);
  });

  it("is nothing of a person who asked to be forgotten", async () => {
    const { store, found } = await openFile();
    const chat = { channel: "telegram", chatId: "cuoc-tro-chuyen" } as const;
    const message = { chatId: chat.chatId, personId: "nguoi-viet" };
    await store.inbox.accept("telegram", [deliveryOf("riengtu", message)]);
    await answerAll(store, chat);
    await leaveDoubt(store, chat, "traloi");
    await store.inbox.accept("telegram", [deliveryOf("riengtu", message)]);
    await store.inbox.deadLetter((await workOf(store, chat)).id, "failed");
    await store.inbox.accept("telegram", [deliveryOf("/xoa", message)]);
    await store.inbox.finish((await workOf(store, chat)).id, { sends: [], forget: true });
    await store.purge(NOON);
    expect(found()).toEqual([]);
  });
});
