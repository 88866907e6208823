import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTestApp, formRequest, jsonRequest } from "./test-app.ts";

const { app } = createTestApp();
const anyText = fc.string({ unit: "binary", maxLength: 1200 });

describe("whatever is sent", () => {
  it("any JSON to /api/ask is answered or refused, never a fault", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.jsonValue(), fc.record({ question: fc.jsonValue() })), async (body) => {
        const response = await app.request("/api/ask", jsonRequest(body));
        expect([200, 400, 413]).toContain(response.status);
      }),
      { numRuns: 300 },
    );
  });

  it("any bytes as JSON are answered or refused", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const headers = { "Content-Type": "application/json" };
        const response = await app.request("/api/ask", {
          method: "POST",
          headers,
          body: new Uint8Array(bytes),
        });
        expect([200, 400]).toContain(response.status);
      }),
      { numRuns: 200 },
    );
  });

  it("any text in the form comes back escaped", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const response = await app.request("/", formRequest({ question: `${text}<img src=x onerror=1>` }));
        expect([200, 400, 413]).toContain(response.status);
        expect(await response.text()).not.toContain("<img src=x");
      }),
      { numRuns: 200 },
    );
  });

  it("any document id and passage is found or 404", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (id, passage) => {
        const path = `/sources/${encodeURIComponent(wellFormed(id))}?passage=${encodeURIComponent(wellFormed(passage))}`;
        expect([200, 404]).toContain((await app.request(path)).status);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    "/sources/%",
    "/sources/%E0%A4%A",
    "/sources/%00",
    "/sources/..%2F..%2Fetc%2Fpasswd",
    "/assets/..%2Fconfig.ts",
  ])("the address %s is 404", async (path) => {
    expect((await app.request(path)).status).toBe(404);
  });
});

function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "");
}
