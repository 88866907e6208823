import { expect, test } from "vitest";
import { findDateLines } from "../../../../knowledge/documents/read/boilerplate/find-date-lines.ts";
import { findEventDate } from "../../../../knowledge/documents/read/boilerplate/find-event-date.ts";
import { paragraph } from "../../../../knowledge/documents/read/line.ts";

test.each([
  ["27 Tháng Mười 2021 2:40:00 CH", "2021-10-27"],
  ["3 Tháng Mười Hai 2020", "2020-12-03"],
  ["01 tháng Giêng năm 2019", "2019-01-01"],
  ["Chủ nhật - 24/01/2021 23:12 513 0", "2021-01-24"],
  ["Thứ Sáu, ngày 19 tháng 8 năm 2022", "2022-08-19"],
  ["Thứ 4, 30.06.2021 | 00:00:00", "2021-06-30"],
  ["Cập nhật lúc 08h15, ngày 5-3-2024", "2024-03-05"],
  ["2021-07-30", "2021-07-30"],
])("the date line %s", (text, date) => {
  expect(findDateLines([paragraph(text)])).toEqual([{ index: 0, date }]);
});

const REST = "phường mời bà con đến hội trường góp ý cho bản quy ước mới của khu phố trước khi gửi lên trên.";

test.each([
  [`Sáng 10/6, ${REST}`, "2022-08-19", "2022-06-10"],
  [`(Trang tin) - Chiều ngày 28/12, ${REST}`, "2022-01-05", "2021-12-28"],
  [`Ngày 3/2, ${REST}`, "2022-02-04", "2022-02-03"],
  [`Tối 9 tháng 5 năm 2020, ${REST}`, "2022-02-04", "2020-05-09"],
])("%s (page of %s) is about %s", (text, pageDate, date) => {
  expect(findEventDate([paragraph(text)], pageDate)).toBe(date);
});

test("a day that may lie ahead, or more than half a year back, is not given a year", () => {
  expect(findEventDate([paragraph(`Sáng 10/6, ${REST}`)], "2022-06-01")).toBeUndefined();
  expect(findEventDate([paragraph(`Sáng 10/6/2023 tới đây, ${REST}`)], "2022-06-01")).toBeUndefined();
});

test("without a page date the year has to stand in the same sentence, alone", () => {
  expect(findEventDate([paragraph(`Hội nghị năm 2023 họp chiều 24/2, ${REST}`)], undefined)).toBe(
    "2023-02-24",
  );
  expect(
    findEventDate([paragraph(`Hội nghị năm 2023 và năm 2024 họp chiều 24/2, ${REST}`)], undefined),
  ).toBeUndefined();
  expect(
    findEventDate([paragraph(`Hội nghị họp chiều 24/2, ${REST} Năm 2023 thì khác.`)], undefined),
  ).toBeUndefined();
});

test("a year that the page itself overtakes with a later date is not believed", () => {
  const lines = [
    paragraph(`Hội nghị năm 2023 họp chiều 24/2, ${REST}`),
    paragraph("Theo kế hoạch ngày 1/3/2024."),
  ];
  expect(findEventDate(lines, undefined)).toBeUndefined();
});

test("the date of a document in the text is not the day of an event", () => {
  const text = `Thực hiện Quyết định số 5-QĐ/ĐU ngày 6/5/2022 của Đảng ủy, ${REST}`;
  expect(findEventDate([paragraph(text)], "2022-08-19")).toBeUndefined();
});
