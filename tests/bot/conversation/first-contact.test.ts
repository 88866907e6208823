import { expect, test } from "vitest";
import { NotReady } from "../../../bot/conversation/not-ready.ts";
import { messages } from "../../../bot/wording/messages.ts";
import { chatWith, kindsOf, readAll } from "./chat-with.ts";

const words = messages.talk;

test("/start says what this is, that it is automated and what it keeps for how long", async () => {
  const chat = await chatWith({ isNew: true, retentionDays: 12 });
  const talk = await chat.say("/start");
  expect(readAll(talk)).toContain("tự động");
  expect(readAll(talk)).toContain("tối đa 12 ngày");
  expect(readAll(talk)).toContain("/xoa");
  expect(talk.greeted).toBe(true);
});

test("a first question is answered, behind a short greeting", async () => {
  const chat = await chatWith({ isNew: true });
  const first = await chat.say("Dân vận khéo là gì?");
  expect(kindsOf(first)).toEqual(["notice", "answer"]);
  expect(readAll(first)).toContain("tối đa 30 ngày");
  expect(kindsOf(await chat.say("Dân vận khéo là gì?"))).toEqual(["answer"]);
});

test("a first hello or an empty message gets the greeting alone", async () => {
  for (const text of ["Xin chào", "🙏", ""]) {
    const chat = await chatWith({ isNew: true });
    const talk = await chat.say(text);
    expect(talk.replies).toMatchObject([{ kind: "notice", title: words.greeting.title }]);
  }
});

test("opening the chat greets once, also when /start did so already", async () => {
  const chat = await chatWith({ isNew: true });
  expect(readAll(await chat.send({ kind: "joined" }))).toContain(words.greeting.title);
  expect(kindsOf(await chat.send({ kind: "joined" }))).toEqual([]);
});

test("a group that the bot joins hears how to address it", async () => {
  const chat = await chatWith({ isNew: true });
  const talk = await chat.send({ kind: "joined" }, { isGroup: true, isAddressed: false });
  expect(readAll(talk)).toContain(words.greeting.group);
});

test("who has everything deleted on first contact is not entered for it", async () => {
  const chat = await chatWith({ isNew: true });
  const talk = await chat.say("/xoa");
  expect(talk).toMatchObject({ forget: true });
  expect(talk.greeted).toBeUndefined();
});

test("while the corpus is being opened a question waits, a greeting does not", async () => {
  const chat = await chatWith({ knowledge: () => undefined });
  await expect(chat.say("Dân vận khéo là gì?")).rejects.toThrow(NotReady);
});
