import { describe, expect, it } from "vitest";
import { createFakeKnowledge } from "./fake-knowledge.ts";
import { createTestApp, formRequest, jsonRequest } from "./test-app.ts";

const WORD = "phongdo";
const TOKEN = "mot-ma-bi-mat-de-thu";

describe("what stays behind of a request", () => {
  it("is method, route, status and time; nothing of the text, the address, the token or an id from outside", async () => {
    const ask = () => Promise.reject(new Error(`hỏng vì ${WORD}\n    at ${WORD}`));
    const broken = createTestApp({ knowledge: createFakeKnowledge({ ask }), adminToken: TOKEN });
    const headers = { "X-Request-Id": WORD, Referer: `http://a/${WORD}`, Authorization: `Bearer ${TOKEN}` };
    await broken.app.request("/api/ask", jsonRequest({ question: WORD }));
    await broken.app.request("/", formRequest({ question: WORD }));
    await broken.app.request(`/sources/${WORD}?passage=${WORD}`, { headers });
    await broken.app.request(`/${WORD}?q=${WORD}`, { headers });
    await broken.app.request("/api/admin/reload", { method: "POST", headers });
    const logged = broken.logged();
    expect(logged).not.toContain(WORD);
    expect(logged).not.toContain(TOKEN);
    const requests = logged.split("\n").filter((line) => line.includes('"route"'));
    expect(requests).toHaveLength(5);
    expect(JSON.parse(requests[0] ?? "")).toMatchObject({ method: "POST", route: "/api/ask", status: 500 });
    expect(JSON.parse(requests[2] ?? "")).toMatchObject({ route: "/sources/:id{.+}", status: 404 });
    expect(JSON.parse(requests[3] ?? "")).toMatchObject({ route: "unknown", status: 404 });
  });

  it("is not kept by browsers or proxies", async () => {
    const { app } = createTestApp();
    for (const [path, request] of [
      ["/api/ask", jsonRequest({ question: "a" })],
      ["/", formRequest({ question: "a" })],
      ["/", formRequest({ question: "" })],
    ] as const) {
      expect((await app.request(path, request)).headers.get("Cache-Control")).toBe("no-store");
    }
  });
});

describe("every response", () => {
  it.each(["/", "/docs", "/api/khong-co", "/healthz", "/khong-co"])(
    "%s carries the security headers",
    async (path) => {
      const { headers } = await createTestApp().app.request(path);
      const policy = headers.get("Content-Security-Policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).not.toContain("unsafe");
      expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
      expect(headers.get("X-Frame-Options")).toBe("DENY");
      expect(headers.get("Referrer-Policy")).toBe("no-referrer");
      expect(headers.get("X-Request-Id")).toMatch(/^[\w-]{36}$/);
    },
  );

  it("of a page has no inline script or style", async () => {
    const { app } = createTestApp();
    for (const path of ["/", "/docs", "/sources/bai-viet?passage=0", "/khong-co"]) {
      const page = await (await app.request(path)).text();
      expect(page).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/i);
    }
  });
});
