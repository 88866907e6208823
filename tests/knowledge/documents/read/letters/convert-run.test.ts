import { expect, test } from "vitest";
import { convertRun } from "../../../../../knowledge/documents/read/letters/convert-run.ts";

test.each([
  [".VnTime", "§iÒu lÖ giÕng lµng", "Điều lệ giếng làng"],
  ["VnTime", "§iÒu lÖ", "Điều lệ"],
  ["ABCDEF+.VnTime,Italic", "h­íng dÉn", "hướng dẫn"],
  [".VnTimeH", "quyÕt ®Þnh", "QUYẾT ĐỊNH"],
  ["VnTimeH", "céng hßa", "CỘNG HÒA"],
  ["ABCDEF+.VnArialH-Bold", "uû ban", "UỶ BAN"],
  ["vntimeh", "x· §oµi", "XÃ ĐOÀI"],
  ["VNI-Times", "Coäng hoøa xaõ hoäi", "Cộng hòa xã hội"],
  ["'VNI Helve'", "ÑAÛNG UÛY", "ĐẢNG ỦY"],
])("%s: %s", (font, text, read) => {
  expect(convertRun(text, font)).toBe(read);
});

test.each([
  ["Times New Roman", "café"],
  ["VNtimes new roman", "«ng"],
  ["Vnukovo", "«ng"],
  [".VnTime", "Đã gõ bằng Unicode"],
])("%s: %s stays", (font, text) => {
  expect(convertRun(text, font)).toBe(text);
});
