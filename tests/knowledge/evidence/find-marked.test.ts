import { describe, expect, test } from "vitest";
import { findMarked } from "../../../knowledge/evidence/find-marked.ts";

const BAG = [
  "2. Túi đi đò gồm:",
  "a) Áo phao:",
  "- Một cái cho người lớn;",
  "- Một cái cho trẻ nhỏ;",
  "b) Còi đồng.",
];
const CLAUSES = ["1. Đò chạy từ sáu giờ.", ...BAG, "3. Trời gió thì đò nghỉ."];

/** What is marked of paragraphs where the best sentence is, or is in, the given one. */
function mark(
  paragraphs: readonly string[],
  best: string,
  { asksForList = true, isTitleNearer = false, leadIn = "" } = {},
): string {
  const text = paragraphs.join("\n\n");
  return findMarked(
    { text, leadIn },
    { text: best, start: text.indexOf(best) },
    { asksForList, isTitleNearer },
  );
}

const whole = (paragraphs: readonly string[]) => paragraphs.join("\n\n");

describe("where a list is asked for, there is marked", () => {
  test("all of it with its lead-in, by the lead-in or by any of its items", () => {
    for (const best of ["2. Túi đi đò gồm:", "b) Còi đồng."]) expect(mark(CLAUSES, best)).toBe(whole(BAG));
  });

  test("of lists in one another the one that the sentence introduces or is an item of", () => {
    const vests = whole(BAG.slice(1, 4));
    expect(mark(CLAUSES, "a) Áo phao:")).toBe(vests);
    expect(mark(CLAUSES, "- Một cái cho trẻ nhỏ;")).toBe(vests);
  });

  test("of pluses below dashes their own list", () => {
    const list = ["- Áo gồm:", "+ Áo lớn;", "+ Áo nhỏ;"];
    expect(mark(["Túi gồm:", ...list, "- Còi."], "+ Áo nhỏ;")).toBe(whole(list));
  });

  test("all that a passage has of a list that began in another one", () => {
    const rest = ["c) Dây đỏ;", "d) Đèn."];
    const leadIn = "2. Túi đi đò gồm:";
    expect(mark([...rest, "3. Trời gió thì đò nghỉ."], "d) Đèn.", { leadIn })).toBe(whole(rest));
  });

  test("all clauses, where it is their title that says what is asked for", () => {
    const duties = ["1. Giữ còi.", "2. Phát áo:", "a) Cho người lớn;", "3. Nghỉ khi gió."];
    expect(mark(duties, "3. Nghỉ khi gió.", { isTitleNearer: true })).toBe(whole(duties));
  });

  test("with the items of a clause that began in another passage, the clauses behind them", () => {
    const rest = ["c) Dây đỏ.", "2. Phát áo.", "3. Nghỉ khi gió."];
    expect(mark(rest, "2. Phát áo.", { leadIn: "1. Giữ túi có:" })).toBe("2. Phát áo.");
    expect(mark(rest, "2. Phát áo.", { leadIn: "Lái đò phải:\n1. Giữ túi có:" })).toBe(whole(rest));
  });

  test("no more than the sentence where nothing introduces the clauses around it", () => {
    expect(mark(CLAUSES, "3. Trời gió thì đò nghỉ.")).toBe("3. Trời gió thì đò nghỉ.");
    expect(mark(["Đò có chủ.", "a) Chủ giữ còi."], "a) Chủ giữ còi.")).toBe("a) Chủ giữ còi.");
  });

  test("no more than the sentence where it is no part of a list", () => {
    expect(mark(["Đò chạy sáng. Đò nghỉ trưa."], "Đò nghỉ trưa.")).toBe("Đò nghỉ trưa.");
  });
});

describe("for any other question there is marked", () => {
  const asked = { asksForList: false };

  test("an item by itself", () => {
    expect(mark(CLAUSES, "b) Còi đồng.", asked)).toBe("b) Còi đồng.");
  });

  test("a lead-in with its items, from its own sentence on, as it says nothing alone", () => {
    const lead = "Hành khách cần có:";
    expect(mark([`Đò có chủ. ${lead}`, "a) Vé;", "b) Áo."], lead, asked)).toBe(
      whole([lead, "a) Vé;", "b) Áo."]),
    );
  });

  test("what follows a colon without a mark", () => {
    expect(mark(["1. Khẩu hiệu:", "Đi chậm mà chắc.", "2. Màu cờ: xanh."], "1. Khẩu hiệu:", asked)).toBe(
      whole(["1. Khẩu hiệu:", "Đi chậm mà chắc."]),
    );
  });

  test("of a long list as many items as 600 characters hold, and one at least", () => {
    const item = (letter: string, length: number) => `${letter}) ${"đò ".repeat(length / 3).trim()};`;
    const list = ["Gồm:", item("a", 240), item("b", 240), item("c", 240)];
    expect(mark(list, "Gồm:", asked)).toBe(whole(list.slice(0, 3)));
    expect(mark(["Gồm:", item("a", 900), item("b", 90)], "Gồm:", asked)).toBe(
      whole(["Gồm:", item("a", 900)]),
    );
  });

  test("a lead-in alone where the passage ends with it or goes on with the next clause", () => {
    expect(mark(["Đò nghỉ khi:"], "Đò nghỉ khi:", asked)).toBe("Đò nghỉ khi:");
    expect(mark(["1. Đò nghỉ khi:", "2. Bến đóng."], "1. Đò nghỉ khi:", asked)).toBe("1. Đò nghỉ khi:");
  });
});
