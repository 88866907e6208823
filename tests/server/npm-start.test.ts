import { spawn } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { openSqlite } from "../../bot/store/database/open-sqlite.ts";
import { answerJson, serveHttp } from "../../scripts/simulators/serve-http.ts";
import { startTelegramSimulator } from "../../scripts/simulators/telegram/start-telegram-simulator.ts";

const ROOT = new URL("../..", import.meta.url).pathname;

it.each([
  ["npm alone is told to end", async (npm: number) => process.kill(npm, "SIGTERM")],
  [
    "systemd tells every process of the service, and once more",
    async (npm: number) => {
      process.kill(-npm, "SIGTERM");
      // Two signals that come before a process has taken the first are one to it.
      await wait(300);
      process.kill(-npm, "SIGTERM");
    },
  ],
])(
  "npm start finishes the send in flight and leaves nothing running when %s",
  { timeout: 120_000 },
  async (_, signal) => {
    const telegram = await startSlowTelegram();
    const server = startServer(telegram);
    const address = await server.ready;
    telegram.say(1, "hội hoa sen mở ngày nào?");
    await telegram.isSending;

    await signal(server.npm);
    // By now whatever was going to be interrupted has been.
    await wait(1_000);
    expect(isAlive(server.npm)).toBe(true);
    telegram.answer();

    expect(await server.ended).toBe(0);
    expect(isAlive(-server.npm)).toBe(false);
    await expect(fetch(address)).rejects.toThrow();
    // The first is the greeting, which was on its way; the answer itself comes with the next start.
    expect(await readSends(server.dataDir)).toEqual([
      { state: "sent", platform_message_id: "1" },
      { state: "waiting", platform_message_id: null },
    ]);
    expect(telegram.sent()).toHaveLength(1);
  },
);

/** Shows a person what the bot sends, but leaves the bot without an answer to its first send until `answer`. */
async function startSlowTelegram() {
  const simulator = await startTelegramSimulator();
  const events = new EventEmitter();
  const isSending = once(events, "sending");
  const mayAnswer = once(events, "answer");
  const front = await serveHttp(async ({ url = "", headers }, response, body) => {
    const type = { "content-type": headers["content-type"] ?? "application/json" };
    const answered = await fetch(`${simulator.apiRoot}${url}`, { method: "POST", headers: type, body });
    const result: unknown = await answered.json();
    if (url.endsWith("/sendMessage")) {
      events.emit("sending");
      await mayAnswer;
    }
    answerJson(response, answered.status, result);
  });
  onTestFinished(async () => {
    await front.close();
    await simulator.close();
  });
  const { token, say, sent } = simulator;
  return { apiRoot: front.url, token, say, sent, isSending, answer: () => events.emit("answer") };
}

/** `npm start` in a process group of its own, as a service has it. */
function startServer({ apiRoot, token }: { readonly apiRoot: string; readonly token: string }) {
  const folder = mkdtempSync(join(tmpdir(), "npm-start-"));
  const corpus = join(folder, "le.md");
  writeFileSync(corpus, "# Lễ hội\n\nLễ hội hoa sen của thôn Đoài mở vào ngày rằm tháng tám hằng năm.\n");
  const settings = { PORT: "0", CORPUS_DIR: corpus, DATA_DIR: folder, LOG_LEVEL: "warn" };
  const child = spawn("npm", ["start"], {
    cwd: ROOT,
    detached: true,
    env: {
      ...{ PATH: process.env.PATH, HOME: process.env.HOME, ...settings },
      ...{ TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot },
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const npm = child.pid ?? 0;
  onTestFinished(() => {
    if (isAlive(-npm)) process.kill(-npm, "SIGKILL");
    rmSync(folder, { recursive: true });
  });
  const ready = new Promise<string>((resolve) => {
    let text = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0];
      if (address !== undefined && text.includes("Sẵn sàng")) resolve(address);
    });
  });
  return { npm, dataDir: folder, ready, ended: once(child, "exit").then(([code]) => code) };
}

/** Of a process, or with a negative id of any in its group. */
function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}

async function readSends(dataDir: string) {
  const { db, close } = openSqlite(join(dataDir, "bot.sqlite"));
  const sends = await db.selectFrom("sends").select(["state", "platform_message_id"]).orderBy("id").execute();
  await close();
  return sends;
}
