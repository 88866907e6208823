import { join } from "node:path";
import Libsql from "libsql";
import { describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { CHANNEL_NAMES } from "../../bot/index.ts";
import { openBotStore } from "../../bot/store/open-bot-store.ts";
import { ALL_CHANNELS, serveBot, textUpdate, trueHeaders } from "./serve-bot.ts";
import { createTestApp } from "./test-app.ts";

const KILOBYTE = 1024;
const refusalSchema = z.object({ error: z.object({ code: z.string(), message: z.string().min(1) }) });

async function serve(...options: Parameters<typeof serveBot>) {
  const served = await serveBot(...options);
  onTestFinished(served.close);
  const deliver = (channel: string, body: string, headers: Record<string, string>) =>
    fetch(`${served.address}/webhooks/${channel}`, { method: "POST", headers, body });
  return { ...served, deliver };
}

async function refusal(response: Response) {
  const { error } = refusalSchema.parse(await response.json());
  return { status: response.status, ...error };
}

describe("a webhook", () => {
  it.each(CHANNEL_NAMES)(
    "of %s has the message on disk when it answers, before the corpus is open",
    async (channel) => {
      const { deliver, dataDir } = await serve();
      const body = JSON.stringify(textUpdate(channel, "Dân vận là gì?", 1));
      for (const _ of ["first", "again"]) {
        const response = await deliver(channel, body, trueHeaders(channel, body));
        expect({ status: response.status, text: await response.text() }).toEqual({ status: 200, text: "" });
      }
      const store = await openBotStore({ dataDir, retentionDays: 30 });
      onTestFinished(store.close);
      expect(await store.inbox.waitingChats()).toEqual([{ channel, chatId: "900000001" }]);
      expect(await store.inbox.counts()).toMatchObject({ received: 1 });
    },
  );

  it("answers plainly: nothing compressed, tagged or cached", async () => {
    const { deliver } = await serve();
    const body = JSON.stringify(textUpdate("telegram", "a", 1));
    const { headers } = await deliver("telegram", body, {
      ...trueHeaders("telegram", body),
      "Accept-Encoding": "gzip",
    });
    expect(headers.get("Content-Encoding")).toBeNull();
    expect(headers.get("ETag")).toBeNull();
    expect(headers.get("Cache-Control")).toBe("no-store");
  });

  it("refuses a wrong secret, and stays closed when none is set", async () => {
    const { telegram, ...others } = ALL_CHANNELS;
    const open = await serve();
    const closed = await serve({
      ...others,
      telegram: telegram && { ...telegram, webhookSecret: undefined },
    });
    const body = JSON.stringify(textUpdate("telegram", "a", 1));
    const wrong = { "X-Telegram-Bot-Api-Secret-Token": "undefined" };
    for (const [{ deliver }, headers] of [
      [open, wrong],
      [open, {}],
      [closed, wrong],
      [closed, {}],
      [closed, { "X-Telegram-Bot-Api-Secret-Token": "" }],
      [closed, trueHeaders("telegram", body)],
    ] as const) {
      expect(await refusal(await deliver("telegram", body, headers))).toMatchObject({
        status: 401,
        code: "webhook-refused",
      });
    }
  });

  it("does not exist for a channel that is off, nor without any", async () => {
    const { deliver } = await serve({ ...ALL_CHANNELS, telegram: undefined });
    const body = JSON.stringify(textUpdate("telegram", "a", 1));
    const headers = trueHeaders("telegram", body);
    expect(await refusal(await deliver("telegram", body, headers))).toMatchObject({ status: 404 });
    expect(await refusal(await deliver("viber", body, headers))).toMatchObject({ status: 404 });
    const { app } = createTestApp();
    const response = await app.request("/webhooks/telegram", { method: "POST", headers, body });
    expect(await refusal(response)).toMatchObject({ status: 404, code: "not-found" });
  });

  it("takes more than a question may have, up to 256 KB", async () => {
    const { deliver } = await serve();
    const update = (kilobytes: number) =>
      JSON.stringify({ ...Object(textUpdate("zalo-bot", "a", 1)), more: "x".repeat(kilobytes * KILOBYTE) });
    const headers = trueHeaders("zalo-bot", "");
    expect((await deliver("zalo-bot", update(250), headers)).status).toBe(200);
    const tooLarge = await refusal(await deliver("zalo-bot", update(257), headers));
    expect(tooLarge).toMatchObject({ status: 413, code: "body-too-large" });
    expect(tooLarge.message).toContain("256 KB");
  });

  it("is only posted to", async () => {
    const { address } = await serve();
    const response = await fetch(`${address}/webhooks/telegram`);
    expect(response.headers.get("Allow")).toBe("POST");
    expect(await refusal(response)).toMatchObject({ status: 405, code: "method-not-allowed" });
  });

  it("asks for the message again when it cannot be stored, and takes it once that works", async () => {
    const { deliver, dataDir, logged } = await serve();
    const body = JSON.stringify(textUpdate("telegram", "mật khẩu của tôi", 1));
    const rename = (from: string, to: string) => {
      const file = new Libsql(join(dataDir, "bot.sqlite"));
      file.exec(`alter table ${from} rename to ${to}`);
      file.close();
    };
    rename("messages", "elsewhere");
    expect(await refusal(await deliver("telegram", body, trueHeaders("telegram", body)))).toMatchObject({
      status: 503,
      code: "webhook-unavailable",
    });
    rename("elsewhere", "messages");
    expect((await deliver("telegram", body, trueHeaders("telegram", body))).status).toBe(200);
    expect(logged()).toContain("store");
    expect(logged()).not.toContain("mật khẩu");
  });

  it("is described in /openapi.json", async () => {
    const document = await (await createTestApp().app.request("/openapi.json")).json();
    expect(document).toMatchObject({ paths: { "/webhooks/{channel}": { post: expect.anything() } } });
  });
});
