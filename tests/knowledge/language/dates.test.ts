import { describe, expect, test } from "vitest";
import { dateAt, findDates } from "../../../knowledge/language/dates.ts";

describe.each([
  ["30/7/2021", "2021-07-30"],
  ["24.2.2022", "2022-02-24"],
  ["5-3-2024", "2024-03-05"],
  ["2021-07-30", "2021-07-30"],
  ["06 tháng 5 năm 2022", "2022-05-06"],
  ["6 tháng 5, năm 2022", "2022-05-06"],
  ["27 Tháng Mười 2021", "2021-10-27"],
  ["3 tháng Mười Hai 2020", "2020-12-03"],
  ["01 tháng Giêng năm 2019", "2019-01-01"],
  ["2 tháng tư năm 2020", "2020-04-02"],
  ["2 thang chap nam 2020", "2020-12-02"],
])("the date %s", (written, iso) => {
  test("is read anywhere in a text, where it stands", () => {
    const text = `Tổ họp ngày ${written}, tại đình.`;
    const [found] = findDates(text);
    expect(found?.iso).toBe(iso);
    expect(text.slice(found?.start, found?.end)).toBe(written);
  });

  test("is read at the beginning, with and without “ngày”", () => {
    expect(dateAt(`${written}, họp`)).toEqual({ iso, start: 0, end: written.length });
    expect(dateAt(`Ngày ${written} của`)).toEqual({ iso, start: 0, end: written.length + 5 });
    expect(dateAt(`họp ngày ${written}`)).toBeUndefined();
  });
});

test.each(["31/2/2022", "32/1/2022", "45/1/2020", "1/13/2022", "12/2022", "năm 2022", "23-QĐ/TW", "217-218"])(
  "%s is no date",
  (text) => {
    expect(findDates(text)).toEqual([]);
    expect(dateAt(text)).toBeUndefined();
  },
);
