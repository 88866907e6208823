import { describe, expect, test } from "vitest";
import { messages } from "../../../bot/wording/messages.ts";
import { createFakeKnowledge } from "../../server/fake-knowledge.ts";
import { chatWith, kindsOf, readAll } from "./chat-with.ts";

const words = messages.talk;
const CHOICES = "Chọn giúp quy chế";

test("a question is answered with the best passage, and remembered", async () => {
  const chat = await chatWith();
  const talk = await chat.say("  Dân vận khéo là gì?  ");
  const turn = await chat.store.memory.lastTurn(chat.chat);
  expect(talk.replies).toMatchObject([
    { kind: "answer", turnId: turn?.id, understood: null, position: 0, count: 2 },
  ]);
  expect(turn).toMatchObject({
    ...{ question: "Dân vận khéo là gì?", passageIds: ["luat/12+1#1", "bai-viet#0"], position: 0 },
  });
});

test("a question without an answer is kept for the office", async () => {
  const chat = await chatWith();
  const talk = await chat.say("Không có gì về điều này");
  expect(talk.replies).toMatchObject([{ kind: "abstained", reason: "nothing-near" }]);
  expect(await chat.store.feedback.list({ limit: 5 })).toMatchObject([
    { question: "Không có gì về điều này", verdict: "unanswered", channel: "telegram" },
  ]);
});

test("an overlong question is not searched; one of 1,000 letters beyond the first plane is", async () => {
  const knowledge = createFakeKnowledge();
  const chat = await chatWith({ knowledge: () => knowledge });
  expect(readAll(await chat.say("dân ".repeat(400)))).toContain("1.000 ký tự");
  expect(knowledge.asked).toEqual([]);
  expect(kindsOf(await chat.say(`a${"𠀀".repeat(999)}`))).toEqual(["answer"]);
});

describe("a follow-up", () => {
  const completeQuestion = ({ previous, message }: { previous: string; message: string }) =>
    message.startsWith("còn") ? { question: `${previous} ${message}` } : undefined;

  test("is asked as it was understood, and says so", async () => {
    const chat = await chatWith({ completeQuestion });
    await chat.say("Lịch họp Quận 1");
    const talk = await chat.say("còn Quận 3?");
    expect(talk.replies).toMatchObject([{ kind: "answer", understood: "Lịch họp Quận 1 còn Quận 3?" }]);
    expect(talk.turn?.question).toBe("Lịch họp Quận 1 còn Quận 3?");
  });

  test("stands alone half an hour later", async () => {
    const chat = await chatWith({ completeQuestion });
    await chat.say("Lịch họp Quận 1");
    chat.pass(30 * 60_000);
    expect((await chat.say("còn Quận 3?")).replies).toMatchObject([{ understood: null }]);
  });

  test("is taken as written when only that is answered", async () => {
    const chat = await chatWith({ completeQuestion });
    await chat.say("Không có gì");
    expect((await chat.say("còn Quận 3?")).replies).toMatchObject([{ kind: "answer", understood: null }]);
  });

  test("that nothing answers says how it was understood", async () => {
    const completed = { completeQuestion: () => ({ question: "Không thấy gì" }) };
    const chat = await chatWith(completed);
    await chat.say("Lịch họp Quận 1");
    const talk = await chat.say("Ai ký?");
    expect(talk.replies).toMatchObject([{ kind: "abstained", understood: "Không thấy gì" }]);
  });
});

describe("choices", () => {
  test("are offered with the title of their document", async () => {
    const chat = await chatWith();
    const [reply] = (await chat.say(CHOICES)).replies;
    expect(reply).toMatchObject({
      kind: "choices",
      choices: [
        { label: "Phạm vi của quy chế mẫu", from: "Quy chế mẫu về lắng nghe ý kiến nhân dân ở cơ sở" },
        { label: "Những việc phải hỏi ý kiến dân là gì?" },
        { label: "Buổi gặp gỡ ở tổ dân phố", from: "Một buổi gặp gỡ ở tổ dân phố" },
      ],
    });
  });

  test.each(["2", "số 2", "chon 2"])("%s shows the passage of the second", async (text) => {
    const knowledge = createFakeKnowledge();
    const chat = await chatWith({ channel: "zalo-bot", knowledge: () => knowledge });
    await chat.say(CHOICES);
    const talk = await chat.say(text);
    expect(talk.replies).toMatchObject([
      { understood: "Những việc phải hỏi ý kiến dân là gì?", passage: { id: "luat/12+1#1" }, position: 0 },
    ]);
    expect(knowledge.asked.at(-1)).toBe("Những việc phải hỏi ý kiến dân là gì?");
  });

  test("show the passage that was offered although the label leads elsewhere first", async () => {
    const chat = await chatWith();
    await chat.say(CHOICES);
    const third = await chat.say("3");
    expect(third.replies).toMatchObject([{ passage: { id: "bai-viet#0" }, count: 2 }]);
    await chat.say(CHOICES);
    const first = await chat.say("1");
    expect(first.replies).toMatchObject([{ passage: { id: "luat/12+1#0" } }]);
  });

  test("stay open, so that a second one can be picked", async () => {
    const chat = await chatWith();
    await chat.say(CHOICES);
    await chat.say("1");
    const talk = await chat.say("2");
    expect(talk.replies).toMatchObject([{ understood: "Những việc phải hỏi ý kiến dân là gì?" }]);
  });

  test("of which a second one is picked show that one's passage, not the first pick's", async () => {
    const chat = await chatWith();
    await chat.say(CHOICES);
    expect((await chat.say("3")).replies).toMatchObject([{ passage: { id: "bai-viet#0" } }]);
    expect((await chat.say("1")).replies).toMatchObject([
      { understood: "Phạm vi của quy chế mẫu", passage: { id: "luat/12+1#1" } },
    ]);
  });

  test("are picked by button, also when other questions came since", async () => {
    const chat = await chatWith();
    const { replies } = await chat.say(CHOICES);
    const turnId = replies[0]?.kind === "choices" ? replies[0].turnId : 0;
    await chat.say("Dân vận khéo là gì?");
    const talk = await chat.press(`pick:${turnId}:2`);
    expect(kindsOf(talk)).toEqual(["acknowledge", "answer"]);
    expect(talk.turn?.passageIds[0]).toBe("bai-viet#0");
  });

  test("a number without a list, or beyond it, gets a friendly line", async () => {
    const chat = await chatWith();
    expect(readAll(await chat.say("1"))).toBe(`\n${words.choose.none}`);
    await chat.say(CHOICES);
    expect(readAll(await chat.say("7"))).toContain("từ 1 đến 3");
    expect(readAll(await chat.say("tiếp"))).toContain(words.choose.first);
  });
});

describe("more passages", () => {
  test("come one after the other, then a line says that these were all", async () => {
    const chat = await chatWith({ channel: "zalo-oa" });
    expect(readAll(await chat.say("tiếp"))).toContain(words.more.none);
    await chat.say("Dân vận khéo là gì?");
    expect((await chat.say("tiếp")).replies).toMatchObject([{ passage: { id: "bai-viet#0" }, position: 1 }]);
    expect(readAll(await chat.say("xem them"))).toContain(words.more.end);
  });

  test("come by button of an older answer", async () => {
    const chat = await chatWith();
    const { replies } = await chat.say("Dân vận khéo là gì?");
    const turnId = replies[0]?.kind === "answer" ? replies[0].turnId : 0;
    await chat.say("Không có gì");
    const talk = await chat.press(`more:${turnId}:1`);
    expect(talk.replies).toMatchObject([
      { kind: "acknowledge", callbackId: "press-1" },
      { kind: "answer", position: 1, passage: { id: "bai-viet#0" } },
    ]);
    expect(kindsOf(await chat.press(`more:${turnId}:2`))).toEqual(["acknowledge", "notice"]);
  });

  test("of a corpus that changed since are not mistaken for those that were meant", async () => {
    let knowledge = createFakeKnowledge();
    const chat = await chatWith({ knowledge: () => knowledge });
    await chat.say("Dân vận khéo là gì?");
    knowledge = createFakeKnowledge({
      ask: async () => ({ kind: "abstained", reason: "nothing-near", passages: [] }),
    });
    expect(readAll(await chat.say("tiếp"))).toContain(words.more.changed);
  });
});

test.each(["pick:999:0", "more:999:1", "helpful:999", "rubbish", "", "pick:1:99999"])(
  "the button %s of nothing that is kept is acknowledged, not more",
  async (data) => {
    const chat = await chatWith();
    const { replies, ...remembered } = await chat.press(data);
    expect(replies).toEqual([{ kind: "acknowledge", callbackId: "press-1", text: words.choose.stale }]);
    expect(remembered).toEqual({});
  },
);

test("another chat's button does nothing", async () => {
  const chat = await chatWith();
  const { replies } = await chat.say("Dân vận khéo là gì?");
  const turnId = replies[0]?.kind === "answer" ? replies[0].turnId : 0;
  const talk = await chat.press(`more:${turnId}:1`, { chatId: "chat-2" });
  expect(kindsOf(talk)).toEqual(["acknowledge"]);
});
