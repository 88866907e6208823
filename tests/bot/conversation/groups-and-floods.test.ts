import { expect, test } from "vitest";
import { createFloodWatch } from "../../../bot/conversation/flood-watch.ts";
import { messages } from "../../../bot/wording/messages.ts";
import { chatWith, kindsOf, readAll } from "./chat-with.ts";

const { flood } = messages.talk.limit;
const inGroup = { isGroup: true, isAddressed: false };

test("in a group only what is addressed is answered, and media never", async () => {
  const chat = await chatWith();
  expect(kindsOf(await chat.say("Dân vận khéo là gì?", inGroup))).toEqual([]);
  expect(kindsOf(await chat.say("1", inGroup))).toEqual([]);
  const addressed = { ...inGroup, isAddressed: true };
  expect(kindsOf(await chat.send({ kind: "media", media: "sticker" }, addressed))).toEqual([]);
  expect(kindsOf(await chat.say("Dân vận khéo là gì?", addressed))).toEqual(["answer"]);
  expect(kindsOf(await chat.press("rubbish", inGroup))).toEqual(["acknowledge"]);
});

async function sayOften(count: number, chat: Awaited<ReturnType<typeof chatWith>>) {
  const texts: string[] = [];
  for (let sent = 0; sent < count; sent++) texts.push(readAll(await chat.say("ok")));
  return texts;
}

test("who writes 20 times in a minute is warned once, then met with silence until it is calm again", async () => {
  const chat = await chatWith();
  chat.pass(60_000);
  const answers = await sayOften(40, chat);
  expect(answers.slice(0, 20).every((text) => text.includes(messages.talk.small.noted))).toBe(true);
  expect(answers[20]).toContain(flood);
  expect(answers.slice(21).every((text) => text === "")).toBe(true);
  chat.pass(60_000);
  expect(await sayOften(1, chat)).toEqual([`\n${messages.talk.small.noted}`]);
});

test("at a steady pace just above the limit one warning comes, not one a message", async () => {
  const chat = await chatWith();
  chat.pass(60_000);
  const texts: string[] = [];
  for (let sent = 0; sent < 60; sent++) {
    chat.pass(1_900);
    texts.push(readAll(await chat.say("ok")));
  }
  expect(texts.filter((text) => text.includes(flood))).toHaveLength(1);
});

test("a warning that could not be stored is given again when its message is handled again", async () => {
  const watch = createFloodWatch({ recentCount: async () => 25 });
  const message = { chatId: "1", personId: "1", isGroup: false, isAddressed: true, sentAt: 0 };
  const incoming = {
    chat: { channel: "telegram", chatId: "1" },
    message: { ...message, content: { kind: "text", text: "ok" } },
    progress: undefined,
  } as const;
  expect(await watch({ ...incoming, id: 1 })).toBe("warned");
  expect(await watch({ ...incoming, id: 1 })).toBe("warned");
  expect(await watch({ ...incoming, id: 2 })).toBe("silenced");
});

test("buttons count too, and others in the chat are not held back", async () => {
  const chat = await chatWith();
  chat.pass(60_000);
  for (let pressed = 0; pressed < 20; pressed++) await chat.press("rubbish");
  expect((await chat.press("rubbish")).replies).toMatchObject([{ kind: "acknowledge", text: flood }]);
  expect((await chat.press("rubbish")).replies).toEqual([]);
  expect(kindsOf(await chat.say("ok", { personId: "person-2" }))).toEqual(["notice"]);
});

test("administrators are not held back", async () => {
  const chat = await chatWith({ adminChatIds: ["chat-1"] });
  expect((await sayOften(30, chat)).every((text) => text !== "" && !text.includes(flood))).toBe(true);
});
