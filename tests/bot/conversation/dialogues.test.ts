import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { completeQuestion } from "../../../bot/conversation/follow-up/complete-question.ts";
import { type Knowledge, openKnowledge } from "../../../knowledge/index.ts";
import { chatWith, kindsOf, readAll } from "./chat-with.ts";

let knowledge: Knowledge;
beforeAll(async () => {
  const corpusPath = fileURLToPath(new URL("../../../knowledge/corpus", import.meta.url));
  knowledge = await openKnowledge({ corpusPath });
});
afterAll(() => knowledge.close());

const withCorpus = () => chatWith({ knowledge: () => knowledge, completeQuestion });

test("a newcomer on Zalo asks vaguely, picks by number, reads on and says thanks", async () => {
  const chat = await chatWith({ knowledge: () => knowledge, channel: "zalo-bot", isNew: true });
  const first = await chat.say("tiep dan");
  expect(kindsOf(first)).toEqual(["notice", "choices"]);
  const [, offered] = first.replies;
  const labels = offered?.kind === "choices" ? offered.choices.map(({ label }) => label) : [];
  for (const [place, label] of labels.entries())
    expect((await chat.say(`${place + 1}`)).replies).toMatchObject([{ kind: "answer", understood: label }]);
  expect(kindsOf(await chat.say("hữu ích"))).toEqual(["notice"]);
  expect(kindsOf(await chat.say("cảm ơn nhé"))).toEqual(["notice"]);
});

test("a follow-up about a document leans on the question before", async () => {
  const chat = await withCorpus();
  expect(kindsOf(await chat.say("Nghị quyết 25-NQ/TW bàn về vấn đề gì?"))).toEqual(["answer"]);
  const talk = await chat.say("ban hành ngày nào?");
  expect(talk.turn?.question).toContain("25-NQ/TW");
  expect(talk.replies).toMatchObject([{ understood: talk.turn?.question }]);
});

test("every topic's sample question gets an answer", async () => {
  const chat = await withCorpus();
  expect(readAll(await chat.say("chủ đề"))).toContain("Ví dụ");
  for (const { sample } of knowledge.topics()) {
    if (sample === null) continue;
    chat.pass(60_000);
    expect([sample, ...kindsOf(await chat.say(sample))]).toEqual([sample, "answer"]);
  }
});

test("a document's number leads to what is known of it, an unknown one to a plain word", async () => {
  const chat = await withCorpus();
  expect(readAll(await chat.say("/vanban 25-NQ/TW"))).toContain("Số hiệu: 25-NQ/TW");
  expect(readAll(await chat.say("văn bản 9876"))).toContain("không có và không nhắc đến “9876”");
});

test("the sources of an answer lead to pages of the corpus", async () => {
  const chat = await withCorpus();
  await chat.say("Dân vận khéo là gì?");
  const { replies } = await chat.say("nguồn");
  const items = replies.flatMap((reply) => (reply.kind === "notice" ? reply.body : []));
  expect(items.some((part) => part.kind === "item" && part.url?.startsWith("/sources/"))).toBe(true);
});

test("what the corpus does not know is said plainly and kept for the office", async () => {
  const chat = await withCorpus();
  expect(kindsOf(await chat.say("giá vàng hôm nay bao nhiêu"))).toEqual(["abstained"]);
  expect(await chat.store.feedback.list({ limit: 1 })).toMatchObject([{ verdict: "unanswered" }]);
});
