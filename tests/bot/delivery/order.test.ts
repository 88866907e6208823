import fc from "fast-check";
import { expect, test } from "vitest";
import type { SendResult } from "../../../bot/channels/channel.ts";
import { AMBIGUOUS, type Call, fakeChannel, limited, OUTAGE, REFUSED, SENT } from "./fake-channel.ts";
import { setUp } from "./set-up.ts";

const arbitraryResult: fc.Arbitrary<SendResult> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(SENT) },
  { weight: 1, arbitrary: fc.constantFrom(AMBIGUOUS, REFUSED, OUTAGE, limited(null), limited(3)) },
);
const arbitraryMessages = fc.array(
  fc.record({ chat: fc.constantFrom("a", "b", "c", "d"), parts: fc.integer({ min: 0, max: 3 }) }),
  { minLength: 1, maxLength: 14 },
);

test("whatever fails, each part is sent once and in order, or asked about, or set aside", async () => {
  const property = fc.asyncProperty(
    arbitraryMessages,
    fc.infiniteStream(arbitraryResult),
    async (messages, results) => {
      const outcomes: { call: Call; result: SendResult }[] = [];
      const channel = fakeChannel({
        script: async (call) => {
          const result: SendResult = results.next().value ?? SENT;
          outcomes.push({ call, result });
          return result;
        },
      });
      const { dispatcher, write, finished } = await setUp({ channels: [channel] });
      await dispatcher.start();
      await write(
        channel,
        messages.map(({ chat, parts }, i) => [chat, `${i}/${parts}`]),
      );
      await finished();
      await dispatcher.drain(1_000);
      for (const chat of ["a", "b", "c", "d"]) expectInOrder(chat, messages, outcomes);
    },
  );
  await fc.assert(property, { numRuns: 25 });
}, 60_000);

function expectInOrder(
  chat: string,
  messages: readonly { chat: string; parts: number }[],
  outcomes: readonly { call: Call; result: SendResult }[],
): void {
  const expected = messages.flatMap((message, i) =>
    message.chat === chat ? Array.from({ length: message.parts }, (_, part) => `re ${i} ${part + 1}`) : [],
  );
  const made = outcomes
    .filter(({ call, result }) => call.chatId === chat && result.kind !== "delayed")
    .map(({ call, result }) => ({ text: "text" in call.message ? (call.message.text ?? "") : "", result }));
  const parts = made.filter(({ text }) => text.startsWith("re "));
  expect(parts.map(({ text }) => text)).toEqual(expected);
  const inDoubt = parts.filter(({ result }) => result.kind === "ambiguous").length;
  const notices = made.filter(({ text, result }) => text.startsWith("doubt ") && result.kind !== "ambiguous");
  expect(new Set(notices.map(({ text }) => text)).size).toBe(inDoubt);
  expect(notices).toHaveLength(inDoubt);
}
