import { expect, it } from "vitest";
import { describeTraffic } from "../../../bot/delivery/describe-traffic.ts";

const idle = { channel: "telegram", ready: 0, active: 1, waiting: 0, pausedForMs: 0 } as const;
const paused = { channel: "zalo-oa", ready: 3, active: 0, waiting: 2, pausedForMs: 12_300 } as const;

it("an administrator reads how busy each channel is, and which one is left alone for now", () => {
  expect(describeTraffic([idle, paused])).toEqual([
    "Kênh telegram: 1 cuộc trò chuyện đang có việc",
    "Kênh zalo-oa: tạm ngừng gửi, thử lại sau 13 giây; 5 cuộc trò chuyện đang chờ",
  ]);
});
