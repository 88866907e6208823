import { readdirSync } from "node:fs";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { completeQuestion } from "../../../../bot/conversation/follow-up/complete-question.ts";
import { foldedForm, type Knowledge, openKnowledge } from "../../../../knowledge/index.ts";

const CORPUS = new URL("../../../../knowledge/corpus/", import.meta.url).pathname;

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await openKnowledge({ corpusPath: CORPUS });
});
afterAll(() => knowledge.close());

const complete = (previous: string, message: string) =>
  completeQuestion({ previous, message, knowledge })?.question;

/** A question, what is written after it, and how the question of the passage that answers begins. */
const DIALOGUES: readonly (readonly [previous: string, message: string, answering: string])[] = [
  ["Quyết định 23-QĐ/TW quy định gì?", "ngày nào?", "Quyết định 23-QĐ/TW ban hành ngày nào"],
  ["Quyết định 23-QĐ/TW quy định gì?", "ngay nao vay", "Quyết định 23-QĐ/TW ban hành ngày nào"],
  ["Quyết định 23-QĐ/TW quy định gì?", "ai ký?", "Quyết định 23-QĐ/TW do ai ký"],
  ["qd 23 quy dinh gi", "ai ky", "Quyết định 23-QĐ/TW do ai ký"],
  ["Quyết định 23-QĐ/TW quy định gì?", "còn hiệu lực không?", "Quyết định 23-QĐ/TW còn hiệu lực không"],
  ["Quyết định 23-QĐ/TW ban hành ngày nào?", "nó thay thế văn bản nào?", "Quyết định 23-QĐ/TW thay thế"],
  [
    "Quyết định 23-QĐ/TW ban hành ngày nào?",
    "van ban do co hieu luc tu khi nao",
    "Quyết định 23-QĐ/TW có hiệu",
  ],
  ["Quyết định 23-QĐ/TW nói về vấn đề gì?", "còn Nghị quyết 25?", "Nghị quyết 25-NQ/TW nói về vấn đề gì"],
  ["Quyết định 217-QĐ/TW quy định gì?", "thế còn 218?", "Quyết định 218-QĐ/TW quy định gì"],
  ["Nghị định 59 ban hành ngày nào?", "con 61", "Nghị định 61/2023/NĐ-CP ban hành ngày nào"],
  [
    "Luật Thực hiện dân chủ ở cơ sở có hiệu lực từ ngày nào?",
    "đã sửa đổi chưa?",
    "Luật Thực hiện dân chủ ở cơ sở đã được sửa đổi chưa",
  ],
  ["Ai viết bài báo “Dân vận”?", "đăng ở đâu, ngày nào?", 'Bài báo "Dân vận" đăng ở đâu, ngày nào'],
  [
    "Ban Tuyên giáo và Dân vận Trung ương sáp nhập từ cơ quan nào?",
    "công bố khi nào?",
    "Ban Tuyên giáo và Dân vận Trung ương được công bố khi nào",
  ],
  [
    "Hội nghị công tác dân vận ở quận Thanh Xuân năm 2023 do ai chủ trì?",
    "tổ chức khi nào?",
    "Hội nghị công tác dân vận ở quận Thanh Xuân năm 2023 tổ chức khi nào",
  ],
];

describe("with the corpus that comes with the bot", () => {
  test.each(DIALOGUES)("%s → %s finds %s", async (previous, message, answering) => {
    const question = complete(previous, message) ?? "not completed";
    const [first] = (await knowledge.ask(question)).passages;
    expect(foldedForm(first?.source.section ?? ""), question).toContain(foldedForm(answering));
  });

  test("its own questions are never taken for follow-ups, whatever was asked before", () => {
    const questions = ["hoi-dap", "van-ban"].flatMap((folder) =>
      readdirSync(`${CORPUS}${folder}`).flatMap((file) => {
        const { passages = [] } = knowledge.source(`${folder}/${file.replace(/\.md$/, "")}`) ?? {};
        return passages.flatMap(({ question }) => question ?? []);
      }),
    );
    expect(questions.length).toBeGreaterThan(100);
    const previous = "Quyết định 23-QĐ/TW quy định gì ở Quận 3 năm 2022?";
    const taken = questions
      .flatMap((question) => [question, foldedForm(question)])
      .filter((question) => complete(previous, question) !== undefined);
    expect(taken).toEqual([]);
  });
});

test("any two texts lead to a question or to nothing", () => {
  const piece = fc.constantFrom(
    ...[
      "còn ",
      "ở ",
      "Quận 3",
      "ngày nào",
      "?",
      "quyết định ",
      "đó ",
      "nó ",
      "23",
      "-QĐ/TW",
      "năm 2022 ",
      "thì sao",
      '"',
      "\n",
    ],
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join("")),
  );
  fc.assert(
    fc.property(text, text, (previous, message) => {
      const question = complete(previous, message);
      if (question !== undefined) expect(question).toMatch(/\S\?$/u);
    }),
    { numRuns: 400 },
  );
});
