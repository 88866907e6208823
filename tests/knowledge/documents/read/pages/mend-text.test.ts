import fc from "fast-check";
import { expect, test } from "vitest";
import { mendText } from "../../../../../knowledge/documents/read/pages/mend-text.ts";

test.each([
  ["ĐIỀ U KHO ẢN THI HÀNH", "ĐIỀU KHOẢN THI HÀNH"],
  ["TI Ê U C HUẨN Q U ỐC GIA", "TIÊU CHUẨN QUỐC GIA"],
  ["Q U Y Ế T Đ Ị N H", "QUYẾT ĐỊNH"],
  ["Đ ảng ủy xã", "Đảng ủy xã"],
  ["Kính gửi: ..........................", "Kính gửi: …"],
])("%s is read as %s", (torn, whole) => {
  expect(mendText(torn)).toBe(whole);
});

test.each([
  "ông Lê Văn A nói",
  "mục a và b",
  "vitamin C có",
  "giai đoạn A B C",
  "cơ sở y tế",
  "khối u ở gan",
])("%s stays as it is written", (text) => {
  expect(mendText(text)).toBe(text);
});

test("only spaces and dots go", () => {
  const words = fc.array(fc.constantFrom("thôn", "Đ", "ảng", "xã", "ĐIỀ", "U", "a)", "12", "họp."), {
    maxLength: 9,
  });
  fc.assert(
    fc.property(words, (parts) => {
      const text = parts.join(" ");
      expect(mendText(text).replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
    }),
  );
});
