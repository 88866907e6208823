import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { createFakeKnowledge } from "../fake-knowledge.ts";
import { ADMIN_TOKEN } from "../serve-fake.ts";
import { createTestApp, formRequest } from "../test-app.ts";

function signedInApp() {
  const { app, logged } = createTestApp({ adminToken: ADMIN_TOKEN, knowledge: createFakeKnowledge() });
  const signIn = async () => {
    const response = await app.request("/admin/sign-in", formRequest({ token: ADMIN_TOKEN }));
    return (response.headers.get("Set-Cookie") ?? "").split(";")[0] ?? "";
  };
  const open = async (path: string, cookie: string, request: RequestInit = {}) => {
    const response = await app.request(path, { ...request, headers: { ...request.headers, Cookie: cookie } });
    const page = await response.text();
    return { response, page, document: parseHTML(page).document };
  };
  return { app, signIn, open, logged };
}

const levelsOf = (document: ReturnType<typeof parseHTML>["document"]) =>
  [...document.querySelectorAll(".findings")].map((section) => section.getAttribute("class"));

describe("the administrator's pages", () => {
  it("do not exist without a token set", async () => {
    const { app } = createTestApp();
    for (const path of ["/admin", "/admin/documents/bai-viet"])
      expect((await app.request(path)).status).toBe(404);
    expect((await app.request("/admin/sign-in", formRequest({ token: "" }))).status).toBe(404);
  });

  it("ask for the token, and show nothing to whoever has none", async () => {
    const { app, open } = signedInApp();
    const { response, document } = await open("/admin", "");
    expect(response.status).toBe(401);
    expect(document.querySelector("input[type=password]")).not.toBeNull();
    expect(document.querySelector(".finding")).toBeNull();
    expect((await app.request("/admin/findings", formRequest({ key: "aaaa", settled: "yes" }))).status).toBe(
      401,
    );
    expect((await app.request("/admin/reload", { method: "POST" })).status).toBe(401);
  });

  it("refuse a wrong token, a forged and an old session", async () => {
    const { app, signIn, open } = signedInApp();
    const wrong = await app.request("/admin/sign-in", formRequest({ token: `${ADMIN_TOKEN}x` }));
    expect([wrong.status, wrong.headers.get("Set-Cookie")]).toEqual([401, null]);
    const [until = "", signed = ""] = (await signIn()).replace("admin=", "").split(".");
    for (const cookie of [`${Number(until) + 9}.${signed}`, `${until}.x`, until, "."])
      expect((await open("/admin", `admin=${cookie}`)).response.status).toBe(401);
  });

  it("keep the session from scripts and other sites, and the token out of the log", async () => {
    const { app, logged } = signedInApp();
    const response = await app.request("/admin/sign-in", formRequest({ token: ADMIN_TOKEN }));
    expect(response.headers.get("Set-Cookie")).toMatch(/; Path=\/admin; HttpOnly; SameSite=Strict$/);
    expect(logged()).not.toContain(ADMIN_TOKEN);
  });

  it("show what to look at, gravest first, with what to do, and each document", async () => {
    const { signIn, open } = signedInApp();
    const { document, page } = await open("/admin", await signIn());
    expect(levelsOf(document)).toEqual(["findings alarm", "findings warning", "findings notice"]);
    expect(page).toContain("hỏng &lt;b&gt;.pdf");
    expect(document.querySelector(".sum")?.textContent).toContain("3 tệp · 2 tài liệu · 4 đoạn");
    expect(document.querySelectorAll(".documents li")).toHaveLength(2);
    expect(document.querySelector("script")).toBeNull();
  });

  it("settle a finding until it is opened again", async () => {
    const { signIn, open } = signedInApp();
    const cookie = await signIn();
    const settle = (settled: string) =>
      open("/admin/findings", cookie, formRequest({ key: "aaaa", settled }));
    expect((await settle("yes")).response.headers.get("Location")).toBe("/admin");
    const { document } = await open("/admin", cookie);
    expect(levelsOf(document)).toEqual(["findings warning", "findings notice"]);
    expect(document.querySelector("details.settled .finding h3")?.textContent).toBe("bai-viet.html");
    await settle("no");
    expect(levelsOf((await open("/admin", cookie)).document)).toHaveLength(3);
  });

  it("show every line that was left out of a document, by its reason in words", async () => {
    const { signIn, open } = signedInApp();
    const { response, document } = await open("/admin/documents/bai-viet", await signIn());
    expect(response.status).toBe(200);
    expect(document.querySelector(".callout.alarm")?.textContent).toContain("nhiều hơn phần giữ lại");
    expect(document.querySelector(".dropped summary")?.textContent).toBe("nằm ngoài bài viết (1 dòng)");
    expect(document.querySelector(".dropped li")?.textContent).toBe("Sáng thứ Bảy, tổ 4 họp <i>mặt</i>.");
  });

  it("read the documents again at the press of a button", async () => {
    const { signIn, open, logged } = signedInApp();
    const { response } = await open("/admin/reload", await signIn(), { method: "POST" });
    expect(response.headers.get("Location")).toBe("/admin");
    await expect.poll(logged).toContain('"kind":"reloaded"');
  });

  it("end the session at the way out", async () => {
    const { signIn, open } = signedInApp();
    const { response } = await open("/admin/sign-out", await signIn(), { method: "POST" });
    expect(response.headers.get("Set-Cookie")).toMatch(/^admin=; Max-Age=0/);
  });
});

describe("GET /api/admin/ingest-report", () => {
  it("gives the report to whoever has the token", async () => {
    const { app } = createTestApp({ adminToken: ADMIN_TOKEN });
    const ask = (token: string) =>
      app.request("/api/admin/ingest-report", { headers: { Authorization: `Bearer ${token}` } });
    expect((await ask("x")).status).toBe(401);
    expect(await (await ask(ADMIN_TOKEN)).json()).toMatchObject({
      sum: { documents: 2 },
      findings: [{ level: "alarm", settled: false }, {}, {}],
    });
  });
});
