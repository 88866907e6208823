import { describe, expect, it } from "vitest";
import { readUpdate } from "../../../../bot/channels/telegram/read-update.ts";
import { UpdateSchema } from "../../../../bot/channels/telegram/update-schema.ts";
import {
  makeJoin,
  makeMedia,
  makeMessage,
  makePress,
  type NewUpdate,
} from "../../../../scripts/simulators/telegram/make-update.ts";

const GROUP = { chatId: -100, personId: 5 };
const PERSON = { chatId: 5, personId: 5 };
const BOT = { id: 7, isOurs: (name: string) => name.toLowerCase() === "hoi_bot" };
/** As it is before Telegram told the bot's name. */
const NAMELESS = { id: 7, isOurs: (name: string) => /bot$/i.test(name) };

function read(update: NewUpdate, bot = BOT) {
  return readUpdate(UpdateSchema.parse({ update_id: 9, ...update }), bot)?.message;
}
const readText = (text: string, more: NewUpdate = {}, bot = BOT) => read(makeMessage(GROUP, text, more), bot);

describe("a text in a group", () => {
  it.each([
    ["/help", "/help"],
    ["/help@hoi_bot", "/help"],
    ["/vanban@Hoi_Bot 23", "/vanban 23"],
    ["@hoi_bot dân vận là gì?", "dân vận là gì?"],
    ["Cho hỏi @hoi_bot dân vận là gì?", "Cho hỏi dân vận là gì?"],
    ["dân vận là gì @hoi_bot", "dân vận là gì"],
    ["@hoi_bot /help@hoi_bot", "/help"],
    ["🙋🏽 @hoi_bot 👋 hỏi", "🙋🏽 👋 hỏi"],
    ["@hoi_bot", ""],
  ])("%s is for the bot, which reads: %s", (text, expected) => {
    expect(readText(text)).toMatchObject({
      isGroup: true,
      isAddressed: true,
      content: { kind: "text", text: expected },
    });
  });

  it.each(["dân vận là gì?", "@ban_nam xem này", "địa chỉ a@hoi_bot", "xem /help nhé"])(
    "%s is not for the bot",
    (text) => {
      expect(readText(text)).toMatchObject({ isAddressed: false, content: { kind: "text", text } });
    },
  );

  it("with a command for another bot is left out", () => {
    expect(readText("/help@other_bot")).toBeUndefined();
  });

  it("in reply to the bot is for the bot, in reply to others it is not", () => {
    const reply = (id: number) => ({ reply_to_message: { from: { id, is_bot: id === 7 } } });
    expect(readText("còn ở Quận 3?", reply(7))?.isAddressed).toBe(true);
    expect(readText("còn ở Quận 3?", reply(8))?.isAddressed).toBe(false);
  });

  it("that names any bot counts as for ours while our name is not known", () => {
    expect(readText("@some_bot dân vận", {}, NAMELESS)).toMatchObject({
      isAddressed: true,
      content: { text: "dân vận" },
    });
    expect(readText("@ban_nam dân vận", {}, NAMELESS)?.isAddressed).toBe(false);
  });
});

describe("a text to the bot alone", () => {
  it("keeps the names of others, and loses any name behind a command", () => {
    const text = (written: string) => read(makeMessage(PERSON, written))?.content;
    expect(text("@ban_dan_van là ai?")).toEqual({ kind: "text", text: "@ban_dan_van là ai?" });
    expect(text("/help@other_bot")).toEqual({ kind: "text", text: "/help" });
  });
});

describe("other updates", () => {
  it.each([
    ["sticker", { sticker: { file_id: "x" } }],
    ["picture", { photo: [{ file_id: "x" }] }],
    ["voice", { voice: { file_id: "x" } }],
    ["other", { document: { file_id: "x" } }],
    ["other", { location: { latitude: 10.7, longitude: 106.7 } }],
  ])("%s", (media, message) => {
    expect(read(makeMedia(PERSON, message))?.content).toEqual({ kind: "media", media });
  });

  it("a picture with words is a text", () => {
    const photo = { photo: [{ file_id: "x" }], caption: "văn bản này nói gì?" };
    expect(read(makeMedia(PERSON, photo))?.content).toEqual({ kind: "text", text: "văn bản này nói gì?" });
  });

  it("a press of a button", () => {
    const press = { id: "p1", data: "more:1:2", messageId: 12 };
    expect(read(makePress(GROUP, press))).toMatchObject({
      chatId: "-100",
      personId: "5",
      isAddressed: true,
      content: { kind: "button", data: "more:1:2", callbackId: "p1", messageId: "12" },
    });
  });

  it("the bot was added to a group, or let in again by a person", () => {
    expect(read(makeJoin(GROUP))).toMatchObject({ isGroup: true, content: { kind: "joined" } });
    expect(read(makeJoin(PERSON))).toMatchObject({ isGroup: false, content: { kind: "joined" } });
  });

  it.each<[string, NewUpdate]>([
    ["a change of a text", { edited_message: makeMessage(PERSON, "x").message }],
    ["a post in a channel", { channel_post: makeMessage(PERSON, "x").message }],
    ["somebody came", makeMedia(GROUP, { new_chat_members: [{ id: 8, is_bot: false }] })],
    ["a title", makeMedia(GROUP, { new_chat_title: "x" })],
    ["another bot's text", makeMessage(GROUP, "@hoi_bot x", { from: { id: 8, is_bot: true } })],
    ["something new", { what_comes_next: { id: 1 } }],
  ])("%s is left out", (_name, update) => {
    expect(read(update)).toBeUndefined();
  });
});
