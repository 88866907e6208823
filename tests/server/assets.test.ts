import { describe, expect, it } from "vitest";
import { createTestApp } from "./test-app.ts";

const { app } = createTestApp();

async function linked(path: string): Promise<string[]> {
  const page = await (await app.request(path)).text();
  return [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? "");
}

describe("the files that pages use", () => {
  it.each(["/", "/docs", "/sources/bai-viet", "/khong-co"])(
    "of %s are all there and kept for good",
    async (path) => {
      const paths = await linked(path);
      expect(paths.length).toBeGreaterThan(1);
      for (const path of paths) {
        const response = await app.request(path);
        expect(response.status).toBe(200);
        expect(response.headers.get("Cache-Control")).toContain("immutable");
      }
    },
  );

  it("are not sent again when nothing changed, and are checked when asked for without a version", async () => {
    const first = await app.request("/assets/chat.js");
    expect(first.headers.get("Cache-Control")).toBe("no-cache");
    const headers = { "If-None-Match": first.headers.get("ETag") ?? "" };
    expect((await app.request("/assets/chat.js", { headers })).status).toBe(304);
  });

  it("are compressed", async () => {
    const headers = { "Accept-Encoding": "gzip" };
    const response = await app.request("/assets/swagger-ui-bundle.js", { headers });
    expect(response.headers.get("Content-Encoding")).toBe("gzip");
  });

  it("are only the listed ones", async () => {
    expect((await app.request("/assets/absolute-path.js")).status).toBe(404);
  });
});
