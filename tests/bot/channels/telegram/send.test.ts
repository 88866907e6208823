import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Outgoing } from "../../../../bot/channels/channel.ts";
import { openTelegram, TIMEOUTS } from "./telegram-harness.ts";

const CHAT = 77;

let telegram: Awaited<ReturnType<typeof openTelegram>>;
beforeEach(async () => {
  telegram = await openTelegram();
});
afterEach(() => telegram.close());

const send = (message: Outgoing, chatId = CHAT) => telegram.channel.send(String(chatId), message);
const payloads = (method: string) => telegram.simulator.calls(method).map((call) => call.payload);

describe("a message to Telegram", () => {
  it("goes as HTML, with its buttons and without a preview of its links", async () => {
    const buttons = [
      [{ label: "Xem thêm", data: "more:1:1" }],
      [{ label: "Mở nguồn", url: "https://a.example.vn/x" }],
    ];
    await send({ kind: "text", text: "Câu <b>trả lời</b> &amp; nguồn", buttons });
    expect(payloads("sendMessage")).toEqual([
      {
        chat_id: "77",
        text: "Câu <b>trả lời</b> &amp; nguồn",
        parse_mode: "HTML",
        link_preview_options: { is_disabled: true },
        reply_markup: {
          inline_keyboard: [
            [{ text: "Xem thêm", callback_data: "more:1:1" }],
            [{ text: "Mở nguồn", url: "https://a.example.vn/x" }],
          ],
        },
      },
    ]);
    expect(telegram.simulator.sent(CHAT)).toMatchObject([{ text: "Câu trả lời & nguồn" }]);
  });

  it("goes once more as plain text when Telegram cannot read its HTML", async () => {
    const buttons = [[{ label: "Hữu ích", data: "helpful:1" }]];
    const result = await send({ kind: "text", text: "<b>Điều 1</b> &lt;khoản 2&gt; <x>", buttons });
    expect(result).toEqual({ kind: "sent", messageId: "1" });
    expect(telegram.simulator.sent(CHAT)).toMatchObject([{ text: "Điều 1 <khoản 2>", buttons: [[{}]] }]);
    expect(telegram.simulator.calls("sendMessage")).toHaveLength(2);
  });

  it("follows a group to the supergroup that it became", async () => {
    const gone = "Bad Request: group chat was upgraded to a supergroup chat";
    telegram.simulator.refuse(-5, 400, gone, { migrate_to_chat_id: -1_001_234_567_890 });
    expect(await send({ kind: "text", text: "Xin chào" }, -5)).toMatchObject({ kind: "sent" });
    expect(telegram.simulator.sent(-1_001_234_567_890)).toHaveLength(1);
  });

  it.each([
    [403, "Forbidden: bot was blocked by the user"],
    [400, "Bad Request: chat not found"],
    [403, "Forbidden: bot was kicked from the supergroup chat"],
  ])("is refused for good with %i %s", async (code, description) => {
    telegram.simulator.refuse(CHAT, code, description);
    const reason = `telegram:${code}`;
    expect(await send({ kind: "text", text: "Xin chào" })).toEqual({ kind: "refused", reason });
  });

  it("waits when the token is wrong: no answer is set aside for a mistake in the settings", async () => {
    const { channel, close } = await openTelegram({
      token: "1:wrong",
      apiRoot: telegram.simulator.apiRoot,
    });
    const result = await channel.send("77", { kind: "text", text: "Xin chào" });
    expect(result).toEqual({ kind: "delayed", scope: "channel", afterMs: null, reason: "telegram:401" });
    await close();
  });

  it("waits when the service's name leads nowhere or nobody listens there", async () => {
    for (const apiRoot of ["http://127.0.0.1:1", "https://127.0.0.1:1", "http://nowhere.invalid"]) {
      const { channel, close } = await openTelegram({ apiRoot });
      const result = await channel.send("77", { kind: "text", text: "Xin chào" });
      expect(result).toMatchObject({ kind: "delayed", scope: "channel", reason: "network:NOT_CONNECTED" });
      await close();
    }
  });

  it("waits when TLS is not spoken there: nothing of the message was sent", async () => {
    const apiRoot = telegram.simulator.apiRoot.replace("http:", "https:");
    const { channel, close } = await openTelegram({ apiRoot });
    const result = await channel.send("77", { kind: "text", text: "Xin chào" });
    expect(result).toMatchObject({ kind: "delayed", reason: "network:NOT_CONNECTED" });
    await close();
  });

  it("waits when no connection comes about in time", async () => {
    // 192.0.2.0/24 is kept free for documentation (RFC 5737): packets to it are lost, or refused at once.
    const { channel, close } = await openTelegram({
      apiRoot: "http://192.0.2.1",
      timeouts: { ...TIMEOUTS, connectMs: 100, sendMs: 2_000 },
    });
    const result = await channel.send("77", { kind: "text", text: "Xin chào" });
    expect(result).toMatchObject({ kind: "delayed", reason: "network:NOT_CONNECTED" });
    await close();
  });

  it("leaves over one connection that is kept, one after the other", async () => {
    for (const text of ["một", "hai", "ba"]) await send({ kind: "text", text });
    expect(telegram.simulator.sent(CHAT).map(({ text }) => text)).toEqual(["một", "hai", "ba"]);
  });

  it("is kept to Telegram's own limits with a 429 that says how long to wait", async () => {
    telegram.simulator.setLimits({ perSecond: 30, chatIntervalMs: 1_000 });
    await send({ kind: "text", text: "một" });
    const second = await send({ kind: "text", text: "hai" });
    expect(second).toMatchObject({ kind: "delayed", scope: "chat", afterMs: 1_000 });
  });
});

describe("a change of a message", () => {
  it("replaces its text", async () => {
    await send({ kind: "text", text: "Đang nạp 10 %" });
    const edited = await send({ kind: "edit", messageId: "1", text: "Đang nạp <b>90 %</b>" });
    expect(edited).toEqual({ kind: "sent", messageId: "1" });
    expect(telegram.simulator.sent(CHAT)).toMatchObject([{ text: "Đang nạp 90 %", edits: 1 }]);
  });

  it("to what it says already counts as made", async () => {
    await send({ kind: "text", text: "Đã nạp xong" });
    const edited = await send({ kind: "edit", messageId: "1", text: "Đã nạp xong" });
    expect(edited).toEqual({ kind: "sent", messageId: "1" });
  });

  it("that is gone becomes a new message", async () => {
    const edited = await send({ kind: "edit", messageId: "404", text: "Đã nạp xong" });
    expect(edited).toEqual({ kind: "sent", messageId: "1" });
  });

  it("is made again when no answer came: it changes nothing", async () => {
    await send({ kind: "text", text: "một" });
    telegram.simulator.faults.script({ kind: "reset", afterDelivery: true });
    const edit = { kind: "edit", messageId: "1", text: "hai" } as const;
    expect(await send(edit)).toMatchObject({ kind: "delayed" });
    expect(await send(edit)).toMatchObject({ kind: "sent" });
  });
});

describe("a pressed button", () => {
  it("stops waiting, also when it is too late for that or the answer is lost", async () => {
    telegram.simulator.press(CHAT, "more:1:1");
    const acknowledge = { kind: "acknowledge", callbackId: "press-1", text: "Đã ghi nhận" } as const;
    telegram.simulator.faults.script({ kind: "504" });
    expect(await send(acknowledge)).toMatchObject({ kind: "delayed" });
    expect(await send(acknowledge)).toEqual({ kind: "sent", messageId: null });
    expect(await send(acknowledge)).toEqual({ kind: "sent", messageId: null });
    expect(payloads("answerCallbackQuery").at(0)).toEqual({
      callback_query_id: "press-1",
      text: "Đã ghi nhận",
    });
  });
});
