import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Outgoing } from "../../../../bot/channels/channel.ts";
import type { Reply } from "../../../../bot/reply/reply.ts";
import { createTelegramRenderer } from "../../../../bot/reply/telegram/create-telegram-renderer.ts";
import { answerOf, NOW, PUBLIC_URL, passageOf } from "../made-replies.ts";
import { passageText, passageWithHighlight } from "../text-arbitraries.ts";
import { parseTelegramHtml } from "./parse-telegram-html.ts";

const render = createTelegramRenderer({ publicUrl: PUBLIC_URL, now: () => NOW });
const bare = (text: string) => text.replace(/\s+/gu, "");

function htmlsOf(reply: Reply): string[] {
  return render(reply).map((message: Outgoing) => (message.kind === "acknowledge" ? "" : message.text));
}

/** All that Telegram demands of a message: well-formed, 1–4096 units once parsed. */
function expectValid(html: string) {
  const parsed = parseTelegramHtml(html);
  expect(parsed.text.trim()).not.toBe("");
  expect(html.length).toBeLessThanOrEqual(4096);
  return parsed;
}

describe("a passage of any length on Telegram", () => {
  it("arrives whole and unchanged, each part valid and with the source", () => {
    fc.assert(
      fc.property(
        passageWithHighlight,
        fc.option(passageText, { nil: null }),
        ({ text, highlight }, understood) => {
          const htmls = htmlsOf(answerOf(passageOf(text, highlight), { understood })).map(expectValid);
          const quoted = htmls.flatMap((html) => html.inside("blockquote"));
          expect(quoted).toHaveLength(htmls.length);
          expect(bare(quoted.join(""))).toBe(bare(text));
          let at = 0;
          for (const [place, piece] of quoted.entries()) {
            at = text.indexOf(piece, at);
            expect(at).toBeGreaterThanOrEqual(0);
            at += piece.length;
            expect(htmls[place]?.text).toContain("Nguồn: Quy chế mẫu về lắng nghe");
            if (quoted.length > 1) expect(htmls[place]?.text).toContain(`Phần ${place + 1}/${quoted.length}`);
          }
          const marked = htmls.flatMap((html) => html.inside("b").filter((bold) => bold !== "Nguồn:"));
          expect(bare(marked.join(""))).toContain(bare(highlight));
        },
      ),
      { numRuns: 40 },
    );
  });

  it("has its buttons under the last part only", () => {
    const messages = render(answerOf(passageOf("x".repeat(9000), "x".repeat(9000))));
    expect(messages.map((message) => message.kind === "text" && message.buttons !== undefined)).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe("the limits of Telegram", () => {
  it("hold for sources, questions, choices and notices of any length", () => {
    fc.assert(
      fc.property(fc.array(passageText, { minLength: 1, maxLength: 4 }), (texts) => {
        const [first = "", second = first, third = second] = texts;
        const source = {
          title: first,
          number: second,
          issuer: third,
          section: first,
          link: `/sources/${encodeURIComponent(second)}`,
        };
        const replies: Reply[] = [
          answerOf(passageOf(first, second, source), { understood: third }),
          {
            kind: "choices",
            turnId: 1,
            understood: first,
            choices: texts.map((label) => ({ label, from: third })),
          },
          { kind: "abstained", turnId: 1, understood: first, reason: "off-topic" },
          {
            kind: "notice",
            title: first,
            body: texts.map((text) => ({ kind: "item", text, url: source.link })),
          },
        ];
        for (const reply of replies) for (const html of htmlsOf(reply)) expectValid(html);
      }),
      { numRuns: 40 },
    );
  });
});
