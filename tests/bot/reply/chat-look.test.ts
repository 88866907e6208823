import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Reply } from "../../../bot/reply/reply.ts";
import { createTelegramRenderer } from "../../../bot/reply/telegram/create-telegram-renderer.ts";
import { createZaloRenderer } from "../../../bot/reply/zalo/create-zalo-renderer.ts";
import { missingBrowser, openBrowser } from "../../server/browser/open-browser.ts";
import { chatPage } from "./chat-look.ts";
import { answerOf, NOW, PUBLIC_URL, passageOf } from "./made-replies.ts";

const ANSWER = "Trước khi quyết định việc chung phải hỏi ý kiến ít nhất hai phần ba số hộ.";
const FILLER = "Kết quả lấy ý kiến được niêm yết tại nhà sinh hoạt trong ba ngày làm việc. ";
const options = { publicUrl: PUBLIC_URL, now: () => NOW };
const replies: Reply[] = [
  answerOf(passageOf(`${ANSWER} ${FILLER}`.trim(), ANSWER), { count: 3, understood: "Phải hỏi ý kiến ai?" }),
  answerOf(passageOf(`${FILLER.repeat(9)}${ANSWER} ${FILLER.repeat(60)}`.trim(), ANSWER)),
  answerOf(passageOf("x".repeat(600), "x".repeat(600), { title: "y".repeat(300) })),
  {
    kind: "choices",
    turnId: 3,
    understood: null,
    choices: [{ label: `Phong trào ${"nào ".repeat(40)}?`, from: "z".repeat(90) }],
  },
  { kind: "abstained", turnId: 4, understood: null, reason: "unknown-document-number" },
];
const render = { telegram: createTelegramRenderer(options), zalo: createZaloRenderer(options) };

let browser: Browser;

async function show(service: "telegram" | "zalo", width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 844 } });
  const turns = replies.map((reply) => ({ asked: "Phải hỏi ai?", answered: render[service](reply) }));
  await page.setContent(chatPage("Hỏi Dân Vận", turns, service === "telegram"));
  return page;
}

const title = missingBrowser === undefined ? "replies in a chat" : `replies (skipped: ${missingBrowser})`;

describe.skipIf(missingBrowser !== undefined)(title, () => {
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it.each([
    ["telegram", 390],
    ["telegram", 1024],
    ["zalo", 390],
    ["zalo", 1024],
  ] as const)("never make the chat scroll sideways (%s, %i pixels)", async (service, width) => {
    const page = await show(service, width);
    expect(
      await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
    ).toBe(0);
    await page.close();
  });

  it("show the sentence that answers in bold, also above a long passage that is folded", async () => {
    const page = await show("telegram", 390);
    const first = page.locator(".bubble").nth(0);
    expect(await first.locator("blockquote b").textContent()).toBe(ANSWER);
    const second = page.locator(".bubble").nth(1);
    const marked = second.locator("b", { hasText: ANSWER }).first();
    const [sentence, quote] = await Promise.all([
      marked.boundingBox(),
      second.locator("blockquote").boundingBox(),
    ]);
    expect(sentence && quote && sentence.y + sentence.height < quote.y).toBe(true);
    await page.close();
  });

  it("show every label of a button that is ours in full on a phone", async () => {
    const page = await show("telegram", 390);
    const cut = await page
      .locator(".row button", { hasNotText: "Phong trào" })
      .evaluateAll((buttons) => buttons.filter((one) => one.scrollWidth > one.clientWidth).length);
    expect(cut).toBe(0);
    await page.close();
  });

  it("show Zalo's marks as text, with no tag left in it", async () => {
    const page = await show("zalo", 390);
    expect(await page.locator(".bubble").first().textContent()).toContain(`➤ ${ANSWER}`);
    expect(await page.locator("main").textContent()).not.toMatch(/<\/?[a-z]|&[a-z]+;/);
    await page.close();
  });
});
