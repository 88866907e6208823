import { expect, test } from "vitest";
import { centred, type MadeLine, readMade, textsOf } from "./made-page.ts";

const FULL = "Cán bộ của xã nghe người dân nói vào sáng thứ Ba, ghi đủ vào sổ và trả lời trong tuần";

function paragraph(top: number, rows: number, left = 60): MadeLine[] {
  return Array.from({ length: rows }, (_, row) => [
    left + (row === 0 ? 18 : 0),
    top + 16 * row,
    row === 0 ? FULL.slice(3) : FULL,
  ]);
}

test("the heads of a letter are read one after the other, each from above", () => {
  const read = readMade([
    [
      [70, 60, "ĐẢNG ỦY XÃ MẪU"],
      [320, 60, "ĐẢNG CỘNG SẢN VIỆT NAM"],
      [80, 78, "Số 12-KH/ĐU"],
      [330, 78, "Xã Mẫu, ngày 02 tháng 5 năm 2026"],
      [centred("KẾ HOẠCH"), 130, "KẾ HOẠCH", { bold: true }],
      ...paragraph(170, 4),
    ],
  ]);
  expect(textsOf(read).slice(0, 5)).toEqual([
    "ĐẢNG ỦY XÃ MẪU",
    "Số 12-KH/ĐU",
    "ĐẢNG CỘNG SẢN VIỆT NAM",
    "Xã Mẫu, ngày 02 tháng 5 năm 2026",
    "KẾ HOẠCH",
  ]);
  expect(read.lines[4]?.look).toEqual({ centred: true, bold: true });
});

test("a letter that another font fills in stands in its place", () => {
  const read = readMade([
    [
      [60, 100, "Cán b"],
      [96, 100, " tiếp dân"],
      [90, 100, "ộ"],
    ],
  ]);
  expect(textsOf(read)).toEqual(["Cán bộ tiếp dân"]);
});

test("a sentence that runs over the end of a page is one, without the page's number and head", () => {
  const page = (number: number, lines: readonly MadeLine[]): MadeLine[] => [
    [60, 40, "Sổ tay công tác dân vận xã Mẫu"],
    ...lines,
    [300, 815, `${number}`],
  ];
  const read = readMade([
    page(1, [...paragraph(100, 3), [60, 148, `${FULL.slice(0, -4)} mà`]]),
    page(2, [[60, 100, "nói rõ."], ...paragraph(130, 8)]),
  ]);
  expect(textsOf(read)[0]).toMatch(/ mà nói rõ\.$/);
  expect(read.dropped.map(({ reason }) => reason)).toEqual([
    "page-header",
    "page-number",
    "page-header",
    "page-number",
  ]);
  expect(read.lines[0]?.place).toMatchObject({ page: 1 });
});

test("what a digital signature prints is left out, and a sentence about who signs stays", () => {
  const read = readMade([
    [
      [330, 30, "Người ký: VĂN PHÒNG XÃ"],
      [330, 44, "MẪU"],
      [330, 58, "Email: vp@xamau.example"],
      [330, 72, "Thời gian ký: 02.05.2026 08:00:00 +07:00"],
      [60, 200, "Người ký: Chủ tịch xã hoặc người được ủy quyền."],
    ],
  ]);
  expect(textsOf(read)).toEqual(["Người ký: Chủ tịch xã hoặc người được ủy quyền."]);
  expect(read.dropped).toHaveLength(4);
});

test("a table with drawn borders gives its rows, and words across an underline do not", () => {
  const cells: MadeLine[] = [
    [65, 115, "Thôn"],
    [205, 115, "Hộ nghèo"],
    [65, 145, "Bến"],
    [205, 145, "4"],
    [60, 220, "Chữ thường dưới bảng."],
  ];
  const line = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });
  const rules = [
    ...[100, 130, 160].map((y) => line(60, y, 340, y + 0.5)),
    ...[60, 200, 340].map((x) => line(x, 100, x + 0.5, 160)),
    line(60, 223, 90, 223.5),
  ];
  const read = readMade([cells], rules);
  expect(read.tables).toBe(1);
  expect(textsOf(read).at(-1)).toBe("Chữ thường dưới bảng.");
  expect(textsOf(read).find((text) => text.includes("Bến"))).toContain("4");
});

test("a note at the foot of a page follows the sentence that it would cut", () => {
  const small = { size: 9, top: 741, bottom: 752 };
  const read = readMade([
    [
      ...paragraph(100, 3),
      [60, 148, `${FULL.slice(0, -4)} mà`],
      [60, 750, "[1] Xem sổ tay năm trước.", small],
    ],
    [[60, 100, "nói rõ."], ...paragraph(130, 8)],
  ]);
  expect(textsOf(read)[0]).toMatch(/ mà nói rõ\.$/);
  expect(textsOf(read)[1]).toBe("[1] Xem sổ tay năm trước.");
});
