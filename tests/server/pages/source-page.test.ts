import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { fakeDocuments } from "../fake-documents.ts";
import { createTestApp } from "../test-app.ts";

const { app } = createTestApp();

async function open(path: string) {
  const response = await app.request(path);
  const page = await response.text();
  return { response, page, document: parseHTML(page).document };
}

describe("the source page", () => {
  it.each(["/sources/luat%2F12%2B1?passage=1", "/sources/luat/12+1?passage=1"])(
    "%s shows the whole document with the passage marked",
    async (path) => {
      const { response, document } = await open(path);
      expect(response.status).toBe(200);
      const mark = document.querySelector("mark#passage");
      expect(mark?.textContent).toContain("Điều 2. Việc hỏi ý kiến");
      expect(mark?.textContent).toContain("b) Sửa chữa đường đi chung");
      expect(mark?.textContent).not.toContain("Điều 3");
      expect(document.querySelectorAll("mark")).toHaveLength(1);
      const headings = [...document.querySelectorAll(".body h2")].map((heading) => heading.textContent);
      expect(headings).toEqual(["Điều 1. Phạm vi", "Điều 3. Hiệu lực"]);
    },
  );

  it("loses nothing of the text, in order", async () => {
    const { document } = await open("/sources/luat%2F12%2B1?passage=1");
    const shown = document.querySelector(".body")?.textContent ?? "";
    const squeeze = (text: string) => text.replace(/\s+/g, "");
    expect(squeeze(shown)).toBe(squeeze(fakeDocuments[0]?.text ?? ""));
  });

  it("says number, issuer, date with age and where the original is", async () => {
    const { document } = await open("/sources/luat%2F12%2B1");
    const facts = document.querySelector(".facts-list")?.textContent ?? "";
    for (const fact of ["12-QC/MẪU", "Ban Soạn thảo mẫu", "30/07/2021, cách đây 5 năm"])
      expect(facts).toContain(fact);
    expect(document.querySelector(".links .out")?.getAttribute("href")).toBe(
      "https://example.org/quy-che?ban=1",
    );
    expect(document.querySelector(".out")?.getAttribute("rel")).toContain("noopener");
  });

  it("says that a summary is one", async () => {
    const { document } = await open("/sources/bai-viet?passage=0");
    expect(document.querySelector(".callout")?.textContent).toContain("bản tóm tắt");
  });

  it.each(["99", "-1", "x", ""])(
    "shows the document and says so when passage %j is not there",
    async (passage) => {
      const { response, document } = await open(`/sources/bai-viet?passage=${passage}`);
      expect(response.status).toBe(200);
      expect(document.querySelector("mark")).toBeNull();
      expect(document.querySelector(".body")?.textContent).toContain("nghe trước khi nói");
      expect(document.body.textContent).toContain("không còn ở vị trí cũ");
    },
  );

  it("escapes what the document holds", async () => {
    const { page } = await open("/sources/luat%2F12%2B1");
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  });

  it("is 404 in Vietnamese for a document that is not there", async () => {
    const { response, document } = await open("/sources/khong-co");
    expect(response.status).toBe(404);
    expect(document.querySelector("h1")?.textContent).toContain("Không tìm thấy tài liệu");
  });

  it("is not sent again when nothing changed", async () => {
    const { response } = await open("/sources/bai-viet");
    const headers = { "If-None-Match": response.headers.get("ETag") ?? "" };
    expect((await app.request("/sources/bai-viet", { headers })).status).toBe(304);
  });
});
