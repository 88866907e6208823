import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reply } from "../../../../bot/reply/reply.ts";
import { createZaloRenderer } from "../../../../bot/reply/zalo/create-zalo-renderer.ts";
import { answerOf, NOW, PUBLIC_URL, passageOf } from "../made-replies.ts";
import { passageText, passageWithHighlight } from "../text-arbitraries.ts";

const render = createZaloRenderer({ publicUrl: PUBLIC_URL, now: () => NOW });
const textsOf = (reply: Reply) =>
  render(reply).map((message) => (message.kind === "text" ? message.text : ""));
const bare = (text: string) => text.replace(/\s+/gu, "");
/** The most that either Zalo service takes. */
const LIMIT = 2000;

const FOOTER = [
  "Nguồn: Quy chế mẫu về lắng nghe ý kiến nhân dân ở cơ sở",
  "12-QC/MẪU · Ban Soạn thảo mẫu",
  "Mục: Chương II › Điều 2. Việc hỏi ý kiến",
  "Ban hành ngày 30/07/2021, cách đây 5 năm — có thể đã thay đổi, hãy kiểm tra bản gốc",
  `${PUBLIC_URL}/sources/van-ban%2Fquy-che?passage=1#passage`,
].join("\n");
const VERDICT = "Nhắn “hữu ích” hoặc “chưa đúng” để góp ý.";

describe("an answer on Zalo", () => {
  it("begins with the sentence that answers and goes on with the passage", () => {
    const passage = passageOf("Phải hỏi ý kiến dân. Rồi niêm yết.", "Phải hỏi ý kiến dân.");
    expect(textsOf(answerOf(passage))).toEqual([
      `➤ Phải hỏi ý kiến dân.\n\nRồi niêm yết.\n\n${FOOTER}\n\n${VERDICT}`,
    ]);
  });

  it("is that sentence alone when there is no more", () => {
    const passage = passageOf("Phải hỏi ý kiến dân.", "Phải hỏi ý kiến dân.");
    expect(textsOf(answerOf(passage))).toEqual([`➤ Phải hỏi ý kiến dân.\n\n${FOOTER}\n\n${VERDICT}`]);
  });

  it("shows the whole passage under the sentence when that stands inside it", () => {
    const passage = passageOf("Mời họp. Phải hỏi ý kiến dân. Rồi niêm yết.", "Phải hỏi ý kiến dân.");
    expect(textsOf(answerOf(passage, { count: 3, understood: "Phải hỏi ai?" }))).toEqual([
      `Hệ thống hiểu bạn hỏi: Phải hỏi ai?\n\n➤ Phải hỏi ý kiến dân.\n\nToàn bộ đoạn:\n${passage.text}\n\n${FOOTER}\n\nNhắn “tiếp” để xem đoạn khác (còn 2).\n${VERDICT}`,
    ]);
  });

  it("arrives whole and unchanged whatever its length, with the source on every part", () => {
    fc.assert(
      fc.property(passageWithHighlight, ({ text, highlight }) => {
        const texts = textsOf(answerOf(passageOf(text, highlight)));
        const bodies = texts.map((one) => {
          expect(one.length).toBeLessThanOrEqual(LIMIT);
          expect(one).toContain(FOOTER);
          return one.slice(0, one.lastIndexOf(`\n${FOOTER}`));
        });
        const joined = bare(bodies.join(""));
        const lead = bare(`➤ ${highlight}`);
        const known = [bare(text), `➤${bare(text)}`, `${lead}Toànbộđoạn:${bare(text)}`];
        expect(known).toContain(joined);
        if (texts.length > 1)
          texts.map((one, place) => expect(one).toContain(`Phần ${place + 1}/${texts.length}`));
        expect(texts.map((one) => one.includes(VERDICT)).lastIndexOf(false)).toBe(texts.length - 2);
      }),
      { numRuns: 40 },
    );
  });
});

describe("the other replies on Zalo", () => {
  it("number the choices and say how to pick one", () => {
    const choices = [
      { label: "Ngày Dân vận là ngày nào?", from: "Ngày Dân vận" },
      { label: "Dân vận khéo là gì?", from: null },
    ];
    expect(textsOf({ kind: "choices", turnId: 5, understood: null, choices })).toEqual([
      "Bạn muốn hỏi điều nào dưới đây?\n\n1. Ngày Dân vận là ngày nào?\n(Ngày Dân vận)\n\n2. Dân vận khéo là gì?\n\nBạn nhắn số 1–2 để chọn, hoặc hỏi lại rõ hơn.",
    ]);
  });

  it("refuse with a reason and what to do next", () => {
    const [text] = textsOf({ kind: "abstained", turnId: 5, understood: null, reason: "off-topic" });
    expect(text).toMatch(/^Câu hỏi này nằm ngoài nội dung.*\n\n.*\n\n• .*\n• /);
  });

  it("ask whether to send again, and say nothing where only a button would", () => {
    expect(textsOf({ kind: "ambiguous", sendId: 3 })[0]).toContain("nhắn “gửi lại”");
    expect(render({ kind: "acknowledge", callbackId: "9", text: "Cảm ơn bạn." })).toEqual([]);
  });

  it("lay out a notice as text with addresses, and send it anew where Telegram edits", () => {
    const body = [
      { kind: "paragraph", text: "Có hai tài liệu:" },
      { kind: "item", text: "Quy chế & hướng dẫn", url: "/sources/a" },
      { kind: "item", text: "Bài viết" },
    ] as const;
    expect(render({ kind: "notice", title: "Tài liệu", body, edits: "7" })).toEqual([
      {
        kind: "text",
        text: `Tài liệu\n\nCó hai tài liệu:\n\n• Quy chế & hướng dẫn\n${PUBLIC_URL}/sources/a\n• Bài viết`,
      },
    ]);
  });

  it("stay within the limit whatever they hold", () => {
    fc.assert(
      fc.property(fc.array(passageText, { minLength: 1, maxLength: 4 }), (texts) => {
        const [first = "", second = first, third = second] = texts;
        const link = `/sources/${encodeURIComponent(second)}`;
        const source = { title: first, number: second, issuer: third, section: first, link };
        const replies: Reply[] = [
          answerOf(passageOf(first, second, source), { understood: third, count: 2 }),
          answerOf(passageOf(first, first, source), { understood: third, count: 2 }),
          {
            kind: "choices",
            turnId: 1,
            understood: first,
            choices: texts.map((label) => ({ label, from: third })),
          },
          { kind: "notice", title: first, body: texts.map((text) => ({ kind: "item", text, url: link })) },
        ];
        for (const reply of replies)
          for (const text of textsOf(reply)) {
            expect(text.length).toBeLessThanOrEqual(LIMIT);
            expect(text.trim()).not.toBe("");
          }
      }),
      { numRuns: 40 },
    );
  });
});
