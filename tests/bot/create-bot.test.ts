import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { type Bot, createBot, StoreError } from "../../bot/index.ts";
import {
  startZaloBotSimulator,
  type ZaloBotSimulator,
} from "../../scripts/simulators/zalo-bot/start-zalo-bot-simulator.ts";
import { botTextUpdate } from "../../scripts/simulators/zalo-bot/updates.ts";
import { createFakeKnowledge } from "../server/fake-knowledge.ts";

const SECRET = "bi-mat-webhook-du-dai";
const GRACE_MS = 2_000;
const QUESTION = "Buổi gặp gỡ ở tổ dân phố";

let service: ZaloBotSimulator;
beforeEach(async () => {
  service = await startZaloBotSimulator({ longestPollMs: 100 });
});
afterEach(() => service.close());

const newFolder = () => mkdtempSync(join(tmpdir(), "bot-"));

function open({ dataDir = newFolder(), publicUrl }: { dataDir?: string; publicUrl?: string } = {}) {
  const { token, url: apiRoot } = service;
  return createBot({
    channels: {
      telegram: undefined,
      zaloBot: { token, webhookSecret: SECRET, apiRoot },
      zaloOa: undefined,
    },
    ...{ publicUrl, dataDir, adminChatIds: [], retentionDays: 30 },
    knowledge: createFakeKnowledge,
    log: pino({ level: "silent" }),
  });
}

const PUBLIC = { publicUrl: "https://hoi.example.vn" };

/** As the service delivers it to the webhook. */
function deliver(bot: Bot, chatId: string, text: string = QUESTION) {
  const body = Buffer.from(JSON.stringify(botTextUpdate(text, { chatId })));
  return bot.accept("zalo-bot", { headers: { "x-bot-api-secret-token": SECRET }, body });
}

/** Resolves once the person got the answer; a greeting comes before it. */
function answerTo(chatId: string) {
  return vi.waitFor(() => {
    const texts = service.sent.filter((sent) => sent.chatId === chatId).map(({ text }) => text);
    expect(texts.join("\n")).toContain("hai phần ba số hộ");
  }, 5_000);
}

describe("a bot", () => {
  it("takes messages in before it starts, and answers them then", async () => {
    const bot = await open(PUBLIC);
    onTestFinished(() => bot.stop(GRACE_MS));
    expect(await deliver(bot, "sớm")).toBe("accepted");
    expect(service.sent).toEqual([]);
    await bot.start();
    await answerTo("sớm");
    expect(await deliver(bot, "muộn")).toBe("accepted");
    await answerTo("muộn");
  });

  it("answers in its next life what it took in before it was stopped", async () => {
    const dataDir = newFolder();
    const first = await open({ ...PUBLIC, dataDir });
    await deliver(first, "qua đêm");
    await first.stop(GRACE_MS);
    expect(await deliver(first, "quá muộn")).toBe("not-stored");
    const second = await open({ ...PUBLIC, dataDir });
    onTestFinished(() => second.stop(GRACE_MS));
    await second.start();
    await answerTo("qua đêm");
    expect(service.sent.filter(({ chatId }) => chatId === "quá muộn")).toEqual([]);
  });

  it("polls when there is no public address, from its start until it stops", async () => {
    const bot = await open();
    await service.deliver([botTextUpdate(QUESTION, { chatId: "hỏi định kỳ" })]);
    const polls = () => service.calls.filter(({ method }) => method === "getUpdates").length;
    expect(polls()).toBe(0);
    await bot.start();
    await answerTo("hỏi định kỳ");
    await bot.stop(GRACE_MS);
    const atStop = polls();
    await expect(vi.waitFor(() => expect(polls()).toBeGreaterThan(atStop), 400)).rejects.toThrow();
  });

  it("can be stopped while it waits for another process to end its work", async () => {
    const dataDir = newFolder();
    const working = await open({ ...PUBLIC, dataDir });
    onTestFinished(() => working.stop(GRACE_MS));
    await working.start();
    const waiting = await open({ dataDir });
    const start = waiting.start();
    await waiting.stop(GRACE_MS);
    await start;
    expect(service.calls.some(({ method }) => method === "getUpdates")).toBe(false);
  });

  it.each([
    ["is no database", (path: string) => writeFileSync(path, "hỏng ".repeat(1_000))],
    ["is a folder", (path: string) => mkdirSync(path)],
  ])("says in one line that the database cannot be opened when it %s", async (_, spoil) => {
    const dataDir = newFolder();
    spoil(join(dataDir, "bot.sqlite"));
    const opening = open({ dataDir });
    await expect(opening).rejects.toThrow(StoreError);
    await expect(opening).rejects.toThrow(/^[^\n]+$/);
  });
});
