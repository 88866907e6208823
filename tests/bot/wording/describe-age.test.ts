import { describe, expect, it } from "vitest";
import { ageOf, describeAge } from "../../../bot/wording/describe-age.ts";

const at = (time: string) => new Date(time);

describe("the age of a document", () => {
  it.each([
    ["2021-11-22", { unit: "years", count: 5 }],
    ["2021-11-23", { unit: "years", count: 4 }],
    ["2025-11-23", { unit: "months", count: 11 }],
    ["2026-10-22", { unit: "months", count: 1 }],
    ["2026-10-23", { unit: "days", count: 30 }],
    ["2026-11-21", { unit: "days", count: 1 }],
    ["2026-11-22", { unit: "today", count: 0 }],
    ["2026-11-23", null],
  ])("of %s on 22/11/2026 is %j", (date, age) => {
    expect(ageOf(date, at("2026-11-22T05:00:00Z"))).toEqual(age);
  });

  it("follows the day in Việt Nam, which begins seven hours before Greenwich's", () => {
    expect(ageOf("2026-11-22", at("2026-11-21T16:59:59Z"))).toBeNull();
    expect(ageOf("2026-11-22", at("2026-11-21T17:00:00Z"))).toEqual({ unit: "today", count: 0 });
  });

  it("warns from one year on, and when the date is not known", () => {
    const now = at("2026-11-22T05:00:00Z");
    expect(describeAge({ date: "2026-01-02" }, now)).toBe("Tài liệu ngày 02/01/2026, cách đây 10 tháng");
    expect(describeAge({ date: "2025-01-02" }, now)).toMatch(/cách đây 1 năm — có thể đã thay đổi/);
    expect(describeAge({ number: "1", date: "2027-01-01" }, now)).toBe("Ban hành ngày 01/01/2027");
    for (const date of [null, undefined, "2021", "hôm qua"])
      expect(describeAge({ date }, now)).toMatch(/Không rõ ngày/);
  });
});
