import { expect, test } from "vitest";
import { findQuestions } from "../../../knowledge/question/find-questions.ts";
import { TYPED } from "./understand-as-typed.ts";

test.each([
  ["Thuế ao cá nộp ở đâu? Giếng làng hỏng thì báo ai sửa chữa?", [0, 1]],
  ["Tôi mới về quê. Thuế ao cá nộp ở đâu? Giếng làng hỏng thì báo ai sửa chữa?", [1, 2]],
  ["Thuế ao cá nộp ở đâu, còn giếng làng hỏng thì báo ai sửa chữa?", [0, 1]],
])("two questions in a message are two: %s", (message, questions) => {
  expect(findQuestions(message, TYPED)).toEqual(questions);
});

test.each([
  "Thuế ao cá gồm những khoản nào, và nộp ở đâu?",
  "Thuế ao cá nộp bao nhiêu? Có được miễn không?",
  "Thuế ao cá nộp ở đâu? Nộp thuế ao cá chỗ nào?",
  "Giếng làng hỏng nặng từ năm ngoái. Thuế ao cá nộp ở đâu?",
])("a question that leans on another, or says it again, is none of its own: %s", (message) => {
  expect(findQuestions(message, TYPED)).toEqual([]);
});
