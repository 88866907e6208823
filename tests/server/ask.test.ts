import { describe, expect, it } from "vitest";
import { ErrorSchema, OutcomeSchema } from "../../server/outcome-schema.ts";
import { createFakeKnowledge } from "./fake-knowledge.ts";
import { createTestApp, jsonRequest } from "./test-app.ts";

async function refusal(response: Response) {
  const { error } = ErrorSchema.parse(await response.json());
  return { status: response.status, code: error.code, message: error.message };
}

function post(body: string, contentType = "application/json"): RequestInit {
  return { method: "POST", headers: { "Content-Type": contentType }, body };
}

describe("POST /api/ask", () => {
  it.each([
    ["Việc gì phải hỏi?", "answer"],
    ["Chọn giúp", "choices"],
    ["Số 9-QĐ/TW", "abstained"],
  ])("%s leads to %s, exactly as the knowledge gave it", async (question, kind) => {
    const knowledge = createFakeKnowledge();
    const response = await createTestApp({ knowledge }).app.request("/api/ask", jsonRequest({ question }));
    const body = await response.json();
    expect(response.status).toBe(200);
    expect(OutcomeSchema.parse(body).kind).toBe(kind);
    expect(body).toEqual(await knowledge.ask(question));
  });

  it("hands on the question trimmed, composed and without broken characters", async () => {
    const knowledge = createFakeKnowledge();
    const question = ` ${"dân vận".normalize("NFD")}\uD800 `;
    await createTestApp({ knowledge }).app.request("/api/ask", jsonRequest({ question }));
    expect(knowledge.asked).toEqual(["dân vận\uFFFD"]);
  });

  it("counts characters as a person does: 1,000 are taken, 1,001 are not", async () => {
    const { app } = createTestApp();
    const ask = (question: string) => app.request("/api/ask", jsonRequest({ question }));
    for (const letter of ["ậ", "ậ".normalize("NFD"), "😀"]) {
      expect((await ask(letter.repeat(1000))).status).toBe(200);
      expect(await refusal(await ask(letter.repeat(1001)))).toMatchObject({
        status: 400,
        code: "question-too-long",
        message: expect.stringContaining("1000 ký tự"),
      });
    }
  });

  it.each([
    ['{"question":"  \\n "}', 400, "question-empty"],
    ['{"question":""}', 400, "question-empty"],
    ['{"question":5}', 400, "invalid-request"],
    ['{"question":["a"]}', 400, "invalid-request"],
    ["{}", 400, "invalid-request"],
    ["[]", 400, "invalid-request"],
    ["null", 400, "invalid-request"],
    ['"dân vận"', 400, "invalid-request"],
    ['{"question":', 400, "invalid-json"],
    ["", 400, "invalid-json"],
  ])("refuses %s in Vietnamese", async (body, status, code) => {
    const found = await refusal(await createTestApp().app.request("/api/ask", post(body)));
    expect(found).toMatchObject({ status, code });
    expect(found.message).toMatch(/[ạảãàáậầấẩẫ]/i);
  });

  it.each(["text/plain", "application/xml", "application/x-www-form-urlencoded", "text/json-ish", "x"])(
    "refuses the content type %s",
    async (contentType) => {
      const response = await createTestApp().app.request("/api/ask", post('{"question":"a"}', contentType));
      expect(await refusal(response)).toMatchObject({ status: 415, code: "unsupported-media-type" });
    },
  );

  it("refuses a body over 16 KB, whether or not its length is announced", async () => {
    const { app } = createTestApp();
    const body = JSON.stringify({ question: "a", padding: "b".repeat(16 * 1024) });
    const announced = { "Content-Type": "application/json", "Content-Length": String(body.length) };
    const chunked = { "Content-Type": "application/json", "Transfer-Encoding": "chunked" };
    for (const headers of [announced, chunked]) {
      const response = await app.request("/api/ask", { method: "POST", headers, body });
      expect(await refusal(response)).toMatchObject({ status: 413, code: "body-too-large" });
    }
  });

  it("says which methods an address takes", async () => {
    const response = await createTestApp().app.request("/api/ask");
    expect(response.headers.get("Allow")).toBe("POST");
    expect(await refusal(response)).toMatchObject({ status: 405, code: "method-not-allowed" });
  });

  it("answers 503 with Retry-After while the corpus is being opened", async () => {
    const { app } = createTestApp({ knowledge: undefined });
    const response = await app.request("/api/ask", jsonRequest({ question: "a" }));
    expect(Number(response.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect(await refusal(response)).toMatchObject({ status: 503, code: "starting" });
  });

  it("answers 500 without saying what broke", async () => {
    const ask = () => Promise.reject(new Error("bí mật bên trong"));
    const { app } = createTestApp({ knowledge: createFakeKnowledge({ ask }) });
    const found = await refusal(await app.request("/api/ask", jsonRequest({ question: "a" })));
    expect(found).toMatchObject({ status: 500, code: "internal" });
    expect(found.message).not.toContain("bí mật");
  });
});

describe("the other addresses for programs", () => {
  it("/healthz is up at once, /readyz once the corpus is open", async () => {
    const starting = createTestApp({ knowledge: undefined }).app;
    const { app } = createTestApp();
    expect((await starting.request("/healthz")).status).toBe(200);
    expect((await starting.request("/readyz")).status).toBe(503);
    const ready = await app.request("/readyz");
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({ documents: 3, reloading: false });
  });

  it("an unknown one is 404 as JSON under /api", async () => {
    const response = await createTestApp().app.request("/api/khong-co");
    expect(await refusal(response)).toMatchObject({ status: 404, code: "not-found" });
  });

  it("/openapi.json describes every one of them", async () => {
    const document = await (await createTestApp().app.request("/openapi.json")).json();
    const question = { type: "string", minLength: 1, maxLength: 1000 };
    const anything = expect.anything();
    expect(document).toMatchObject({
      openapi: "3.1.0",
      paths: {
        "/api/ask": anything,
        "/healthz": anything,
        "/readyz": anything,
        "/api/admin/reload": anything,
      },
      components: { schemas: { AskRequest: { properties: { question } } } },
    });
  });
});
