import { afterEach, describe, expect, it } from "vitest";
import { requestReload } from "../../scripts/reload/request-reload.ts";
import { serveHttp } from "../../scripts/simulators/serve-http.ts";
import { createFakeKnowledge } from "./fake-knowledge.ts";
import { ADMIN_TOKEN, serveKnowledge } from "./serve-fake.ts";
import { createTestApp } from "./test-app.ts";

const PATH = "/api/admin/reload";
const withToken = (token: string, accept = "application/json"): RequestInit => ({
  method: "POST",
  headers: { Authorization: `Bearer ${token}`, Accept: accept },
});
const failing = () => createFakeKnowledge({ reload: async () => ({ kind: "failed", reason: "tệp hỏng" }) });

describe("POST /api/admin/reload", () => {
  it("does not exist without a token set, whatever is sent", async () => {
    const { app } = createTestApp();
    expect((await app.request(PATH, withToken(ADMIN_TOKEN))).status).toBe(404);
    expect((await app.request(PATH, withToken("undefined"))).status).toBe(404);
    expect((await app.request(PATH)).status).toBe(404);
  });

  it.each([
    {},
    { Authorization: "" },
    { Authorization: "Bearer" },
    { Authorization: `Basic ${ADMIN_TOKEN}` },
    { Authorization: `Bearer ${ADMIN_TOKEN.slice(0, -1)}` },
    { Authorization: `Bearer ${ADMIN_TOKEN}x` },
    { Authorization: `Bearer ${ADMIN_TOKEN.slice(0, -1)}x` },
  ])("is 401 for %j", async (headers: Record<string, string>) => {
    const { app } = createTestApp({ adminToken: ADMIN_TOKEN });
    const response = await app.request(PATH, { method: "POST", headers });
    expect(response.status).toBe(401);
    expect(response.headers.get("WWW-Authenticate")).toContain("Bearer");
  });

  it("gives the result as one JSON value", async () => {
    const { app } = createTestApp({ adminToken: ADMIN_TOKEN });
    const response = await app.request(PATH, withToken(ADMIN_TOKEN));
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ kind: "reloaded", documents: 2, embedded: 1 });
  });

  it("is 500 with the reason when it failed", async () => {
    const { app } = createTestApp({ adminToken: ADMIN_TOKEN, knowledge: failing() });
    const response = await app.request(PATH, withToken(ADMIN_TOKEN));
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ kind: "failed", reason: "tệp hỏng" });
  });

  it("is 409 while another runs, and 503 before the first corpus is open", async () => {
    let finish = () => {};
    const reload = () =>
      new Promise<{ kind: "failed"; reason: string }>((resolve) => {
        finish = () => resolve({ kind: "failed", reason: "dừng" });
      });
    const { app } = createTestApp({ adminToken: ADMIN_TOKEN, knowledge: createFakeKnowledge({ reload }) });
    const first = app.request(PATH, withToken(ADMIN_TOKEN));
    await Promise.resolve();
    expect((await app.request(PATH, withToken(ADMIN_TOKEN))).status).toBe(409);
    expect((await app.request(PATH, withToken(ADMIN_TOKEN, "application/x-ndjson"))).status).toBe(409);
    finish();
    expect((await first).status).toBe(500);
    const starting = createTestApp({ adminToken: ADMIN_TOKEN, knowledge: undefined }).app;
    expect((await starting.request(PATH, withToken(ADMIN_TOKEN))).status).toBe(503);
  });

  it("streams a thinned progress and the result last", async () => {
    const { app } = createTestApp({ adminToken: ADMIN_TOKEN });
    const response = await app.request(PATH, withToken(ADMIN_TOKEN, "application/x-ndjson"));
    const lines = (await response.text()).trim().split("\n");
    expect(lines.length).toBeLessThan(20);
    expect(JSON.parse(lines[0] ?? "")).toEqual({ kind: "progress", step: "read", done: 0, total: 100 });
    expect(lines).toContain('{"kind":"progress","step":"swap","done":100,"total":100}');
    expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({ kind: "reloaded" });
  });

  it("ends the stream with a failure even when the knowledge throws", async () => {
    const knowledge = createFakeKnowledge({ reload: () => Promise.reject(new Error("đĩa đầy")) });
    const { app } = createTestApp({ adminToken: ADMIN_TOKEN, knowledge });
    const response = await app.request(PATH, withToken(ADMIN_TOKEN, "application/x-ndjson"));
    expect(JSON.parse(await response.text())).toEqual({ kind: "failed", reason: "đĩa đầy" });
  });
});

describe("npm run reload", () => {
  const open: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of open.splice(0)) await close();
  });

  async function run(knowledge = createFakeKnowledge(), { served = ADMIN_TOKEN, sent = ADMIN_TOKEN } = {}) {
    const { address, close } = await serveKnowledge(() => knowledge, served || undefined);
    open.push(close);
    const lines: string[] = [];
    await requestReload({ address, adminToken: sent, print: (line) => lines.push(line) });
    return lines;
  }

  it("shows how far it is, what was left out and the end, in Vietnamese", async () => {
    const lines = await run();
    expect(lines[0]).toBe("Đọc tài liệu: 0/100");
    expect(lines.at(-3)).toBe("Bỏ qua hỏng.md: tệp trống");
    expect(lines.at(-1)).toMatch(/^Có 1 điều cần xem lại ở http.*\/admin\.$/);
    expect(lines.at(-2)).toBe("Đã nạp xong 2 tài liệu, 4 đoạn (tính lại 1 đoạn) trong 1,3 giây.");
  });

  it("says why it failed", async () => {
    await expect(run(failing())).rejects.toThrow(/tài liệu cũ vẫn phục vụ.*tệp hỏng/);
    await expect(run(undefined, { sent: "mot-ma-khac-han-roi" })).rejects.toThrow(
      /ADMIN_TOKEN không trùng với mã của máy chủ/,
    );
    await expect(run(undefined, { served: "" })).rejects.toThrow(/chưa bật chức năng quản trị/);
  });

  it.each(["end", "destroy"] as const)(
    "says that nothing is known when the connection is lost on the way (%s)",
    async (lose) => {
      const service = await serveHttp((_, response) => {
        response.writeHead(200, { "content-type": "application/x-ndjson" });
        response.write('{"kind":"progress","step":"embed","done":3,"total":9}\n', () => response[lose]());
      });
      open.push(service.close);
      const lines: string[] = [];
      const print = (line: string) => lines.push(line);
      const asking = requestReload({ address: service.url, adminToken: ADMIN_TOKEN, print });
      await expect(asking).rejects.toThrow(/chưa biết kết quả/);
      expect(lines.join("\n")).not.toContain("Đã nạp xong");
    },
  );

  it("says when no server is there", async () => {
    const { address, close } = await serveKnowledge(() => undefined);
    await close();
    const asking = requestReload({ address, adminToken: ADMIN_TOKEN, print: () => {} });
    await expect(asking).rejects.toThrow(/Không kết nối được/);
  });
});
