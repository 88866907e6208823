import { expect, test } from "vitest";
import { messages } from "../../../bot/wording/messages.ts";
import { chatWith, kindsOf, readAll } from "./chat-with.ts";

const words = messages.talk;

test.each([
  ["hữu ích", "helpful"],
  ["dung roi", "helpful"],
  ["chưa đúng", "wrong"],
  ["SAI", "wrong"],
] as const)("%s after an answer is stored as %s and thanked for", async (text, verdict) => {
  const chat = await chatWith({ channel: "zalo-bot" });
  await chat.say("Dân vận khéo là gì?");
  expect(readAll(await chat.say(text))).toContain(words.verdict[verdict]);
  expect(await chat.store.feedback.list({ limit: 5 })).toMatchObject([
    { verdict, question: "Dân vận khéo là gì?", passageIds: ["luat/12+1#1"] },
  ]);
});

test("a verdict on nothing gets a friendly line", async () => {
  const chat = await chatWith();
  expect(readAll(await chat.say("hữu ích"))).toContain(words.verdict.none);
  await chat.say("Không có gì");
  expect(readAll(await chat.say("sai"))).toContain(words.verdict.none);
});

test("a verdict by button is only acknowledged, with thanks", async () => {
  const chat = await chatWith();
  const { replies } = await chat.say("Dân vận khéo là gì?");
  const turnId = replies[0]?.kind === "answer" ? replies[0].turnId : 0;
  const talk = await chat.press(`wrong:${turnId}`);
  expect(talk.replies).toEqual([{ kind: "acknowledge", callbackId: "press-1", text: words.verdict.wrong }]);
  expect(talk.feedback).toMatchObject({ turnId, verdict: "wrong" });
});

test("gửi lại without a message in doubt gets a friendly line", async () => {
  const chat = await chatWith();
  expect(readAll(await chat.say("gửi lại"))).toContain(words.resend.none);
  const pressed = await chat.press("resend:5");
  expect(pressed.replies).toMatchObject([{ kind: "acknowledge", text: words.resend.none }]);
});

test("a message in doubt is sent again on request, once", async () => {
  const chat = await chatWith();
  const { store } = chat;
  const message = { chatId: chat.chat.chatId, personId: "person-1", isGroup: false, isAddressed: true };
  const content = { kind: "text", text: "Dân vận khéo là gì?" } as const;
  await store.inbox.accept("telegram", [
    { idempotencyKey: "doubt", message: { ...message, sentAt: 1, content } },
  ]);
  const received = await store.inbox.next(chat.chat);
  await store.inbox.finish(received?.id ?? 0, { sends: [{ kind: "text", text: "câu trả lời" }] });
  const work = await store.inbox.next(chat.chat);
  const sendId = (work?.kind === "sends" ? work.sends[0]?.id : undefined) ?? 0;
  await store.outbox.begin(sendId);
  await store.outbox.settle(sendId, { kind: "ambiguous", reason: "time-out" });

  const talk = await chat.press(`resend:${sendId}`);
  expect(talk).toMatchObject({ resendIds: [sendId] });
  expect(kindsOf(talk)).toEqual(["acknowledge"]);
});
