import { describe, expect, test } from "vitest";
import { traceError } from "../../bot/trace-error.ts";

const PRIVATE = "Nguyễn Văn An hỏi về đơn thư";

function failWith(code: string): Error {
  return Object.assign(new RangeError(PRIVATE), { code });
}

describe("what may be logged of an error", () => {
  test("is its name, its code and where it happened", () => {
    expect(traceError(failWith("SQLITE_FULL"))).toEqual({
      error: "RangeError",
      code: "SQLITE_FULL",
      at: expect.arrayContaining([expect.stringMatching(/^at failWith .*trace-error\.test\.ts/)]),
    });
  });

  test("is nothing of its message, even where that looks like a line of the stack", () => {
    const trace = traceError(new Error(`hỏng\n    at ${PRIVATE}`));
    expect(trace.at).not.toEqual([]);
    expect(JSON.stringify(trace)).not.toContain("Nguyễn");
  });

  test.each([PRIVATE, "https://api.example/bot123:secret", "ENOSPC\nbí mật", "A".repeat(41), ""])(
    "is no code that could be something else: %j",
    (code) => {
      expect(traceError(failWith(code))).not.toHaveProperty("code");
    },
  );

  test("is the type of what is no error, not its value", () => {
    expect(traceError(PRIVATE)).toEqual({ error: "string", at: [] });
  });
});
