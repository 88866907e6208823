import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { messyText } from "../language/vietnamese-arbitraries.ts";
import { useOffice } from "./office.ts";

const office = useOffice();

/** The longest question that is taken, in UTF-16 units. */
const LONGEST = 1000;
/** A question must not keep a server from others; on a busy machine the quickest of ten counts. */
const MOST_MS = 100;

async function askInTime(question: string): Promise<void> {
  let quickest = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 10 && quickest >= MOST_MS; attempt++) {
    const startedAt = performance.now();
    const outcome = await office.ask(question);
    quickest = Math.min(quickest, performance.now() - startedAt);
    expect(["answer", "choices", "abstained"]).toContain(outcome.kind);
  }
  expect(quickest, JSON.stringify(question)).toBeLessThan(MOST_MS);
}

describe("whatever is typed, an outcome comes in time and nothing is thrown", () => {
  test.each([
    ["emoji", fc.string({ unit: fc.constantFrom("😀", "👨‍👩‍👧", "🇻🇳", "❤️", "a", " "), maxLength: 200 })],
    ["any characters", fc.string({ unit: "binary", maxLength: 300 })],
    [
      "lone surrogates",
      fc.string({ unit: fc.constantFrom("\ud800", "\udfff", "ế", " ", "\udc00"), maxLength: LONGEST }),
    ],
    [
      "control characters",
      fc.string({ unit: fc.constantFrom("\0", "\b", "\u001b", "\u200b", "\u202e", "b"), maxLength: LONGEST }),
    ],
    [
      "signs",
      fc.string({ unit: fc.constantFrom(..."?!.,-/()[]{}*+\\^$|\"'<>&%#@~`=_:;–…"), maxLength: LONGEST }),
    ],
    ["digits and slashes", fc.string({ unit: fc.constantFrom(..."0123456789/- "), maxLength: LONGEST })],
    ["messy Vietnamese", messyText.map((text) => text.slice(0, LONGEST))],
  ])("%s", async (_, text) => {
    await fc.assert(fc.asyncProperty(text, askInTime), { numRuns: 40 });
  });

  test.each([
    ["one word again and again", "bếp ".repeat(250)],
    ["one endless word", "a".repeat(LONGEST)],
    ["one endless number", "9".repeat(LONGEST)],
    ["many document numbers", "23-QĐ/TW, ".repeat(100)],
    ["many half numbers", "qd 1 va ".repeat(125)],
    ["many articles", "điều 3 khoản 2 ".repeat(66)],
    ["many places in a list", "nhiệm vụ thứ ba ".repeat(62)],
    ["many names", "Nguyễn Văn ".repeat(90)],
    ["raw Telex without end", "dduwowngf ".repeat(100)],
    ["raw VNI without end", "d9u7o7ng2 ".repeat(100)],
    ["marks upon marks", `a${"\u0301".repeat(LONGEST - 1)}`],
    [
      "an injection",
      "'; DROP TABLE passages; -- <script>alert(1)</script> $(exit 1) %00 __proto__ constructor",
    ],
    ["words that objects have of themselves", "constructor toString __proto__ hasOwnProperty valueOf"],
  ])("%s", async (_, question) => {
    await askInTime(question);
  });
});
