import { describe, expect, it } from "vitest";
import { findMentions } from "../../../../knowledge/language/document-numbers/document-mentions.ts";

const read = (text: string) =>
  findMentions(text).map(({ number, ...rest }) => ({ key: number.key, ...rest }));

describe("findMentions", () => {
  it("reads type, date, issuer and subject beside a number", () => {
    expect(
      read(
        "Thực hiện Chỉ thị số 35/CT-TTg ngày 24/8/2020 của Thủ tướng Chính phủ về đổi mới công tác dân vận; xã đã họp.",
      ),
    ).toEqual([
      {
        key: "35/CT-TTg",
        typeName: "Chỉ thị",
        date: "2020-08-24",
        issuer: "Thủ tướng Chính phủ",
        subject: "đổi mới công tác dân vận",
      },
    ]);
  });

  it("reads a date in words and a term of office", () => {
    expect(
      read("Nghị quyết số 25-NQ/TW ngày 03 tháng 6 năm 2013 của Ban Chấp hành Trung ương (khóa XI) rất cần."),
    ).toEqual([
      {
        key: "25-NQ/TW",
        typeName: "Nghị quyết",
        date: "2013-06-03",
        issuer: "Ban Chấp hành Trung ương khóa XI",
      },
    ]);
  });

  it("gives the issuer behind a list to all of it, and the date to its own number only", () => {
    expect(
      read(
        "Quyết định số 217-QĐ/TW và Quyết định số 218-QĐ/TW, ngày 12/12/2013 của Bộ Chính trị được phổ biến.",
      ),
    ).toEqual([
      { key: "217-QĐ/TW", typeName: "Quyết định", issuer: "Bộ Chính trị" },
      { key: "218-QĐ/TW", typeName: "Quyết định", date: "2013-12-12", issuer: "Bộ Chính trị" },
    ]);
  });

  it("does not give one issuer's number to another issuer", () => {
    expect(read("Quyết định số 784-QĐ/TU, Chỉ thị số 33/CT-TTg của Thủ tướng Chính phủ.")[0]).toEqual({
      key: "784-QĐ/TU",
      typeName: "Quyết định",
    });
  });

  it("reads a quoted subject", () => {
    expect(read('Chỉ thị số 13-CT/TU của Thành ủy về "Nâng vai trò giám sát, góp ý" năm nay')).toEqual([
      { key: "13-CT/TU", typeName: "Chỉ thị", issuer: "Thành ủy", subject: "Nâng vai trò giám sát, góp ý" },
    ]);
  });

  it("reads what a decree regulates, and not what one of its articles does", () => {
    expect(
      read("Nghị định số 7/2024/NĐ-CP ngày 2/3/2024 của Chính phủ quy định chi tiết về hòm thư."),
    ).toEqual([
      {
        key: "7/2024/NĐ-CP",
        typeName: "Nghị định",
        date: "2024-03-02",
        issuer: "Chính phủ",
        subject: "hòm thư",
      },
    ]);
    expect(read("Điều 5 Nghị định số 7/2024/NĐ-CP quy định hồ sơ gồm có đơn.")).toEqual([
      { key: "7/2024/NĐ-CP", typeName: "Nghị định" },
    ]);
  });

  it("says nothing of what is not there", () => {
    expect(read("theo 23-QĐ/TW thì phải làm")).toEqual([{ key: "23-QĐ/TW" }]);
  });
});
