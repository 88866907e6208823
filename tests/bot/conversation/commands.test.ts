import { expect, test } from "vitest";
import { messages } from "../../../bot/wording/messages.ts";
import type { DocumentFacts } from "../../../knowledge/index.ts";
import { createFakeKnowledge } from "../../server/fake-knowledge.ts";
import { chatWith, readAll } from "./chat-with.ts";

const words = messages.talk;

const facts: DocumentFacts = {
  ...{ number: "23-QĐ/TW", title: "Quy định 23-QĐ/TW về việc mẫu", date: "2021-07-30", issuer: "Ban Mẫu" },
  ...{ subject: "việc mẫu", documentId: "qd-23", link: "/sources/qd-23", url: "https://example.org/23" },
  mentionedIn: [{ documentId: "bai", title: "Bài nhắc đến", link: "/sources/bai?passage=2#passage" }],
  ...{ type: "Quy định", signer: "Lê Văn Mẫu", signerOffice: "KT. TRƯỞNG BAN" },
  mentions: 4,
};
const mentionedOnly: DocumentFacts = {
  ...{ number: "23/2020/NĐ-CP", title: null, date: null, issuer: null, subject: null },
  ...{ documentId: null, link: null, url: null, mentionedIn: facts.mentionedIn, mentions: 1 },
  ...{ type: null, signer: null, signerOffice: null },
};

function knowing(found: readonly DocumentFacts[]) {
  const asked: string[] = [];
  const describeDocuments = (text: string) => {
    asked.push(text);
    return found;
  };
  return { asked, knowledge: () => ({ ...createFakeKnowledge(), describeDocuments }) };
}

test("/vanban tells number, issuer, date with age, subject, original and where it is mentioned", async () => {
  const { asked, knowledge } = knowing([facts]);
  const chat = await chatWith({ knowledge });
  const talk = await chat.say("văn bản 23");
  expect(asked).toEqual(["23"]);
  const text = readAll(talk);
  for (const part of [
    "23-QĐ/TW",
    "Ban Mẫu",
    "30/07/2021, cách đây 5 năm",
    "Người ký: KT. TRƯỞNG BAN Lê Văn Mẫu",
    "việc mẫu",
    "4 đoạn",
    "Bài nhắc đến",
  ])
    expect(text).toContain(part);
  const urls = talk.replies.flatMap((reply) => (reply.kind === "notice" ? reply.body : []));
  expect(urls).toContainEqual({ kind: "item", text: "Bài nhắc đến", url: "/sources/bai?passage=2#passage" });
  expect(urls).toContainEqual({ kind: "item", text: words.document.original, url: "https://example.org/23" });
});

test("/vanban says so when a document is only mentioned, and lists several", async () => {
  const only = await chatWith({ knowledge: knowing([mentionedOnly]).knowledge });
  expect(readAll(await only.say("/vanban 23"))).toContain("chỉ nhắc đến ở 1 đoạn");
  const several = await chatWith({ knowledge: knowing([facts, mentionedOnly]).knowledge });
  const text = readAll(await several.say("/vanban 23"));
  expect(text).toContain("Có 2 văn bản");
  expect(text).toContain("23/2020/NĐ-CP");
});

test("/vanban alone explains itself, and an unknown number is said to be unknown", async () => {
  const chat = await chatWith();
  expect(readAll(await chat.say("/vanban"))).toContain(words.document.explain);
  expect(readAll(await chat.say("/vanban 99-QĐ/XX"))).toContain("“99-QĐ/XX”");
  expect(readAll(await chat.say(`/vanban ${"9".repeat(3000)}`)).length).toBeLessThan(500);
});

test("/chude lists topics with a question to try", async () => {
  const topics = () => [
    { title: "Dân vận khéo", documents: 1, sample: "Dân vận khéo là gì?" },
    { title: "Nghị định", documents: 3, sample: null },
  ];
  const chat = await chatWith({ knowledge: () => ({ ...createFakeKnowledge(), topics }) });
  const text = readAll(await chat.say("chu de"));
  expect(text).toContain("Dân vận khéo. Ví dụ: “Dân vận khéo là gì?”");
  expect(text).toContain("Nghị định (3 văn bản)");
});

test("/nguon gives the sources of the last answer, before one the whole corpus", async () => {
  const chat = await chatWith();
  expect(readAll(await chat.say("/nguon"))).toContain("3 tài liệu");
  await chat.say("Dân vận khéo là gì?");
  const talk = await chat.say("nguồn đâu?");
  expect(readAll(talk)).toContain("Dân vận khéo là gì?");
  expect(readAll(talk)).toContain("Quy chế mẫu về lắng nghe ý kiến nhân dân ở cơ sở · 12-QC/MẪU");
  expect(readAll(talk)).toContain("Một buổi gặp gỡ ở tổ dân phố");
  expect(JSON.stringify(talk.replies)).toContain("/sources/luat%2F12%2B1?passage=1#passage");
});

test("/xoa deletes what is kept and confirms it", async () => {
  const chat = await chatWith();
  await chat.say("Không có gì");
  expect(readAll(await chat.say("xóa"))).toContain(words.forget.done);
  expect(await chat.store.memory.lastTurn(chat.chat)).toBeUndefined();
  expect(await chat.store.feedback.list({ limit: 5 })).toEqual([]);
  expect(await chat.store.memory.isGreeted(chat.chat)).toBe(false);
});

test("thanks, hellos and unknown commands get a line and no search", async () => {
  const knowledge = createFakeKnowledge();
  const chat = await chatWith({ knowledge: () => knowledge });
  expect(readAll(await chat.say("cảm ơn bạn"))).toContain(words.small.thanks);
  expect(readAll(await chat.say("hello"))).toContain(words.small.hello);
  expect(readAll(await chat.say("ok"))).toContain(words.small.noted);
  expect(readAll(await chat.say("/abc"))).toContain(words.limit.unknownCommand);
  expect(readAll(await chat.say(""))).toContain(words.question.empty);
  expect(knowledge.asked).toEqual([]);
});

test.each(["sticker", "picture", "voice", "other"] as const)("a %s gets a friendly line", async (media) => {
  const chat = await chatWith();
  expect(readAll(await chat.send({ kind: "media", media }))).toContain(words.media[media]);
});
