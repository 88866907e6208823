import { describe, expect, it } from "vitest";
import { readButtonData, writeButtonData } from "../../../bot/reply/button-data.ts";

const LARGEST = 999_999_999_999_999;

describe("the data of a button", () => {
  it.each([
    { kind: "more", turnId: 12, position: 3 },
    { kind: "pick", turnId: LARGEST, choice: LARGEST },
    { kind: "helpful", turnId: 12 },
    { kind: "wrong", turnId: 12 },
    { kind: "resend", sendId: LARGEST },
  ] as const)("comes back as it was written, in at most 64 bytes: %j", (press) => {
    expect(readButtonData(writeButtonData(press))).toEqual(press);
    expect(Buffer.byteLength(writeButtonData(press))).toBeLessThanOrEqual(64);
  });

  it.each(["", "more", "more:1", "more:1:2:3", "more:-1:2", "pick:1:x", "helpful:1e3", "xoa:1", "resend:"])(
    "%j is none of ours",
    (data) => expect(readButtonData(data)).toBeUndefined(),
  );
});
