import { describe, expect, test } from "vitest";
import { fold } from "../../../knowledge/language/fold.ts";
import { withoutTones } from "../../../knowledge/language/tone.ts";
import { encode, TELEX_KEYS, VNI_KEYS } from "../language/typing/typing-encoder.ts";
import { useOffice } from "./office.ts";

const office = useOffice();

const questions = [
  "phiên chợ nghĩa tình họp vào ngày nào",
  "ai sáng lập phiên chợ nghĩa tình",
  "hàng thừa sau phiên chợ để ở đâu",
  "đoàn thanh niên đưa cơm tận nhà cho người nào",
  "hòm thư lắng nghe đặt ở chỗ nào",
  "bà con đồng lòng sửa bến bằng đá gì",
];

describe.each(questions)("%s", (question) => {
  test.each([
    ["without accents", fold(question)],
    ["without tones", withoutTones(question)],
    ["in capitals", question.toUpperCase()],
    ["in capitals without accents", fold(question).toUpperCase()],
    ["in decomposed letters", question.normalize("NFD")],
    ["with odd spaces and signs", `  ${question.replaceAll(" ", "\u00a0 ")} ???!! 🙏`],
    ["in raw Telex, tones at the end", encode(question, TELEX_KEYS, "end")],
    ["in raw Telex, tones at the vowel", encode(question, TELEX_KEYS, "vowel")],
    ["in raw VNI", encode(question, VNI_KEYS, "end")],
    ["politely", `Dạ cho em hỏi ${question} vậy ạ, em cảm ơn nhiều`],
  ])("%s finds the same passage first", async (_, typed) => {
    expect((await office.first(typed)).id, typed).toBe((await office.first(question)).id);
  });
});

test.each([
  ["phiên chợ nghĩa tình họp v ngày nào z", "hoi-dap#0"],
  ["ng nào đc mua hàng ở phiên chợ vậy ad", "hoi-dap#1"],
  ["đoàn tn đưa cơm cho ng ko đi lại dc lúc mấy giờ", "ke-hoach-bep-an#1"],
  ["ct mặt trận xã nhận phản ánh j", "ke-hoach-bep-an#2"],
])("chat spelling: %s → %s", async (question, id) => {
  expect((await office.first(question)).id).toBe(id);
});
