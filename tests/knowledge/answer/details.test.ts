import { expect, test } from "vitest";
import { hasYears } from "../../../knowledge/answer/details.ts";
import { understandQuestion } from "../../../knowledge/answer/understand-question.ts";
import { loadLanguage } from "../../../knowledge/language.ts";
import { accentsAsTyped } from "./accents-as-typed.ts";

const language = await loadLanguage();

test.each([
  ["Chỉ thị 5 năm 2018 nói gì?", "Chỉ thị số 5-CT/TU ngày 20 tháng 8 năm 2021 về việc trực.", false],
  ["Chỉ thị 5 năm 2021 nói gì?", "Chỉ thị số 5-CT/TU ngày 20 tháng 8 năm 2021 về việc trực.", true],
  ["Chỉ thị 5 năm 2021 nói gì?", "Chỉ thị số 5-CT/TU về việc trực.", true],
  ["Chỉ thị 5 nói gì?", "Chỉ thị số 5-CT/TU ngày 20 tháng 8 năm 2021 về việc trực.", true],
])("the year asked of a document must be that of its date: %s ← %s: %s", (asked, text, expected) => {
  const question = understandQuestion(asked, { ...language, accents: accentsAsTyped, isKnown: () => true });
  expect(hasYears(question, text)).toBe(expected);
});
