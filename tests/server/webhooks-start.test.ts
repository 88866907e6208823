import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = new URL("../..", import.meta.url).pathname;
/** Nothing listens there. */
const TELEGRAM = { TELEGRAM_BOT_TOKEN: "111:khong-duoc-in-ra", TELEGRAM_API_ROOT: "http://127.0.0.1:1" };
const SECRET = { TELEGRAM_WEBHOOK_SECRET: "bi-mat-khong-duoc-in-ra" };

/** Runs the server until it is ready, then ends it by SIGTERM. */
function run(settings: Record<string, string>) {
  const corpus = mkdtempSync(join(tmpdir(), "tai-lieu-"));
  writeFileSync(join(corpus, "le.md"), "# Lễ hội\n\nLễ hội hoa sen mở vào ngày rằm tháng tám hằng năm.\n");
  const dataDir = mkdtempSync(join(tmpdir(), "du-lieu-"));
  const env = { PATH: process.env.PATH, PORT: "0", DATA_DIR: dataDir, CORPUS_DIR: corpus, ...settings };
  return new Promise<{ code: number | null; out: string; errors: string; dataDir: string }>((resolve) => {
    const child = execFile(process.execPath, ["server/main.ts"], { cwd: ROOT, env }, (_error, out, errors) =>
      resolve({ code: child.exitCode, out, errors, dataDir: env.DATA_DIR }),
    );
    let text = "";
    child.stdout?.on("data", (chunk: string) => {
      text += chunk;
      if (text.includes("Sẵn sàng")) child.kill("SIGTERM");
    });
  });
}

describe("npm start", { concurrent: true }, () => {
  it("with a channel says where it gets its messages, and ends on SIGTERM", async () => {
    const { code, out, errors, dataDir } = await run({
      ...{ ...TELEGRAM, ...SECRET, PUBLIC_URL: "https://hoi.example.vn" },
    });
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
    expect(out).toContain("https://hoi.example.vn/webhooks/telegram");
    expect(out).not.toContain("khong-duoc-in-ra");
    expect(existsSync(join(dataDir, "bot.sqlite"))).toBe(true);
    // Closed, the database keeps nothing in the log beside it, where what people wrote would outlast its deletion.
    const [log] = readdirSync(dataDir).filter((name) => name.endsWith("-wal"));
    expect(log === undefined ? 0 : statSync(join(dataDir, log)).size).toBe(0);
  });

  it("with a channel that polls ends on SIGTERM too", async () => {
    const { code, out } = await run(TELEGRAM);
    expect(code).toBe(0);
    expect(out).toMatch(/telegram: tự hỏi/);
  });

  it("without a channel opens no database", async () => {
    const { code, dataDir } = await run({});
    expect(code).toBe(0);
    expect(existsSync(join(dataDir, "bot.sqlite"))).toBe(false);
  });

  it("stops with one line when the database cannot be opened", async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "du-lieu-"));
    writeFileSync(join(dataDir, "bot.sqlite"), "hỏng ".repeat(1_000));
    const { code, errors } = await run({ ...TELEGRAM, DATA_DIR: dataDir });
    expect(code).toBe(1);
    expect(errors).toMatch(/^[^\n]+\n$/);
    expect(errors).toContain(join(dataDir, "bot.sqlite"));
  });
});
