import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createFakeKnowledge } from "../fake-knowledge.ts";
import { serveKnowledge } from "../serve-fake.ts";
import { missingBrowser, openBrowser } from "./open-browser.ts";

const LONG_WORD = "x".repeat(300);
const WIDTHS = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
];

let browser: Browser;
let site: Awaited<ReturnType<typeof serveKnowledge>>;
let faults: string[] = [];

/** A page that notes what the browser complains about, refused content included. */
async function visit(path: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  faults = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (line) => line.type() === "error" && faults.push(line.text()));
  await page.goto(site.address + path);
  return page;
}

async function ask(page: Page, question: string): Promise<void> {
  const turns = await page.locator(".turn").count();
  await page.fill("#question", question);
  await page.keyboard.press("Enter");
  await page.locator(".turn").nth(turns).locator(".card, .choices, .abstained").first().waitFor();
}

/** How many pixels the page is wider than the window. */
const overflow = (page: Page) =>
  page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");

const title =
  missingBrowser === undefined ? "the chat page in a browser" : `the chat page (skipped: ${missingBrowser})`;

describe.skipIf(missingBrowser !== undefined)(title, () => {
  beforeAll(async () => {
    const knowledge = createFakeKnowledge();
    [browser, site] = await Promise.all([openBrowser(), serveKnowledge(() => knowledge)]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  describe.each(WIDTHS)("$width pixels wide", (viewport) => {
    it("answers in place, opens the source at the mark, and comes back to the conversation", async () => {
      const page = await visit("/", { viewport });
      await ask(page, "Việc gì phải hỏi ý kiến dân?");
      expect(page.url()).toBe(`${site.address}/`);
      expect(await page.locator(".asked").last().textContent()).toContain("Việc gì phải hỏi");
      const mark = page.locator(".card mark").first();
      expect(await mark.textContent()).toContain("phải hỏi ý kiến ít nhất hai phần ba số hộ");
      expect(await isInView(page, ".card mark")).toBe(true);
      await page.click("text=Xem trong tài liệu >> nth=0");
      await page.waitForURL(/#passage$/);
      expect(await page.locator("#passage").textContent()).toContain("Sửa chữa đường đi chung");
      expect(await isInView(page, "#passage")).toBe(true);
      await page.click("text=Quay lại trang hỏi đáp");
      expect(await page.locator(".turn .card").count()).toBe(2);
      expect(faults).toEqual([]);
      await page.context().close();
    });

    it("asks a choice when it is pressed, and a sample", async () => {
      const page = await visit("/", { viewport });
      await ask(page, "Chọn giúp");
      await page.click(".choice >> nth=1");
      await page.locator(".turn").nth(1).locator(".card").first().waitFor();
      expect(await page.locator(".asked").nth(1).textContent()).toContain(
        "Những việc phải hỏi ý kiến dân là gì?",
      );
      await page.click(".chip >> nth=0");
      await page.locator(".turn").nth(2).locator(".card").first().waitFor();
      expect(faults).toEqual([]);
      await page.context().close();
    });

    it("never scrolls sideways and has targets that a finger can hit", async () => {
      const page = await visit("/", { viewport });
      await ask(page, `Không ${LONG_WORD}`);
      await ask(page, "Việc gì phải hỏi ý kiến dân?");
      await page.click(".whole summary");
      expect(await overflow(page)).toBe(0);
      const heights = await page
        .locator("button:visible, .links a, summary")
        .evaluateAll((targets) => targets.map((target) => target.getBoundingClientRect().height));
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(43.9);
      for (const path of ["/sources/luat%2F12%2B1?passage=1", "/khong-co"]) {
        await page.goto(site.address + path);
        expect(await overflow(page)).toBe(0);
      }
      await page.context().close();
    });

    it("works without a script", async () => {
      const page = await visit("/", { viewport, javaScriptEnabled: false });
      await page.fill("#question", "Việc gì phải hỏi ý kiến dân?");
      await page.click(".send");
      expect(page.url()).toBe(`${site.address}/`);
      expect(await page.locator(".asked").textContent()).toContain("Việc gì phải hỏi");
      expect(await page.locator(".card mark").first().isVisible()).toBe(true);
      await page.click("text=Xem thêm");
      expect(await page.locator(".whole-text mark").isVisible()).toBe(true);
      await page.click("text=Xem trong tài liệu >> nth=0");
      expect(await page.locator("mark#passage").count()).toBe(1);
      await page.context().close();
    });
  });

  it("follows the dark scheme of the device", async () => {
    const light = await visit("/", { colorScheme: "light" });
    const dark = await visit("/", { colorScheme: "dark" });
    const ground = (page: Page) => page.evaluate("getComputedStyle(document.body).backgroundColor");
    expect(await ground(light)).toBe("rgb(251, 249, 245)");
    expect(await ground(dark)).toBe("rgb(21, 23, 26)");
    await Promise.all([light.context().close(), dark.context().close()]);
  });

  it("leaves Enter to an input method that composes, and starts a line with Shift", async () => {
    const page = await visit("/", {});
    await page.fill("#question", "dan va");
    await page
      .locator("#question")
      .dispatchEvent("keydown", { key: "Enter", isComposing: true, bubbles: true });
    await page.keyboard.press("Shift+Enter");
    expect(await page.locator(".turn").count()).toBe(0);
    expect(await page.inputValue("#question")).toBe("dan va\n");
    await page.context().close();
  });

  it("says when the question could not be sent, and sends it again", async () => {
    const page = await visit("/", {});
    await page.context().setOffline(true);
    await page.fill("#question", "Việc gì phải hỏi?");
    await page.click(".send");
    await page.locator("[data-retry]").waitFor();
    expect(await page.locator(".problem").textContent()).toContain("kiểm tra kết nối mạng");
    await page.context().setOffline(false);
    await page.click("[data-retry]");
    await page.locator(".card").first().waitFor();
    expect(await page.locator(".turn").count()).toBe(1);
    await page.context().close();
  });

  it("forgets the conversation when asked to, and with the tab", async () => {
    const page = await visit("/", {});
    await ask(page, "Việc gì phải hỏi?");
    await page.reload();
    expect(await page.locator(".turn").count()).toBe(1);
    await page.click("#clear");
    expect(await page.locator(".turn").count()).toBe(0);
    await page.reload();
    expect(await page.locator(".turn").count()).toBe(0);
    await ask(page, "Việc gì phải hỏi?");
    const other = await page.context().newPage();
    await other.goto(`${site.address}/`);
    expect(await other.locator(".turn").count()).toBe(0);
    await page.context().close();
  });

  it("shows the API without breaking its own content policy", async () => {
    const page = await visit("/docs", {});
    await page.locator(".opblock").first().waitFor();
    expect(await page.locator(".opblock").count()).toBe(6);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

/** True when the top of the element stands in the window, below the bar. */
async function isInView(page: Page, selector: string): Promise<boolean> {
  const [element, bar] = await Promise.all([
    page.locator(selector).first().boundingBox(),
    page.locator(".bar").boundingBox(),
  ]);
  const bottom = page.viewportSize()?.height ?? 0;
  return element !== null && bar !== null && element.y >= bar.y + bar.height && element.y < bottom;
}
