import { Agent } from "node:http";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHANNEL_NAMES } from "../../bot/index.ts";
import { deepBodies, PERSON, unverified, verified, WORD } from "./hostile-requests.ts";
import { type RawRequest, sendRaw } from "./raw-request.ts";
import { SECRETS, serveBot, textUpdate, trueHeaders } from "./serve-bot.ts";

const MEGABYTE = 1024 * 1024;
/** Requests under way at a time. */
const SIDE_BY_SIDE = 16;

const agent = new Agent({ keepAlive: true, maxSockets: SIDE_BY_SIDE });
let served: Awaited<ReturnType<typeof serveBot>>;

beforeAll(async () => {
  served = await serveBot();
  await served.bot.start();
});

afterAll(async () => {
  await served.close();
  agent.destroy();
});

const send = (request: RawRequest) => sendRaw(served.address, agent, request);

/** Statuses of many requests sent side by side, each with what was sent. */
async function sendAll(requests: readonly RawRequest[]) {
  const waiting = [...requests];
  const answered: { status: number; request: RawRequest }[] = [];
  const worker = async () => {
    for (let request = waiting.pop(); request !== undefined; request = waiting.pop())
      answered.push({ status: await send(request), request });
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
  return answered;
}

describe("hostile webhooks", () => {
  it("that are verified are taken, ignored or refused, never a fault", async () => {
    const answered = await sendAll(fc.sample(verified, { numRuns: 900, seed: 3 }));
    // An Official Account's event of another app is refused like one that is not signed.
    expect(answered.filter(({ status }) => ![200, 400, 401].includes(status))).toEqual([]);
    for (const status of [200, 400]) expect(answered.some((one) => one.status === status)).toBe(true);
  });

  it("with a wrong secret, or none, are all refused", async () => {
    const answered = await sendAll(fc.sample(unverified, { numRuns: 400, seed: 4 }));
    expect(answered.filter(({ status }) => status !== 401)).toEqual([]);
  });

  it.each(CHANNEL_NAMES)("of %s that are nested 100,000 deep do no harm", async (channel) => {
    const bodies = deepBodies(channel);
    const requests = bodies.map((body) => ({
      path: `/webhooks/${channel}`,
      headers: trueHeaders(channel, body),
      body,
    }));
    for (const { status } of await sendAll(requests)) expect([200, 400]).toContain(status);
  });

  it("of 10 MB are refused, with their length said or not", async () => {
    const body = Buffer.alloc(10 * MEGABYTE, "x");
    const requests = CHANNEL_NAMES.flatMap((channel) =>
      [false, true].map((isChunked) => ({
        path: `/webhooks/${channel}`,
        ...{ headers: trueHeaders(channel, ""), body, isChunked },
      })),
    );
    for (const { status } of await sendAll(requests)) expect(status).toBe(413);
  });

  it("at addresses and with methods that do not exist are refused", async () => {
    const body = JSON.stringify(textUpdate("telegram", WORD, 1, PERSON));
    const headers = trueHeaders("telegram", body);
    const paths = ["/webhooks/", "/webhooks/TELEGRAM", "/webhooks/telegram/x", "/webhooks/__proto__"];
    const odd = ["/webhooks/constructor", `/webhooks/${WORD}?a=${WORD}`, "/webhooks/%00"];
    for (const path of [...paths, ...odd]) expect(await send({ path, headers, body })).toBe(404);
    for (const method of ["GET", "PUT", "PATCH", "DELETE"]) {
      expect(await send({ path: "/webhooks/telegram", method, headers, body })).toBe(405);
    }
  });

  it("with odd headers are refused or taken like others", async () => {
    const body = JSON.stringify(textUpdate("zalo-bot", WORD, 2, PERSON));
    const path = "/webhooks/zalo-bot";
    const headers = trueHeaders("zalo-bot", body);
    const odd = [
      { "Content-Encoding": "gzip" },
      { "Content-Type": "x".repeat(4_000) },
      { "X-Forwarded-For": WORD, "X-Request-Id": WORD, Cookie: WORD, Referer: WORD, "User-Agent": WORD },
      { Host: "\u00ff" },
      { "Accept-Encoding": "gzip, br", "If-None-Match": "*" },
      { "X-Long": "x".repeat(20_000) },
    ];
    const statuses = await sendAll(odd.map((more) => ({ path, headers: { ...headers, ...more }, body })));
    for (const { status } of statuses) expect([200, 400, 431]).toContain(status);
  });

  it("leave a server that serves, and nothing of secret, token, text or person in its log", async () => {
    const body = JSON.stringify(textUpdate("telegram", WORD, 999_999, PERSON));
    const headers = trueHeaders("telegram", body);
    expect(await send({ path: "/webhooks/telegram", headers, body })).toBe(200);
    expect((await fetch(`${served.address}/readyz`)).status).toBe(200);
    const logged = served.logged();
    expect(logged).toContain('"route":"/webhooks/:channel"');
    for (const secret of [...SECRETS, WORD, `${PERSON}`]) expect(logged).not.toContain(secret);
  });
});
