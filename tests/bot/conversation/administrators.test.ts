import { expect, test } from "vitest";
import type { ProgressMessage } from "../../../bot/conversation/conversation.ts";
import { messages } from "../../../bot/wording/messages.ts";
import type { ReloadResult } from "../../../knowledge/index.ts";
import { createFakeKnowledge } from "../../server/fake-knowledge.ts";
import { chatWith, readAll } from "./chat-with.ts";

const words = messages.talk;
const adminChatIds = ["chat-1"];

function createProgressMessage(messageId: string | null) {
  const states: string[] = [];
  const progress: ProgressMessage = {
    update: (text) => void states.push(text),
    settle: async () => messageId,
  };
  return { progress, states };
}

test("/naplai shows its progress, and the result takes the place of it", async () => {
  const chat = await chatWith({ adminChatIds });
  const { progress, states } = createProgressMessage("message-7");
  const talk = await chat.say("/naplai", { progress });
  expect(states[0]).toBe("Đang nạp lại tài liệu: Đọc tài liệu 0 %");
  expect(states.at(-1)).toBe("Đang nạp lại tài liệu: Đưa vào phục vụ 100 %");
  expect(new Set(states).size).toBe(states.length);
  expect(talk.replies).toMatchObject([{ kind: "notice", edits: "message-7" }]);
  expect(readAll(talk)).toContain("2 tài liệu, 4 đoạn (tính lại 1 đoạn) trong 1,3 giây");
  expect(readAll(talk)).toContain("hỏng.md: tệp trống");
});

test("/naplai gives the result alone where nothing can be edited", async () => {
  const chat = await chatWith({ adminChatIds, channel: "zalo-bot" });
  const [reply] = (await chat.say("nap lai")).replies;
  expect(reply).toMatchObject({ kind: "notice", title: words.reload.title });
  expect(reply).not.toHaveProperty("edits");
});

test.each([
  [{ kind: "busy" }, words.reload.busy],
  [{ kind: "failed", reason: "thư mục trống" }, "thư mục trống"],
] satisfies [ReloadResult, string][])("/naplai that leads to %o says so", async (result, text) => {
  const knowledge = createFakeKnowledge({ reload: async () => result });
  const chat = await chatWith({ adminChatIds, knowledge: () => knowledge });
  expect(readAll(await chat.say("/naplai"))).toContain(text);
});

test("/naplai that breaks is not tried again by itself", async () => {
  const knowledge = createFakeKnowledge({ reload: () => Promise.reject(new Error("/secret/path")) });
  const chat = await chatWith({ adminChatIds, knowledge: () => knowledge });
  expect(readAll(await chat.say("/naplai"))).toBe(`\n${words.reload.fault}`);
});

test("/naplai names five of the files that were skipped", async () => {
  const skipped = Array.from({ length: 8 }, (_, at) => ({ file: `tep-${at}.md`, reason: "trống" }));
  const counts = { documents: 1, passages: 1, embedded: 0, openFindings: 0, milliseconds: 10 };
  const reload = async (): Promise<ReloadResult> => ({ kind: "reloaded", ...counts, skipped });
  const knowledge = createFakeKnowledge({ reload });
  const chat = await chatWith({ adminChatIds, knowledge: () => knowledge });
  const text = readAll(await chat.say("/naplai"));
  expect(text).toContain("tep-4.md");
  expect(text).not.toContain("tep-5.md");
  expect(text).toContain("và 3 tệp khác");
});

test("/tinhtrang tells what serves since when, and what waits", async () => {
  const chat = await chatWith({ adminChatIds, state: () => ["telegram: đang nhận tin"] });
  const text = readAll(await chat.say("/tinhtrang"));
  expect(text).toContain("3 tài liệu, 4 đoạn");
  expect(text).toMatch(/07:00 22\/11\/2026/);
  expect(text).toContain("Chờ trả lời: 0;");
  expect(text).toContain("telegram: đang nhận tin");
});

test("others who ask for it learn nothing of it", async () => {
  const chat = await chatWith({ adminChatIds: ["another"] });
  for (const text of ["/naplai", "/tinhtrang"])
    expect(readAll(await chat.say(text))).toBe(readAll(await chat.say("/khongco")));
  expect(readAll(await chat.say("/help"))).not.toContain("/naplai");
});
