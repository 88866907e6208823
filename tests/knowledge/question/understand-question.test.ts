import { expect, test } from "vitest";
import { understandAsTyped } from "./understand-as-typed.ts";

const contentOf = (asked: string) => understandAsTyped(asked).content.map(({ accented }) => accented);

/** The words that count less than others in an answer. */
const storyOf = (asked: string) =>
  understandAsTyped(asked).content.flatMap(({ accented, weight }) => (weight < 1 ? [accented] : []));

test.each([
  ["Kính gửi ban quản trị, xin hỏi ao làng do ai trông?", ["kính", "gửi", "ban", "quản", "trị"]],
  ["Nước dâng nhanh. Ao làng do ai trông?", ["nước", "dâng", "nhanh"]],
  ["Ao làng do ai trông?", []],
])("what is told around the question counts less in an answer: %s", (asked, story) => {
  expect(storyOf(asked)).toEqual(story);
});

test("what a story says asks for no type of answer, and its numbers need not be in one", () => {
  const { answerType, otherNumbers } = understandAsTyped("Mất 200 con vịt mà chưa ai hỏi. Đơn nộp ở đâu?");
  expect(answerType).toBe("place");
  expect(otherNumbers).toEqual([]);
});

test("what a short question is about may stand before it", () => {
  expect(contentOf("Cháu muốn vay vốn trồng cây, cho cháu hỏi thủ tục?")).toContain("vay");
});

test.each([
  ["Túi đi đò gồm những gì?", true],
  ["Có mấy trường hợp được hoãn chuyến đò?", true],
  ["Người lái đò có những quyền nào", true],
  ["Muốn mở bến đò thì cần giấy tờ gì", true],
  ["Điều kiện để mở một bến đò là gì", true],
  ["tui di do gom nhung gi", true],
  ["Kể giúp tôi các việc của người lái đò", true],
  ["Bến đò là gì", false],
  ["Đò chở được mấy người", false],
  ["Những người đã mua vé rồi thì lên đò lúc nào", false],
  ["Người lái đò có được uống rượu không", false],
])("whether a question asks for a whole list is known: %s %s", (asked, isAsked) => {
  expect(understandAsTyped(asked).asksForList).toBe(isAsked);
});

test("Covid-19 is a name, and its 19 no number that an answer must have", () => {
  expect(
    understandAsTyped("Chống dịch Covid-19 năm 2021 thế nào?").otherNumbers.map(({ digits }) => digits),
  ).toEqual(["2021"]);
});

test.each([
  ["Nhà tôi ở Hà Nội, mẹ tôi mất sổ hộ nghèo. Xin cấp lại thì đến đâu?", [], ["ha noi"]],
  ["Nhà tôi mất sổ hộ nghèo. Ở Hà Nội xin cấp lại thì đến đâu?", ["ha noi"], []],
  ["Ở Hà Nội xin cấp lại sổ hộ nghèo thì đến đâu", ["ha noi"], []],
  ["Bà Lê Thị Mai ở Hà Nội mất sổ hộ nghèo. Bà xin cấp lại ở đâu?", ["le thi mai"], ["ha noi"]],
])("a place of the story is told from one that is asked about: %s", (asked, names, scenes) => {
  expect(understandAsTyped(asked)).toMatchObject({ names, scenes });
});
