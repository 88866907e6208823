import { expect, test } from "vitest";
import { splitMessage } from "../../../knowledge/question/split-message.ts";
import { restoreWords } from "../../../knowledge/restore/restore-words.ts";
import { language } from "../language/repository-language.ts";
import { TYPED } from "./understand-as-typed.ts";

/** The parts of a message that ask, as typed. */
function askingPartsOf(typed: string): string[] {
  const words = restoreWords(typed, () => false, TYPED);
  return splitMessage(typed, words, language.questionWords.findAsking(words), language)
    .filter(({ asks }) => asks)
    .map(({ start, end }) => typed.slice(words[start]?.start, words[end - 1]?.end));
}

test.each([
  ["Ao nhà tôi bị ngập. Ai cũng bảo báo xã. Báo ở đâu?", ["Báo ở đâu"]],
  ["ao nhà tôi bị ngập. giờ báo ai", ["giờ báo ai"]],
  ["ao nhà tôi ở tp. vĩnh long bị ngập. có được đền không ạ", ["có được đền không ạ"]],
  ["Tôi có ao cá, xin hỏi thuế ao tính thế nào", ["thuế ao tính thế nào"]],
  ["Thủ tục thuê ao. Ao rộng hai mẫu.", ["Thủ tục thuê ao", "Ao rộng hai mẫu"]],
  ["Ao ai quản lý? Thuế nộp ở đâu?", ["Ao ai quản lý", "Thuế nộp ở đâu"]],
  ["Ao ai quản lý? thuế nộp bao nhiêu", ["Ao ai quản lý", "thuế nộp bao nhiêu"]],
  ["Ao ai quản lý, còn thuế nộp ở đâu?", ["Ao ai quản lý", "còn thuế nộp ở đâu"]],
  ["Ao, và giếng do ai quản lý?", ["Ao, và giếng do ai quản lý"]],
])("the sentences that ask are told from the story: %s", (typed, asking) => {
  expect(askingPartsOf(typed)).toEqual(asking);
});
