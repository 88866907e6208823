import { expect, test } from "vitest";
import { createQuestionTools } from "../../../knowledge/question/read-question.ts";
import { understandQuestion } from "../../../knowledge/question/understand-question.ts";
import { prune } from "../../../knowledge/retrieve/prune.ts";
import { language } from "../language/repository-language.ts";
import { madeIndex } from "../search-index/made-index.ts";

test("a passage with more of the question's words is judged before one with a somewhat higher score", async () => {
  const { index } = await madeIndex([
    ["Tổ dân phố họp bàn việc chung của khu phố vào cuối tuần."],
    ["Hòm thư góp ý của tổ dân phố được mở vào sáng thứ hai."],
  ]);
  const question = understandQuestion("hòm thư góp ý mở lúc nào", createQuestionTools(language, index));
  const candidates = [0, 1].map((passageIndex) => ({
    passageIndex,
    score: 1 - 0.2 * passageIndex,
    keywordScore: 0.5,
    documentScore: 0.5,
    similarity: 0.3,
  }));
  expect(
    prune({ index, rarity: () => 0.5 }, question, candidates, 1).map(({ passageIndex }) => passageIndex),
  ).toEqual([1]);
});
