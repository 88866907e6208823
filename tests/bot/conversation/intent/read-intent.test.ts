import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Intent, readIntent } from "../../../../bot/conversation/intent/read-intent.ts";
import { fold } from "../../../../knowledge/language/index.ts";

const command = (name: string, argument = "") => ({ kind: "command", name, argument });
const saying = (name: string) => ({ kind: "saying", saying: name });
const read = (text: string) => readIntent(text, false);

describe("a command is understood however it is typed", () => {
  test.each([
    ...["/help", "/HELP", "help", "/trợ giúp", "trợ giúp", "TRO GIUP", "trogiup", " Trợ giúp ạ! ", "?"].map(
      (text) => [text, command("help")] as const,
    ),
    ...["/xoa", "xóa", "Xoá", "xoa", "xóa dữ liệu", "/xóa"].map((text) => [text, command("forget")] as const),
    ...["/nguon", "nguồn", "nguồn đâu", "Nguồn ạ?"].map((text) => [text, command("sources")] as const),
    ...["/chude", "chủ đề", "/chủ đề"].map((text) => [text, command("topics")] as const),
    ...["/start", "/start abc", "bắt đầu", "Bạn là ai?"].map((text) => [text.trim(), undefined] as const),
  ])("%s", (text, wanted) => {
    expect(read(text)).toMatchObject(wanted ?? { kind: "command", name: "start" });
  });

  test.each([
    ["/vanban", ""],
    ["văn bản", ""],
    ["/vanban 23", "23"],
    ["/vanban 23-QĐ/TW", "23-QĐ/TW"],
    ["/van_ban nđ 59/2023", "nđ 59/2023"],
    ["/văn bản 23", "23"],
    ["văn bản 23", "23"],
    ["van ban so 23", "23"],
    ["Văn bản số 23-QĐ/TW?", "23-QĐ/TW"],
  ])("%s asks for the document %s", (text, argument) => {
    expect(read(text)).toEqual(command("document", argument));
  });
});

describe("a question that holds a command's words stays a question", () => {
  test.each([
    "văn bản 23 nói về gì?",
    "Văn bản năm 2023",
    "nguồn kinh phí lấy từ đâu?",
    "Hướng dẫn số 43 quy định gì",
    "xóa đói giảm nghèo",
    "chủ đề năm 2022 là gì",
    "tiếp dân",
    "cảm ơn, cho hỏi dân vận khéo là gì",
    "sai phạm xử lý thế nào",
    "23",
    "số 23",
    "điều 1",
  ])("%s", (text) => {
    expect(read(text)).toEqual({ kind: "question", question: text });
  });
});

test.each<readonly [string, Intent | ReturnType<typeof saying>]>([
  ...["1", " 1 ", "1.", "(1)", "1️⃣", "số 1", "so 1", "chọn 1", "Chọn số 1 ạ", "câu 1"].map(
    (text) => [text, { kind: "pick", position: 0 }] as const,
  ),
  ["9", { kind: "pick", position: 8 }],
  ["tiếp", saying("more")],
  ["nói rõ hơn", saying("more")],
  ["cu the la gi", saying("more")],
  ["noi ro hon di ad", saying("more")],
  ["XEM THÊM", saying("more")],
  ["tiep di", saying("more")],
  ["gui lai", saying("resend")],
  ["hữu ích", saying("helpful")],
  ["dung roi", saying("helpful")],
  ["👍🏽👍🏽", saying("helpful")],
  ["chưa đúng", saying("wrong")],
  ["sai", saying("wrong")],
  ["👎", saying("wrong")],
  ["cảm ơn bạn nhiều nhé", saying("thanks")],
  ["cam on bot nha", saying("thanks")],
  ["tạm biệt ad", saying("noted")],
  ["bot ngu quá", saying("wrong")],
  ["thanks!", saying("thanks")],
  ["Xin chào ạ", saying("hello")],
  ["ok", saying("noted")],
  ["", { kind: "empty" }],
  ["...", { kind: "empty" }],
  ["/gibberish", { kind: "unknown-command" }],
  ["/1", { kind: "pick", position: 0 }],
])("%s", (text, wanted) => {
  expect(read(text)).toEqual(wanted);
});

test("administrators' commands exist for administrators only", () => {
  expect(readIntent("/naplai", true)).toEqual(command("reload"));
  expect(readIntent("tình trạng", true)).toEqual(command("state"));
  expect(read("/naplai")).toEqual({ kind: "unknown-command" });
  expect(read("tình trạng")).toEqual({ kind: "question", question: "tình trạng" });
});

test("accents, case and spaces around do not matter for what is no question", () => {
  const phrases = ["trợ giúp", "chủ đề", "gửi lại", "hữu ích", "chưa đúng", "cảm ơn bạn", "chọn số 3", "xóa"];
  const blank = fc.constantFrom("", " ", "\n");
  fc.assert(
    fc.property(
      fc.constantFrom(...phrases),
      fc.boolean(),
      fc.boolean(),
      blank,
      (phrase, bare, loud, space) => {
        const typed = bare ? fold(phrase) : phrase;
        expect(read(`${space}${loud ? typed.toUpperCase() : typed}${space}`)).toEqual(read(phrase));
      },
    ),
  );
});
