import fc from "fast-check";
import { expect, test } from "vitest";
import type { IncomingContent } from "../../../bot/channels/channel.ts";
import { chatWith } from "./chat-with.ts";

const pieces = fc.constantFrom(
  ...["/", "vanban", "văn bản", "23", "xóa", "tiếp", "Chọn", "số", "1", "9", "👍", "\u0000", "\uD800", "﷽"],
  ...["<b>", "{count}", " ", "\n", "còn", "thì sao", "pick:1:0", "more:1:1", "helpful:1", "resend:1"],
);
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join("")),
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(" ")),
  fc.integer({ min: 900, max: 5000 }).map((length) => "a1".repeat(length)),
);
const content: fc.Arbitrary<IncomingContent> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("text" as const), text }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("button" as const),
      data: text,
      callbackId: fc.string(),
      messageId: fc.option(fc.string()),
    }),
  },
  fc.record({
    kind: fc.constant("media" as const),
    media: fc.constantFrom("sticker" as const, "picture" as const, "voice" as const, "other" as const),
  }),
  fc.constant({ kind: "joined" as const }),
);

test("whatever arrives, in whatever order, leads to four replies at most and never breaks", async () => {
  const chat = await chatWith({ isNew: true, adminChatIds: ["chat-1"] });
  await fc.assert(
    fc.asyncProperty(content, fc.boolean(), fc.boolean(), async (arrived, isGroup, isAddressed) => {
      const talk = await chat.send(arrived, { isGroup, isAddressed: isAddressed || !isGroup });
      expect(talk.replies.length).toBeLessThanOrEqual(4);
    }),
    { numRuns: 400 },
  );
});
