import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { joinBlocks } from "../../../../../knowledge/documents/read/assemble-document.ts";
import { paragraph } from "../../../../../knowledge/documents/read/line.ts";
import { captionTables } from "../../../../../knowledge/documents/read/tables/caption-tables.ts";
import { type Cell, tableLines } from "../../../../../knowledge/documents/read/tables/table-lines.ts";
import { splitDocument } from "../../../../../knowledge/documents/split-document.ts";

type Written = string | Cell;

const table = (...rows: Written[][]) => ({
  rows: rows.map((cells) => cells.map((cell) => (typeof cell === "string" ? { text: cell } : cell))),
});
const read = (...rows: Written[][]) => tableLines(table(...rows)).map(({ text }) => text);
const kinds = (...rows: Written[][]) => tableLines(table(...rows)).map(({ kind }) => kind);

describe("a table with the names of its columns", () => {
  test("gives each row with them", () => {
    expect(
      read(["Giếng", "Người trông", "Độ sâu (m)"], ["Giếng Cả", "Bà Tư", "12"], ["Giếng Con", "", "7"]),
    ).toEqual(["Giếng Cả; Người trông: Bà Tư; Độ sâu (m): 12", "Giếng Con; Độ sâu (m): 7"]);
  });

  test("keeps the numbers of rows in front, whatever their column is called", () => {
    for (const name of ["STT", "TT", "Số TT", ""]) {
      expect(read([name, "Ngõ", "Số hộ"], ["1", "Trúc", "30"], ["2", "Mai", "25"])).toEqual([
        "1. Ngõ: Trúc; Số hộ: 30",
        "2. Ngõ: Mai; Số hộ: 25",
      ]);
    }
  });

  test("joins heads of several rows, and repeats what spans rows", () => {
    const lines = read(
      [
        { text: "Xóm", rows: 2 },
        { text: "Cây xanh", columns: 2 },
      ],
      ["Đã trồng", "Còn sống"],
      [{ text: "Trong", rows: 2 }, "40", "38"],
      ["50", "41"],
    );
    expect(lines).toEqual([
      "Xóm: Trong; Cây xanh – Đã trồng: 40; Cây xanh – Còn sống: 38",
      "Xóm: Trong; Cây xanh – Đã trồng: 50; Cây xanh – Còn sống: 41",
    ]);
  });

  test("leaves out a row that numbers the columns and a head that is repeated on the next page", () => {
    const head = ["TT", "Việc", "Người làm", "Tiền"];
    expect(
      read(head, ["A", "B", "1", "2"], ["1", "Nạo vét", "Tổ 2", "300"], head, [
        "2",
        "Quét vôi",
        "Tổ 1",
        "90",
      ]),
    ).toEqual([
      "1. Việc: Nạo vét; Người làm: Tổ 2; Tiền: 300",
      "2. Việc: Quét vôi; Người làm: Tổ 1; Tiền: 90",
    ]);
  });

  test("a first row of small numbers is a row", () => {
    expect(read(["Ngày", "Sáng", "Chiều"], ["Thứ Hai", "1", "2"]).at(-1)).toBe(
      "Ngày: Thứ Hai; Sáng: 1; Chiều: 2",
    );
  });

  test("puts titles and units above the head into a heading above all rows", () => {
    const lines = tableLines(
      table(
        [{ text: "QUỸ GIẾNG LÀNG", columns: 3 }],
        [{ text: "Đơn vị tính: đồng", columns: 3 }],
        ["TT", "Khoản", "Số tiền"],
        ["1", "Thu", "500"],
        ["2", "Chi", "200"],
      ),
    );
    expect(lines[0]).toMatchObject({ kind: "heading", text: "QUỸ GIẾNG LÀNG – Đơn vị tính: đồng" });
    expect(lines.slice(1).map(({ text }) => text)).toEqual([
      "1. Khoản: Thu; Số tiền: 500",
      "2. Khoản: Chi; Số tiền: 200",
    ]);
  });

  test("a row with one text heads the rows below it", () => {
    const lines = tableLines(
      table(
        ["TT", "Thủ tục", "Phí"],
        ["I", { text: "Giếng nước", columns: 2 }],
        ["1", "Xin múc nước", "0"],
        ["2", "Xin rửa giếng", "5.000"],
        ["II", { text: "Đường làng", columns: 2 }],
        ["1", "Xin đổ đất", "0"],
        [{ text: "Tổng cộng", columns: 2 }, "5.000"],
      ),
    );
    expect(lines.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      "heading I. Giếng nước",
      "row 1. Thủ tục: Xin múc nước; Phí: 0",
      "row 2. Thủ tục: Xin rửa giếng; Phí: 5.000",
      "heading II. Đường làng",
      "row 1. Thủ tục: Xin đổ đất; Phí: 0",
      "row Tổng cộng; Phí: 5.000",
    ]);
  });

  test("what stands below the rows is no row", () => {
    const lines = tableLines(
      table(
        ["TT", "Hộ", "Số khẩu", "Ghi chú"],
        ["1", "Ông Ba", "4", ""],
        ["2", "Bà Sáu", "2", ""],
        ["", "", "Làng Hạ, ngày 3 tháng 2 năm 2031", ""],
        ["Người lập", "", "", "Trưởng làng"],
      ),
    );
    expect(lines.slice(2).map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      "paragraph Người lập",
      "paragraph Làng Hạ, ngày 3 tháng 2 năm 2031",
      "paragraph Trưởng làng",
    ]);
  });

  test("a form that nobody filled in keeps the names of its columns", () => {
    expect(read(["TT", "Họ và tên", "Chữ ký"], ["", "", ""])).toEqual(["TT; Họ và tên; Chữ ký"]);
  });

  test("a row that is longer than a passage is told cell by cell under what it is about", () => {
    const long = (name: string) => `${name} ${"làm việc này ".repeat(50)}xong.`;
    const lines = tableLines(
      table(
        ["TT", "Việc", "Cách làm", "Hạn"],
        ["1", "Rửa giếng", `${long("Trước hết")}\n${long("Sau đó")}`, "3 ngày"],
      ),
    );
    expect(lines.map(({ kind }) => kind)).toEqual(["heading", "row", "row", "row", "row"]);
    expect(lines[0]?.text).toBe("1. Rửa giếng");
    expect(lines.at(-1)?.text).toBe("Hạn: 3 ngày");
  });

  test("each line knows the row of the original", () => {
    const places = [{ row: 4 }, { row: 5 }, { row: 6 }];
    const lines = tableLines({
      ...table(["Ngõ", "Hộ", "Khẩu"], ["Trúc", "3", "9"], ["Mai", "2", "5"]),
      places,
    });
    expect(lines.map(({ place }) => place)).toEqual([{ row: 5 }, { row: 6 }]);
  });
});

test("a question is the heading of its answer, with what else its row says below", () => {
  const lines = tableLines(
    table(
      ["STT", "Câu hỏi", "Trả lời", "Căn cứ"],
      ["1", "Ai giữ chìa khóa?", "Tổ trưởng.\nVắng thì tổ phó.", "Điều 5"],
    ),
  );
  expect(lines.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    "heading Ai giữ chìa khóa?",
    "row Tổ trưởng.",
    "row Vắng thì tổ phó.",
    "row Căn cứ: Điều 5",
  ]);
});

describe("tables that list nothing", () => {
  test("labels and values are paragraphs", () => {
    const rows = [
      ["Thuộc tính", "Nội dung"],
      ["Cơ quan:", "Tổ dân phố"],
      ["Thời hạn", "5 ngày"],
    ];
    expect(read(...rows.slice(1))).toEqual(["Cơ quan: Tổ dân phố", "Thời hạn: 5 ngày"]);
    expect(read(...rows)).toEqual(["Cơ quan: Tổ dân phố", "Thời hạn: 5 ngày"]);
    expect(kinds(...rows)).toEqual(["paragraph", "paragraph"]);
  });

  test("a letterhead is its left column, then its right one", () => {
    expect(
      read(
        ["LÀNG HẠ\nTỔ GIẾNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"],
        ["Số: 7/TB-TG", "Làng Hạ, ngày 3 tháng 2 năm 2031"],
      ),
    ).toEqual([
      "LÀNG HẠ",
      "TỔ GIẾNG",
      "Số: 7/TB-TG",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "Làng Hạ, ngày 3 tháng 2 năm 2031",
    ]);
  });

  test("signatures are the left column, then the right one", () => {
    expect(read(["Nơi nhận:\n- Như trên;\n- Lưu.", "TỔ TRƯỞNG\nNguyễn Thị Giếng"])).toEqual([
      "Nơi nhận:",
      "- Như trên;",
      "- Lưu.",
      "TỔ TRƯỞNG",
      "Nguyễn Thị Giếng",
    ]);
  });

  test("a frame around a text is its paragraphs", () => {
    expect(read(["Chú ý:\nKhông múc nước ban đêm."])).toEqual(["Chú ý:", "Không múc nước ban đêm."]);
  });
});

describe("rows among the passages", () => {
  const rows = tableLines(
    table(["Ngõ", "Số hộ", "Tổ trưởng"], ["Trúc", "30", "Bà Tư"], ["Mai", "25", "Ông Năm"]),
  );
  const passagesOf = (lines: Parameters<typeof joinBlocks>[0]) =>
    splitDocument({
      id: "ngo",
      title: "Các ngõ",
      metadata: {},
      dropped: [],
      ...joinBlocks(captionTables(lines)),
    });

  test("each is one, below its caption, and the text behind the table is not below it", () => {
    const passages = passagesOf([
      { kind: "heading", level: 1, text: "Số liệu" },
      paragraph("Bảng 1. Các ngõ của làng"),
      paragraph("Đơn vị tính: hộ"),
      ...rows,
      paragraph("Làng không còn ngõ nào khác."),
    ]);
    expect(passages.map(({ headings, text }) => [...headings, text])).toEqual([
      ["Số liệu", "Bảng 1. Các ngõ của làng – Đơn vị tính: hộ", "Ngõ: Trúc; Số hộ: 30; Tổ trưởng: Bà Tư"],
      ["Số liệu", "Bảng 1. Các ngõ của làng – Đơn vị tính: hộ", "Ngõ: Mai; Số hộ: 25; Tổ trưởng: Ông Năm"],
      ["Số liệu", "Làng không còn ngõ nào khác."],
    ]);
  });

  test("each knows what introduces the table", () => {
    const passages = passagesOf([paragraph("Số hộ từng ngõ như sau:"), ...rows]);
    expect(passages.map(({ leadIn }) => leadIn)).toEqual([
      undefined,
      "Số hộ từng ngõ như sau:",
      "Số hộ từng ngõ như sau:",
    ]);
  });

  test("a question with its answer is one, and the row of the next is none of it", () => {
    const asked = tableLines(
      table(["Câu hỏi", "Trả lời"], ["Ai múc nước?", "Ai cũng được."], ["Múc lúc nào?", "Ban ngày."]),
    );
    expect(passagesOf(asked).map(({ question, text }) => ({ question, text }))).toEqual([
      { question: "Ai múc nước?", text: "Ai cũng được." },
      { question: "Múc lúc nào?", text: "Ban ngày." },
    ]);
  });
});

describe("whatever the table", () => {
  const cell = fc.record({
    text: fc.constantFrom("", "STT", "Thôn", "12", "Ông Ba", "Một câu dài hơn một chút.", "Hai\ndòng", "x"),
    rows: fc.integer({ min: 0, max: 4 }),
    columns: fc.integer({ min: 0, max: 4 }),
    isHead: fc.boolean(),
  });

  test("lines are never empty, and every word of its cells is in them unless a head names it", () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }), (rows) => {
        const lines = tableLines({ rows });
        for (const { text } of lines) expect(text).toMatch(/^\S(?:.*\S)?$/u);
        const told = lines.map(({ text }) => text).join("\n");
        for (const { text } of rows.slice(4).flat()) {
          if (text.startsWith("Ông")) expect(told).toContain(text);
        }
      }),
    );
  });
});
