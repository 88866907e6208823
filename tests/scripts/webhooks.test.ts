import { execFile } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  startZaloBotSimulator,
  type ZaloBotSimulator,
} from "../../scripts/simulators/zalo-bot/start-zalo-bot-simulator.ts";
import type { CommandResult } from "./run-command.ts";

const ROOT = new URL("../../", import.meta.url).pathname;
const SECRET = "bi-mat-webhook-du-dai";
const PUBLIC_URL = "https://hoi.example.vn/dan-van";
const ONE_LINE = /^[^\n]+\n$/;

let service: ZaloBotSimulator;
beforeAll(async () => {
  service = await startZaloBotSimulator();
});
afterAll(() => service.close());

/** Runs the command with these settings and no others. */
function run(settings: Record<string, string>, ...args: string[]): Promise<CommandResult> {
  const env = { PATH: process.env.PATH, DATA_DIR: mkdtempSync(join(tmpdir(), "du-lieu-")), ...settings };
  const command = ["scripts/webhooks.ts", ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: ROOT, env }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
}

const zaloBot = () => ({
  ZALO_BOT_TOKEN: service.token,
  ZALO_BOT_WEBHOOK_SECRET: SECRET,
  ZALO_BOT_API_ROOT: service.url,
});
/** Nothing listens there. */
const telegram = {
  TELEGRAM_BOT_TOKEN: "111:khong-duoc-in-ra",
  TELEGRAM_WEBHOOK_SECRET: SECRET,
  TELEGRAM_API_ROOT: "http://127.0.0.1:1",
};

describe("npm run webhooks", { concurrent: true }, () => {
  it("registers, shows and removes the address at the service, and prints what the service says", async () => {
    const set = await run({ ...zaloBot(), PUBLIC_URL }, "set");
    expect(set).toMatchObject({ code: 0, stderr: "" });
    expect(set.stdout).toContain(`${PUBLIC_URL}/webhooks/zalo-bot`);
    expect(service.webhook()).toMatchObject({ url: `${PUBLIC_URL}/webhooks/zalo-bot`, secret: SECRET });
    const show = await run(zaloBot(), "show", "zalo-bot");
    expect(show.stdout).toContain(`${PUBLIC_URL}/webhooks/zalo-bot`);
    expect(await run(zaloBot(), "remove")).toMatchObject({ code: 0 });
    expect(service.webhook()).toBeUndefined();
    expect(set.stdout + show.stdout).not.toContain(SECRET);
  });

  it("goes on when one channel fails, says so without its token, and exits with 1", async () => {
    const { code, stdout, stderr } = await run({ ...telegram, ...zaloBot() }, "show");
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(stdout).toMatch(/^telegram:\n {2}Không thành công: [^\n]+\nzalo-bot:\n {2}[^\n]+\n/);
    expect(stdout).not.toContain("khong-duoc-in-ra");
  });

  it("asks only the channel that is named, and makes no database for it", async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "du-lieu-"));
    const settings = { ...telegram, ...zaloBot(), DATA_DIR: dataDir };
    const { code, stdout } = await run(settings, "show", "zalo-bot");
    expect(code).toBe(0);
    expect(stdout).not.toContain("telegram");
    expect(existsSync(join(dataDir, "bot.sqlite"))).toBe(false);
  });

  it("says for an Official Account what to enter by hand, also while no token can be had", async () => {
    const root = "http://127.0.0.1:1";
    const { code, stdout } = await run(
      {
        ...{ ZALO_OA_APP_ID: "45", ZALO_OA_APP_SECRET: "a-secret", ZALO_OA_SECRET_KEY: "o-secret" },
        ...{ ZALO_OA_REFRESH_TOKEN: "r-token", ZALO_OA_API_ROOT: root, ZALO_OA_OAUTH_ROOT: root, PUBLIC_URL },
      },
      "set",
    );
    expect(code).toBe(0);
    expect(stdout).toContain(`${PUBLIC_URL}/webhooks/zalo-oa`);
    expect(stdout).not.toMatch(/a-secret|o-secret|r-token/);
  });

  it.each([
    ["no PUBLIC_URL to register", zaloBot, ["set"], /PUBLIC_URL/],
    ["no channel that is on", () => ({}), ["show"], /TELEGRAM_BOT_TOKEN/],
    ["a channel that is off", zaloBot, ["show", "telegram"], /telegram/],
    ["an unknown channel", zaloBot, ["show", "viber"], /set\|show\|remove/],
    ["no action", zaloBot, [], /set\|show\|remove/],
    ["a wrong setting", () => ({ TELEGRAM_BOT_TOKEN: "sai" }), ["show"], /TELEGRAM_BOT_TOKEN/],
  ])("with %s exits with 1 and one line that says so", async (_, settings, args, problem) => {
    const { code, stdout, stderr } = await run(settings(), ...args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(ONE_LINE);
    expect(stderr).toMatch(problem);
  });
});
