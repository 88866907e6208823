import { expect, test } from "vitest";
import { readText } from "../../../../knowledge/documents/read/text/read-text.ts";
import { boilerplate, documentOf } from "./support.ts";

const SENTENCE =
  "Tổ tự quản của thôn họp hằng tháng để nghe bà con nêu việc cần làm, rồi phân công người theo dõi đến khi xong.";

function read(...lines: readonly string[]) {
  return documentOf(readText({ id: "trang", text: lines.join("\n\n") }, boilerplate));
}

test("a word that heads lists of links elsewhere is one of the things that a text lists", () => {
  const list = ["Máy bơm", "02 cái", "Video", "Đĩa hát", "05 chiếc", "Loa", "03 chiếc"];
  const document = read("Đồ dùng của thôn", `${SENTENCE}`, ...list, `${SENTENCE} Đồ nào hỏng thì thay.`);
  expect(document.text).toContain(list.join("\n\n"));
  expect(document.dropped).toEqual([]);
});

test("titles of other articles amid a text go, and the text goes on", () => {
  const document = read(
    "Chuyện làng",
    SENTENCE,
    "Tin liên quan",
    "Thôn Đoài sửa giếng trước mùa khô",
    `${SENTENCE} Xong thì báo.`,
  );
  expect(document.dropped.map(({ text }) => text)).toEqual([
    "Tin liên quan",
    "Thôn Đoài sửa giếng trước mùa khô",
  ]);
});

test("figures in a column are a text's own; under the label of a counter they are a counter", () => {
  expect(read("Số buổi họp của thôn", SENTENCE, "Số buổi họp từng tháng:", "2", "3", "4").dropped).toEqual(
    [],
  );
  const counted = read("Chuyện làng", SENTENCE, "Lượt truy cập", "2", "3", "4").dropped;
  expect(counted.map(({ text }) => text)).toEqual(expect.arrayContaining(["2", "3", "4"]));
});

test("what two lists of a text both say is no caption of a photo", () => {
  const steps = ["Cán bộ thôn ghi sổ rồi báo cho trưởng thôn biết", "Trưởng thôn xem rồi ký."];
  const document = read("Hai việc của thôn", "1. Sửa giếng", ...steps, "2. Quét sân giếng", ...steps);
  expect(document.dropped).toEqual([]);
});

test("half a sentence of a list that says the same as another stays with its other half", () => {
  const item = ["- Cán bộ, dân quân trực giếng của thôn đã có trên", "20 năm làm việc;"];
  expect(
    read("Tiền trực", `${SENTENCE}`, "Thôn chi cho:", ...item, "Thôn thưởng cho:", ...item).dropped,
  ).toEqual([]);
});
