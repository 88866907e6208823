import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { createTestApp, formRequest } from "../test-app.ts";

const { app } = createTestApp();

async function pageOf(response: Response | Promise<Response>) {
  const received = await response;
  return { status: received.status, document: parseHTML(await received.text()).document };
}

const ask = (question: string) => pageOf(app.request("/", formRequest({ question })));

describe("the chat page", () => {
  it("says in Vietnamese that it is an automated system and what happens to questions", async () => {
    const { document } = await pageOf(app.request("/"));
    expect(document.documentElement.lang).toBe("vi");
    expect(document.querySelector("header")?.textContent).toContain("Hệ thống trả lời tự động");
    expect(document.querySelector(".automated")?.textContent).toContain("không phải người thật");
    expect(document.querySelector(".privacy")?.textContent).toContain("không lưu");
    expect(document.querySelectorAll(".chip").length).toBeGreaterThan(2);
  });

  it("takes questions by POST only, so that none stands in an address", async () => {
    const { document } = await pageOf(app.request("/"));
    const forms = [...document.querySelectorAll("form")];
    expect(forms.every((form) => form.getAttribute("method") === "post")).toBe(true);
    const { document: unasked } = await pageOf(app.request("/?question=dan+van"));
    expect(unasked.querySelector("#log")?.textContent).toBe("");
  });

  it("shows the passage with what answers marked, its source and its age", async () => {
    const { document } = await ask("Việc gì phải hỏi?");
    const card = document.querySelector("#log .card");
    expect(card?.querySelector(".excerpt mark")?.textContent).toContain(
      "phải hỏi ý kiến ít nhất hai phần ba",
    );
    expect(card?.querySelector("details .whole-text mark")?.textContent).toContain("phải hỏi ý kiến");
    expect(card?.querySelector(".facts")?.textContent).toBe("12-QC/MẪU · Ban Soạn thảo mẫu");
    expect(card?.querySelector(".age")?.textContent).toBe(
      "Ban hành ngày 30/07/2021, cách đây 5 năm — có thể đã thay đổi, hãy kiểm tra bản gốc",
    );
    expect(card?.querySelector(".section")?.textContent).toContain("Điều 2");
    const links = [...(card?.querySelectorAll(".links a") ?? [])].map((link) => link.getAttribute("href"));
    expect(links).toEqual(["/sources/luat%2F12%2B1?passage=1#passage", "https://example.org/quy-che?ban=1"]);
  });

  it("marks a summary and leaves out a link that it does not have", async () => {
    const { document } = await ask("Việc gì phải hỏi?");
    const card = document.querySelectorAll("#log .card")[1];
    expect(card?.querySelector(".badge")?.textContent).toBe("Tóm tắt");
    expect(card?.querySelectorAll(".links a")).toHaveLength(1);
    expect(card?.querySelector("details")).toBeNull();
  });

  it("offers choices that ask again when they are pressed", async () => {
    const { document } = await ask("Chọn giúp");
    const buttons = [...document.querySelectorAll("#log .choices button[name=question]")];
    expect(buttons.map((button) => button.getAttribute("value"))).toContain(
      "Những việc phải hỏi ý kiến dân là gì?",
    );
    expect(buttons).toHaveLength(3);
  });

  it.each([
    ["Không có", "chưa có nội dung trả lời"],
    ["Số 9-QĐ/TW", "số hiệu bạn hỏi không có"],
    ["Ai là bí thư", "không có chi tiết bạn hỏi"],
    ["Thời tiết", "nằm ngoài nội dung"],
  ])("refuses %s honestly and says what to do next", async (question, words) => {
    const { status, document } = await ask(question);
    expect(status).toBe(200);
    expect(document.querySelector("#log .abstained h3")?.textContent).toContain(words);
    expect(document.querySelectorAll("#log .abstained li").length).toBeGreaterThan(1);
    expect(document.querySelector("#log .card")).toBeNull();
  });

  it("keeps what was typed and says what is wrong with it", async () => {
    const { status, document } = await ask("a".repeat(1001));
    expect(status).toBe(400);
    expect(document.querySelector("[role=alert]")?.textContent).toContain("1000 ký tự");
    expect(document.querySelector("textarea")?.textContent).toBe("a".repeat(1001));
    expect((await ask("  ")).status).toBe(400);
  });

  it("refuses what is not a form with a page", async () => {
    const request = { method: "POST", headers: { "Content-Type": "text/plain" }, body: "question=a" };
    const { status, document } = await pageOf(app.request("/", request));
    expect(status).toBe(415);
    expect(document.querySelector("[data-error]")?.textContent).toContain("chưa được hỗ trợ");
  });

  it("waits for the corpus with a page that loads itself again", async () => {
    const starting = createTestApp({ knowledge: undefined }).app;
    const { status, document } = await pageOf(starting.request("/"));
    expect(status).toBe(503);
    expect(document.querySelector("h1")?.textContent).toBe("Hệ thống đang khởi động");
    expect(document.querySelector("meta[http-equiv=refresh]")).not.toBeNull();
  });

  it("has a page for an unknown address and for a wrong method", async () => {
    expect((await pageOf(app.request("/khong-co"))).document.querySelector("h1")?.textContent).toContain(
      "Không tìm thấy",
    );
    const wrong = await app.request("/", { method: "DELETE" });
    expect(wrong.status).toBe(405);
    expect(wrong.headers.get("Allow")).toContain("POST");
  });
});
