import { expect, test } from "vitest";
import { type Channel, ChannelError } from "../../../bot/index.ts";
import { administerWebhooks } from "../../../scripts/webhooks/administer-webhooks.ts";
import { fakeChannel } from "../../bot/delivery/fake-channel.ts";

async function administer(perform: (channel: Channel) => Promise<{ lines: string[] }>) {
  const printed: string[] = [];
  const channels = [fakeChannel({ name: "telegram" }), fakeChannel({ name: "zalo-oa" })];
  const isAllWell = await administerWebhooks({ channels, perform, print: (line) => printed.push(line) });
  return { isAllWell, printed };
}

test("each channel is told with what its service says", async () => {
  expect(await administer(async ({ name }) => ({ lines: [`Đã ghi ${name}.`] }))).toEqual({
    isAllWell: true,
    printed: ["telegram:", "  Đã ghi telegram.", "zalo-oa:", "  Đã ghi zalo-oa."],
  });
});

test("one that fails says what to do, and the next is still tried", async () => {
  const { isAllWell, printed } = await administer(async ({ name }) => {
    if (name === "telegram") throw new ChannelError("Mã của bot không đúng.");
    return { lines: ["Đã ghi."] };
  });
  expect(isAllWell).toBe(false);
  expect(printed).toEqual([
    "telegram:",
    "  Không thành công: Mã của bot không đúng.",
    "zalo-oa:",
    "  Đã ghi.",
  ]);
});

test("of an error that is not ours only the name is printed: its message may hold an address with a token", async () => {
  const { isAllWell, printed } = await administer(async () => {
    throw new TypeError("fetch https://api.example/bot111:khong-duoc-in-ra");
  });
  expect(isAllWell).toBe(false);
  expect(printed).toContain("  Không thành công: lỗi ngoài dự kiến (TypeError)");
  expect(printed.join("\n")).not.toContain("khong-duoc-in-ra");
});
