import { execFile } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createFakeKnowledge } from "./fake-knowledge.ts";
import { serveKnowledge } from "./serve-fake.ts";

const root = new URL("../..", import.meta.url).pathname;

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

/** Runs a command of the project; `onOutput` may stop it. */
function run(
  script: string,
  settings: Record<string, string>,
  onOutput?: (text: string, pid: number) => void,
) {
  return new Promise<Ended>((resolve) => {
    const env = { PATH: process.env.PATH, DATA_DIR: mkdtempSync(join(tmpdir(), "du-lieu-")), ...settings };
    const child = execFile(process.execPath, [script], { cwd: root, env }, (_error, out, errors) =>
      resolve({ code: child.exitCode, out, errors }),
    );
    let text = "";
    child.stdout?.on("data", (chunk: string) => {
      text += chunk;
      onOutput?.(text, child.pid ?? 0);
    });
  });
}

const ONE_LINE = /^[^\n]+\n$/;

describe("npm start", () => {
  it("stops with one line when a setting is wrong, and keeps the secret", async () => {
    const { code, out, errors } = await run("server/main.ts", { ADMIN_TOKEN: "ngan" });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(errors).toMatch(ONE_LINE);
    expect(errors).toContain("ADMIN_TOKEN");
    expect(errors).not.toMatch(/\bngan\b/);
  });

  it("stops with one line when the corpus is not there", async () => {
    const { code, errors } = await run("server/main.ts", { CORPUS_DIR: "/khong/co" });
    expect(code).toBe(1);
    expect(errors).toMatch(ONE_LINE);
    expect(errors).toContain("CORPUS_DIR");
  });

  it("stops with one line when the port is taken", async () => {
    const { address, close } = await serveKnowledge(() => createFakeKnowledge());
    const { code, errors } = await run("server/main.ts", { PORT: new URL(address).port });
    await close();
    expect(code).toBe(1);
    expect(errors).toMatch(ONE_LINE);
    expect(errors).toContain("PORT");
  });

  it("serves a corpus, answers, and ends on SIGTERM", async () => {
    const corpus = mkdtempSync(join(tmpdir(), "tai-lieu-"));
    writeFileSync(
      join(corpus, "le.md"),
      "# Lễ hội\n\nLễ hội hoa sen của thôn Đoài mở vào ngày rằm tháng tám hằng năm.\n",
    );
    let answer: Promise<Response> | undefined;
    const { code, out } = await run("server/main.ts", { PORT: "0", CORPUS_DIR: corpus }, (text, pid) => {
      const address = /http:\/\/\S+/.exec(text)?.[0];
      if (address === undefined || !text.includes("Sẵn sàng") || answer !== undefined) return;
      answer = fetch(`${address}/sources/le`);
      void answer.finally(() => process.kill(pid, "SIGTERM"));
    });
    expect(code).toBe(0);
    expect((await answer)?.status).toBe(200);
    expect(out).toContain("Sẵn sàng: 1 tài liệu");
  });
});

describe("npm run reload", () => {
  it("stops with one line when no token is set", async () => {
    const { code, errors } = await run("scripts/reload.ts", {});
    expect(code).toBe(1);
    expect(errors).toMatch(ONE_LINE);
    expect(errors).toContain("ADMIN_TOKEN");
  });
});

describe("the end of the server", () => {
  it("lets a request in flight finish", async () => {
    const events = new EventEmitter();
    const isAsked = once(events, "asked");
    const knowledge = createFakeKnowledge({
      ask: async () => {
        const mayAnswer = once(events, "answer");
        events.emit("asked");
        await mayAnswer;
        return { kind: "abstained", reason: "off-topic", passages: [] };
      },
    });
    const { address, close } = await serveKnowledge(() => knowledge);
    const headers = { "Content-Type": "application/json" };
    const answer = fetch(`${address}/api/ask`, { method: "POST", headers, body: '{"question":"a"}' });
    await isAsked;
    const closed = close(15_000);
    events.emit("answer");
    expect(await (await answer).json()).toMatchObject({ kind: "abstained" });
    await closed;
    await expect(fetch(address)).rejects.toThrow();
  });
});
