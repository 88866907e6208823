import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { decodeText } from "../../../../../knowledge/documents/read/text/decode-text.ts";
import { asTcvn3, asVni, asWindows1258, RULES } from "../letters/support.ts";

test.each([
  ["UTF-8", Buffer.from(RULES)],
  ["UTF-16, low byte first, with its mark", Buffer.from(`\ufeff${RULES}`, "utf16le")],
  ["UTF-16 without its mark", Buffer.from(RULES, "utf16le")],
  ["UTF-16, high byte first, without its mark", Buffer.from(RULES, "utf16le").swap16()],
  ["TCVN3", iconv.encode(asTcvn3(RULES), "latin1")],
  ["VNI", iconv.encode(asVni(RULES), "latin1")],
  ["Windows-1258", iconv.encode(asWindows1258(RULES), "win1252")],
])("a file in %s is read", (_, bytes) => {
  expect(decodeText(bytes)).toEqual({ kind: "text", text: RULES });
});

test("a Windows file in plain letters and a few signs is read", () => {
  expect(decodeText(Buffer.from([0x31, 0x35, 0xb0, 0x43]))).toEqual({ kind: "text", text: "15°C" });
});

test.each([
  [
    "UTF-8 with a bad byte, whose letter is lost",
    Buffer.concat([Buffer.from(RULES), Buffer.of(0xff), Buffer.from(RULES)]),
  ],
  [
    "letters of no writing that is known",
    Buffer.from("b\xdc c\xdfn l\xc5y n\xd0\xc6c t\xf7 n\x8fm gi\x9e", "latin1"),
  ],
])("%s: skipped with the reason", (_, bytes) => {
  expect(decodeText(bytes)).toMatchObject({ kind: "failed", reason: expect.stringContaining("bảng mã") });
});

test("a picture is no text", () => {
  expect(decodeText(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))).toMatchObject({
    kind: "failed",
    reason: expect.stringContaining("không phải tệp văn bản"),
  });
});
