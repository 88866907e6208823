import { describe, expect, it } from "vitest";
import type { Outgoing } from "../../../../bot/channels/channel.ts";
import { readButtonData } from "../../../../bot/reply/button-data.ts";
import { createTelegramRenderer } from "../../../../bot/reply/telegram/create-telegram-renderer.ts";
import { answerOf, NOW, PUBLIC_URL, passageOf } from "../made-replies.ts";
import { parseTelegramHtml } from "./parse-telegram-html.ts";

const render = createTelegramRenderer({ publicUrl: PUBLIC_URL, now: () => NOW });
const renderWithoutPages = createTelegramRenderer({ now: () => NOW });

const short = passageOf("Tổ trưởng mời họp. Phải hỏi ý kiến dân. Rồi niêm yết.", "Phải hỏi ý kiến dân.");
const sentence = "Kết quả được niêm yết tại nhà sinh hoạt trong ba ngày. ";
const long = passageOf(
  `${sentence.repeat(8)}Phải hỏi ý kiến dân. ${sentence.repeat(8)}`.trim(),
  "Phải hỏi ý kiến dân.",
);

const textOf = (message: Outgoing | undefined) =>
  message?.kind === "text" || message?.kind === "edit" ? message.text : "";
const buttonsOf = (message: Outgoing | undefined) =>
  message?.kind === "text" ? (message.buttons ?? []) : [];
const labelsOf = (message: Outgoing | undefined) =>
  buttonsOf(message).map((row) => row.map((button) => button.label));
const pressesOf = (message: Outgoing | undefined) =>
  buttonsOf(message).flatMap((row) => row.map((one) => ("data" in one ? readButtonData(one.data) : one.url)));

describe("an answer on Telegram", () => {
  it("quotes the passage with the sentence that answers in bold, and says where it comes from and how old it is", () => {
    const messages = render(answerOf(short));
    expect(messages).toHaveLength(1);
    const html = parseTelegramHtml(textOf(messages[0]));
    expect(html.inside("blockquote")).toEqual([short.text]);
    expect(html.inside("b")).toEqual([short.highlight, "Nguồn:"]);
    expect(html.text.slice(short.text.length)).toBe(
      [
        "\n\nNguồn: Quy chế mẫu về lắng nghe ý kiến nhân dân ở cơ sở",
        "12-QC/MẪU · Ban Soạn thảo mẫu",
        "Mục: Chương II › Điều 2. Việc hỏi ý kiến",
        "Ban hành ngày 30/07/2021, cách đây 5 năm — có thể đã thay đổi, hãy kiểm tra bản gốc",
      ].join("\n"),
    );
  });

  it("says first how a follow-up was understood", () => {
    const [message] = render(answerOf(short, { understood: "Ai phải <hỏi> dân?" }));
    expect(textOf(message)).toMatch(
      /^<i>Hệ thống hiểu bạn hỏi: Ai phải &lt;hỏi&gt; dân\?<\/i>\n\n<blockquote>/,
    );
  });

  it("shows the sentences around the answer of a long passage, and the whole folded under them", () => {
    const [message, ...others] = render(answerOf(long));
    expect(others).toEqual([]);
    const html = parseTelegramHtml(textOf(message));
    expect(textOf(message)).toContain("<blockquote expandable>");
    expect(html.inside("blockquote")).toEqual([long.text]);
    expect(html.text.slice(0, html.text.indexOf("Toàn bộ đoạn:"))).toMatch(
      /^… .*Phải hỏi ý kiến dân\. .* …\n\n$/s,
    );
    expect(html.inside("b").filter((bold) => bold === long.highlight)).toHaveLength(2);
  });

  it("marks a summary, leaves out what is not known and what the title already says", () => {
    const passage = passageOf("Việc này của tổ.", "Việc này của tổ.", {
      title: "Quyết định 12-QC/MẪU",
      issuer: null,
      section: "Việc này của ai?",
      date: null,
      summary: true,
    });
    expect(parseTelegramHtml(textOf(render(answerOf(passage))[0])).text).toBe(
      "Việc này của tổ.\n\nNguồn (bản tóm tắt): Quyết định 12-QC/MẪU\nKhông rõ ngày, hãy kiểm tra bản gốc",
    );
  });

  it("offers the next passages, the source and a verdict", () => {
    const [message] = render(answerOf(short, { position: 1, count: 4 }));
    expect(labelsOf(message)).toEqual([
      ["Xem thêm (2)", "Mở nguồn"],
      ["👍 Hữu ích", "👎 Chưa đúng"],
    ]);
    expect(pressesOf(message)).toEqual([
      { kind: "more", turnId: 41, position: 2 },
      `${PUBLIC_URL}/sources/van-ban%2Fquy-che?passage=1#passage`,
      { kind: "helpful", turnId: 41 },
      { kind: "wrong", turnId: 41 },
    ]);
    expect(labelsOf(render(answerOf(short, { position: 3, count: 4 }))[0])[0]).toEqual(["Mở nguồn"]);
  });

  it("links to the original where our pages cannot be reached, else to nothing", () => {
    expect(textOf(renderWithoutPages(answerOf(short))[0])).toContain(
      '<a href="https://example.org/quy-che?ban=1&amp;trang=2">',
    );
    for (const url of [null, "javascript:alert(1)", "tệp cũ"]) {
      const [message] = renderWithoutPages(answerOf(passageOf("Đó.", "Đó.", { url })));
      expect(textOf(message)).not.toContain("<a ");
      expect(labelsOf(message)).toEqual([["👍 Hữu ích", "👎 Chưa đúng"]]);
    }
  });

  it.each(["http://localhost:3000", "http://127.0.0.1:3000", "http://[::1]:3000", "http://may-chu:3000"])(
    "has no button to %s, which Telegram refuses",
    (publicUrl) => {
      const [message] = createTelegramRenderer({ publicUrl, now: () => NOW })(answerOf(short));
      expect(labelsOf(message)).toEqual([["👍 Hữu ích", "👎 Chưa đúng"]]);
    },
  );
});

describe("the other replies on Telegram", () => {
  it("number the choices and give each a button", () => {
    const choices = [
      { label: "Ngày Dân vận là ngày nào?", from: "Ngày Dân vận" },
      { label: "Phong trào thi đua “Dân vận khéo” do cơ quan nào phát động, từ năm nào?", from: null },
    ];
    const [message] = render({ kind: "choices", turnId: 5, understood: null, choices });
    expect(parseTelegramHtml(textOf(message)).text).toBe(
      "Bạn muốn hỏi điều nào dưới đây?\n\n1. Ngày Dân vận là ngày nào?\nNgày Dân vận\n\n2. Phong trào thi đua “Dân vận khéo” do cơ quan nào phát động, từ năm nào?\n\nBạn bấm chọn một mục, hoặc hỏi lại rõ hơn.",
    );
    expect(labelsOf(message)).toEqual([
      ["1. Ngày Dân vận là ngày nào?"],
      ["2. Phong trào thi đua “Dân vận khéo” do cơ quan nào phát động,…"],
    ]);
    expect(pressesOf(message)).toEqual([
      { kind: "pick", turnId: 5, choice: 0 },
      { kind: "pick", turnId: 5, choice: 1 },
    ]);
  });

  it.each(["nothing-near", "unknown-document-number", "detail-missing", "off-topic"] as const)(
    "refuse (%s) with a reason and what to do next, without buttons",
    (reason) => {
      const [message] = render({ kind: "abstained", turnId: 5, understood: null, reason });
      expect(parseTelegramHtml(textOf(message)).inside("b")).toHaveLength(1);
      expect(textOf(message).match(/^• /gm)?.length).toBeGreaterThan(1);
      expect(buttonsOf(message)).toEqual([]);
    },
  );

  it("ask whether to send again what may not have arrived", () => {
    const [message] = render({ kind: "ambiguous", sendId: 12 });
    expect(textOf(message)).toContain("chưa đến bạn");
    expect(pressesOf(message)).toEqual([{ kind: "resend", sendId: 12 }]);
  });

  it("end the waiting sign on a button, with no more words than Telegram takes", () => {
    expect(render({ kind: "acknowledge", callbackId: "9" })).toEqual([
      { kind: "acknowledge", callbackId: "9" },
    ]);
    const [message] = render({ kind: "acknowledge", callbackId: "9", text: "cảm ơn ".repeat(60) });
    expect(message?.kind === "acknowledge" && message.text?.length).toBeLessThanOrEqual(200);
  });

  it("lay out a notice with links, and put it in the place of the message that it edits", () => {
    const body = [
      { kind: "paragraph", text: "Hệ thống có hai tài liệu:" },
      { kind: "item", text: "Quy chế & hướng dẫn", url: "/sources/a" },
      { kind: "item", text: "Bài viết", url: null },
      { kind: "paragraph", text: "Mời bạn hỏi." },
    ] as const;
    const text = `<b>Tài liệu</b>\n\nHệ thống có hai tài liệu:\n\n• <a href="${PUBLIC_URL}/sources/a">Quy chế &amp; hướng dẫn</a>\n• Bài viết\n\nMời bạn hỏi.`;
    expect(render({ kind: "notice", title: "Tài liệu", body })).toEqual([{ kind: "text", text }]);
    expect(render({ kind: "notice", title: "Tài liệu", body, edits: "77" })).toEqual([
      { kind: "edit", messageId: "77", text },
    ]);
    expect(textOf(renderWithoutPages({ kind: "notice", body })[0])).not.toContain("<a ");
  });

  it("send what does not fit into an edited message behind it", () => {
    const body = Array.from({ length: 300 }, (_, n) => ({
      kind: "item" as const,
      text: `Tài liệu số ${n} của cơ quan`,
    }));
    const [first, ...others] = render({ kind: "notice", body, edits: "77" });
    expect(first?.kind).toBe("edit");
    expect(others.map((message) => message.kind)).toEqual(["text", "text"]);
    const lines = [first, ...others].flatMap((message) => textOf(message).split("\n"));
    expect(lines).toEqual(body.map((item) => `• ${item.text}`));
  });
});
