import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Original } from "../../knowledge/index.ts";
import { createFakeKnowledge } from "./fake-knowledge.ts";
import { createTestApp } from "./test-app.ts";

const CONTENT = "%PDF-1.7 một tệp giả";
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "originals-"));
  await writeFile(join(folder, "tep"), CONTENT);
});

afterAll(() => rm(folder, { recursive: true }));

/** An app whose documents all have this original. */
function appWith(original: Partial<Original> | undefined) {
  const whole = original && {
    path: join(folder, "tep"),
    name: "quy-che.pdf",
    format: undefined,
    bytes: Buffer.byteLength(CONTENT),
    changedAt: 1_700_000_000_000.5,
    ...original,
  };
  const asked: string[] = [];
  const knowledge = {
    ...createFakeKnowledge(),
    original: async (id: string) => {
      asked.push(id);
      return whole;
    },
  };
  return { app: createTestApp({ knowledge }).app, asked };
}

test("an original is sent as it is, with its type and name", async () => {
  const { app, asked } = appWith({ name: "Quy chế (bản ký).pdf" });
  const response = await app.request("/originals/luat%2F12%2B1");
  expect(response.status).toBe(200);
  expect(asked).toEqual(["luat/12+1"]);
  expect(response.headers.get("Content-Type")).toBe("application/pdf");
  expect(response.headers.get("Content-Disposition")).toBe(
    "inline; filename*=UTF-8''Quy%20ch%E1%BA%BF%20%28b%E1%BA%A3n%20k%C3%BD%29.pdf",
  );
  expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(await response.text()).toBe(CONTENT);
});

test.each([
  ["trang.html", undefined, "text/html; charset=utf-8", "attachment"],
  ["trang.svg", undefined, "application/octet-stream", "attachment"],
  ["ke-hoach.docx", undefined, /wordprocessingml/u, "attachment"],
  // Named wrongly: what is in it counts.
  ["ke-hoach.docx", "pdf", "application/pdf", "inline"],
  ["ghi-chu.TXT", undefined, "text/plain; charset=utf-8", "inline"],
  ["khong-duoi", undefined, "application/octet-stream", "attachment"],
])("%s read as %s is %s, %s", async (name, format, type, disposition) => {
  const response = await appWith({ name, format }).app.request("/originals/x");
  expect(response.headers.get("Content-Type")).toMatch(type);
  expect(response.headers.get("Content-Disposition")).toMatch(new RegExp(`^${disposition};`, "u"));
});

test("an original is not sent again when it did not change", async () => {
  const { app } = appWith({});
  const first = await app.request("/originals/x");
  const headers = { "If-None-Match": first.headers.get("ETag") ?? "" };
  await first.text();
  expect((await app.request("/originals/x", { headers })).status).toBe(304);
});

test.each(["/originals/x", "/originals/..%2F..%2Fetc%2Fpasswd", "/originals/%2Fetc%2Fpasswd"])(
  "%s is 404 in Vietnamese where the corpus has no such file",
  async (path) => {
    const response = await appWith(undefined).app.request(path);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("Không có tệp gốc");
  },
);

test("the source page links to the original where it can be opened, at the page of the passage", async () => {
  const page = await (await appWith({}).app.request("/sources/ban-quet?passage=0")).text();
  expect(page).toContain('href="/originals/ban-quet#page=3"');
  expect(page).toContain("Mở tệp gốc ở trang 3");
  expect(page).toContain("trang 3, chữ nhận dạng từ ảnh quét");
  expect(page).toContain("Trang 1, 3–4 là ảnh quét");
  const closed = await (await appWith(undefined).app.request("/sources/ban-quet?passage=0")).text();
  expect(closed).not.toContain("/originals/");
});
