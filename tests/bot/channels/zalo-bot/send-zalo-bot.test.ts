import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Outgoing } from "../../../../bot/channels/channel.ts";
import { answerJson, serveHttp } from "../../../../scripts/simulators/serve-http.ts";
import { openZaloBot, type ZaloBotBench } from "./zalo-bot-harness.ts";

const hello: Outgoing = { kind: "text", text: "Xin chào bạn." };

let bench: ZaloBotBench;
beforeEach(async () => {
  bench = await openZaloBot();
});
afterEach(() => bench.close());

describe("a message to a person on Zalo Bot", () => {
  it("arrives as plain text, and its id is known", async () => {
    await expect(bench.open().send("chat-1", hello)).resolves.toEqual({ kind: "sent", messageId: "z1" });
    expect(bench.simulator.sent).toMatchObject([{ chatId: "chat-1", text: "Xin chào bạn." }]);
    expect(bench.simulator.calls[0]?.body).toEqual({ chat_id: "chat-1", text: "Xin chào bạn." });
  });

  it("of 2000 characters is sent; a longer or empty one never leaves", async () => {
    const channel = bench.open();
    const send = (text: string) => channel.send("chat-1", { kind: "text", text });
    await expect(send("ạ".repeat(2000))).resolves.toMatchObject({ kind: "sent" });
    await expect(send("ạ".repeat(2001))).resolves.toEqual({ kind: "refused", reason: "text-too-long" });
    // 1,001 signs for a reader, 2,002 UTF-16 units: nobody knows which of the two Zalo counts.
    await expect(send("😀".repeat(1001))).resolves.toEqual({ kind: "refused", reason: "text-too-long" });
    await expect(send(" \n ")).resolves.toEqual({ kind: "refused", reason: "text-empty" });
    expect(bench.simulator.calls).toHaveLength(1);
  });

  it("that would change an old one is refused, and a button's acknowledgement needs no call", async () => {
    const channel = bench.open();
    await expect(channel.send("c", { kind: "edit", messageId: "z1", text: "x" })).resolves.toMatchObject({
      kind: "refused",
    });
    await expect(channel.send("c", { kind: "acknowledge", callbackId: "1" })).resolves.toMatchObject({
      kind: "sent",
    });
    expect(bench.simulator.calls).toEqual([]);
  });

  it("waits with all others while the token is wrong, which comes with HTTP 200", async () => {
    const result = await bench.open({ token: "1:wrong" }).send("chat-1", hello);
    expect(result).toEqual({ kind: "delayed", scope: "channel", afterMs: null, reason: "zalo:401" });
  });

  it.each([
    [200, 429, { kind: "delayed", scope: "chat" }],
    [429, 429, { kind: "delayed", scope: "chat" }],
    [200, 403, { kind: "delayed", scope: "channel" }],
    [200, 500, { kind: "delayed", scope: "channel" }],
    [200, 503, { kind: "delayed", scope: "channel" }],
    [200, 408, { kind: "ambiguous" }],
    [200, 504, { kind: "ambiguous" }],
    [504, 504, { kind: "ambiguous" }],
    [200, 400, { kind: "refused" }],
    [400, 400, { kind: "refused" }],
    [200, 404, { kind: "refused" }],
    [200, undefined, { kind: "delayed", scope: "chat" }],
    [500, undefined, { kind: "delayed", scope: "channel" }],
    [200, -7, { kind: "delayed", scope: "chat" }],
  ])("with HTTP %i and error_code %s", async (status, code, expected) => {
    const service = await serveHttp((_, response) =>
      answerJson(response, status, { ok: false, error_code: code, description: "secret words" }),
    );
    bench.closeLater(service);
    await expect(bench.open({ apiRoot: service.url }).send("chat-1", hello)).resolves.toMatchObject(expected);
  });

  it.each([
    [200, "<html>", { kind: "ambiguous" }],
    [200, "[]", { kind: "ambiguous" }],
    [200, '{"result":{}}', { kind: "ambiguous" }],
    [200, "", { kind: "ambiguous" }],
    [302, "", { kind: "delayed", scope: "channel" }],
    [403, "<html>", { kind: "delayed", scope: "channel" }],
    [404, "<html>", { kind: "delayed", scope: "channel" }],
    [502, "<html>", { kind: "delayed", scope: "channel" }],
    [503, "", { kind: "delayed", scope: "channel" }],
    [504, "<html>", { kind: "ambiguous" }],
    [524, "<html>", { kind: "ambiguous" }],
  ])("with HTTP %i and the body %j, which is not the service's", async (status, body, expected) => {
    const service = await serveHttp((_, response) => void response.writeHead(status).end(body));
    bench.closeLater(service);
    await expect(bench.open({ apiRoot: service.url }).send("chat-1", hello)).resolves.toMatchObject(expected);
  });

  it("surely did not arrive when no connection stood: refused, unknown name, no TLS", async () => {
    const gone = await serveHttp(() => {});
    await gone.close();
    const roots = [gone.url, "http://no-such-host.invalid", bench.simulator.url.replace("http:", "https:")];
    for (const apiRoot of roots) {
      const result = await bench.open({ apiRoot, timeouts: { sendMs: 5_000 } }).send("chat-1", hello);
      expect(result, apiRoot).toMatchObject({ kind: "delayed", scope: "channel" });
    }
    expect(bench.simulator.calls).toEqual([]);
  });

  it("may have arrived when the connection is lost or no answer comes", async () => {
    const channel = bench.open();
    for (const kind of ["reset", "hang"] as const) {
      bench.simulator.faults.script({ kind, afterDelivery: true });
      await expect(channel.send("chat-1", hello), kind).resolves.toMatchObject({ kind: "ambiguous" });
    }
    expect(bench.simulator.sent).toHaveLength(2);
  });

  it("may have arrived when a kept connection is lost", async () => {
    const channel = bench.open();
    await channel.send("chat-1", hello);
    bench.simulator.faults.script({ kind: "reset" });
    await expect(channel.send("chat-1", hello)).resolves.toMatchObject({ kind: "ambiguous" });
  });
});
