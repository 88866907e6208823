import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SendResult, WebhookReading } from "../../../bot/channels/channel.ts";
import type { Fault } from "../../../scripts/simulators/fault.ts";
import type { ChannelHarness } from "./channel-harness.ts";
import { hostileBody } from "./hostile-body.ts";

const QUESTION = "Dân vận khéo là gì? <b>&amp; “ngoặc” 👩‍👩‍👧 1 < 2 > 0 & 3";

/** What every channel keeps to, over real sockets. */
export function describeChannel(name: string, makeHarness: () => Promise<ChannelHarness>): void {
  describe(`channel ${name}`, () => {
    let harness: ChannelHarness;
    beforeEach(async () => {
      harness = await makeHarness();
    });
    afterEach(async () => {
      await harness.channel.close();
      await harness.close();
    });
    const send = (text: string): Promise<SendResult> =>
      harness.channel.send(harness.chatId, harness.write(text));
    const read = (body: string) => harness.channel.readWebhook(harness.sign(body));
    const readText = (number: number, text = QUESTION) =>
      read(JSON.stringify(harness.textEvent({ number, chatId: harness.chatId, text })));

    describe("what is delivered", () => {
      it("reads a person's text letter for letter", () => {
        const [delivery] = deliveriesOf(readText(1));
        expect(delivery?.message).toMatchObject({
          chatId: harness.chatId,
          isGroup: false,
          isAddressed: true,
          content: { kind: "text", text: QUESTION },
        });
        expect(Math.abs((delivery?.message.sentAt ?? 0) - Date.now())).toBeLessThan(60_000);
      });

      it("gives a redelivery the same key, and another message another one", () => {
        const keys = [1, 1, 2].map((number) =>
          deliveriesOf(readText(number)).map(({ idempotencyKey }) => idempotencyKey),
        );
        expect(keys[0]).toHaveLength(1);
        expect(keys[1]).toEqual(keys[0]);
        expect(keys[2]).not.toEqual(keys[0]);
      });

      it("lets nothing in with a wrong secret, nor without one", () => {
        const body = JSON.stringify(harness.textEvent({ number: 1, chatId: harness.chatId, text: QUESTION }));
        const refused = { kind: "refused", status: 401 };
        expect(harness.channel.readWebhook(harness.forge(body))).toEqual(refused);
        expect(harness.channel.readWebhook({ headers: {}, body: Buffer.from(body) })).toEqual(refused);
      });

      it("takes whatever is sent to it without failing", () => {
        const event = harness.textEvent({ number: 1, chatId: harness.chatId, text: QUESTION });
        fc.assert(
          fc.property(hostileBody(event), (body) => {
            const reading = harness.channel.readWebhook(harness.sign(body));
            if (reading.kind === "refused") expect(reading.status).toBeOneOf([400, 401]);
            else
              for (const { idempotencyKey, message } of reading.deliveries) {
                expect(typeof idempotencyKey).toBe("string");
                expect(Number.isFinite(message.sentAt)).toBe(true);
              }
          }),
          { numRuns: 400 },
        );
      });

      it("refuses what is no JSON", () => {
        expect(read('{"cut":')).toEqual({ kind: "refused", status: 400 });
      });
    });

    describe("what is sent", () => {
      it("arrives letter for letter", async () => {
        expect(await send(QUESTION)).toMatchObject({ kind: "sent", messageId: expect.any(String) });
        expect(harness.read(harness.chatId)).toEqual([QUESTION]);
      });

      it("arrives letter for letter, whatever is written", async () => {
        const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 300 });
        let count = 0;
        await fc.assert(
          fc.asyncProperty(
            text.filter((written) => written.trim() !== ""),
            async (written) => {
              expect((await send(written)).kind).toBe("sent");
              count += 1;
              expect(harness.read(harness.chatId)).toHaveLength(count);
              expect(harness.read(harness.chatId).at(-1)?.trim()).toBe(written.trim());
            },
          ),
          { numRuns: 60 },
        );
      });

      it("arrives at its longest, and is refused when it is longer", async () => {
        const longest = "ế".repeat(harness.longestText);
        expect((await send(longest)).kind).toBe("sent");
        expect(harness.read(harness.chatId)).toEqual([longest]);
        expect((await send(`${longest}ế`)).kind).toBe("refused");
      });
    });

    describe("when a send fails", () => {
      it.each<[string, Fault, Partial<SendResult>]>([
        ["429 without a wait", { kind: "too-many" }, { kind: "delayed", scope: "chat", afterMs: null }],
        ["500", { kind: "500" }, { kind: "delayed", scope: "channel" }],
        ["502 with an HTML page", { kind: "502-html" }, { kind: "delayed", scope: "channel" }],
        ["503", { kind: "503" }, { kind: "delayed", scope: "channel" }],
        ["504", { kind: "504", afterDelivery: true }, { kind: "ambiguous" }],
        ["a reset after it was taken", { kind: "reset", afterDelivery: true }, { kind: "ambiguous" }],
        ["a reset before it was taken", { kind: "reset" }, { kind: "ambiguous" }],
        ["no answer", { kind: "hang", afterDelivery: true }, { kind: "ambiguous" }],
        ["200 with an HTML page", { kind: "200-html", afterDelivery: true }, { kind: "ambiguous" }],
        ["200 with the service's no", { kind: "not-ok" }, { kind: "refused" }],
      ])("%s is told for what it is", async (_name, fault, expected) => {
        harness.faults.script(fault);
        expect(await send(QUESTION)).toMatchObject(expected);
        expect(harness.read(harness.chatId)).toHaveLength(fault.afterDelivery ? 1 : 0);
        expect((await send("Lần nữa")).kind).toBe("sent");
      });

      it("obeys the wait that a 429 names", async () => {
        harness.faults.script({ kind: "too-many-with-wait", waitSeconds: 7 });
        const afterMs = harness.namesWait ? 7_000 : null;
        expect(await send(QUESTION)).toMatchObject({ kind: "delayed", scope: "chat", afterMs });
      });

      it("knows that a refused connection took nothing", async () => {
        await harness.pause();
        expect(await send(QUESTION)).toMatchObject({ kind: "delayed", scope: "channel" });
      });
    });

    it("names no secret and nothing that people write, in its log or its reasons", async () => {
      const faults = [
        ...(["too-many", "too-many-with-wait", "500", "502-html", "503", "504"] as const),
        ...(["reset", "hang", "not-ok", "200-html"] as const),
      ];
      const results: SendResult[] = [];
      for (const kind of faults) {
        harness.faults.script({ kind });
        results.push(await send(QUESTION));
      }
      readText(1);
      read(`{"cut": "${harness.secrets[0]}`);
      harness.channel.readWebhook(harness.forge(JSON.stringify({ text: QUESTION })));
      await harness.pause();
      results.push(await send(QUESTION));
      const told = `${harness.logged()}${JSON.stringify(results)}`;
      for (const secret of [...harness.secrets, "Dân vận khéo", "127.0.0.1"])
        expect(told).not.toContain(secret);
      // Codes alone: an error's own words may hold an address with a token.
      for (const result of results)
        if (result.kind !== "sent") expect(result.reason).toMatch(/^[a-z-]+:[\w-]+$/);
    });

    it("leaves no connection behind when it is closed", async () => {
      await vi.waitFor(() => expect(openSockets()).toBe(0));
      expect((await send(QUESTION)).kind).toBe("sent");
      expect(openSockets()).toBeGreaterThan(0);
      await harness.channel.close();
      await vi.waitFor(() => expect(openSockets()).toBe(0));
    });
  });
}

function deliveriesOf(reading: WebhookReading) {
  if (reading.kind === "refused") throw new Error(`refused with ${reading.status}`);
  return reading.deliveries;
}

/** Sockets at either end; the simulator runs in this process too. */
function openSockets(): number {
  return process.getActiveResourcesInfo().filter((resource) => resource === "TCPSocketWrap").length;
}
