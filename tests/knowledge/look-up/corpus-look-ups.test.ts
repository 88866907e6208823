import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Knowledge, openKnowledge } from "../../../knowledge/index.ts";

const CORPUS = new URL("../../../knowledge/corpus/", import.meta.url).pathname;

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await openKnowledge({ corpusPath: CORPUS });
});
afterAll(() => knowledge.close());

describe("topics", () => {
  test("are at most twelve, each once, with a question that the corpus answers", async () => {
    const topics = knowledge.topics();
    expect(topics).toHaveLength(12);
    expect(new Set(topics.map(({ title }) => title)).size).toBe(12);
    for (const { sample } of topics)
      expect((await knowledge.ask(sample ?? "")).kind, sample ?? "").toBe("answer");
  });

  test("gather numbered documents by their type", () => {
    const { documents } = knowledge.topics().find(({ title }) => title === "Nghị định") ?? {};
    expect(documents).toBe(3);
  });
});

test("an overview tells how much there is, how new it is and whose", () => {
  const { documents, passages } = knowledge.status();
  expect(knowledge.overview()).toMatchObject({ documents, passages, newest: "2025-07-01" });
  const { origins } = knowledge.overview();
  expect(origins).toHaveLength(8);
  // `Bộ Chính trị khóa X` and `khóa XI` are one issuer.
  expect(origins.filter((origin) => origin.startsWith("Bộ Chính trị"))).toEqual(["Bộ Chính trị"]);
});

describe("an outline", () => {
  const details = (question: string) => {
    const outline = knowledge.outline(question);
    return outline.details.map(({ kind, start, end }) => `${kind}: ${outline.text.slice(start, end)}`);
  };

  test.each([
    ["Hội nghị ở Quận 3 năm 2022", ["place: Quận 3", "year: năm 2022"]],
    ["hop o q3", ["place: quận 3"]],
    ["con o thanh xuan", ["place: thanh xuan"]],
    ["ở huyện Vũ Thư, tỉnh Thái Bình", ["place: huyện Vũ Thư", "place: tỉnh Thái Bình"]],
    ["ở thành phố Hồ Chí Minh", ["place: thành phố Hồ Chí Minh"]],
    ["qd 23 và Nghị định 59/2023/NĐ-CP", ["document: qd 23", "document: Nghị định 59/2023/NĐ-CP"]],
    ["ông Nguyễn Văn An là ai", ["person: Nguyễn Văn An"]],
    ["họp ngày 12/5/2022", []],
    ["ở Ban Dân vận", []],
    ["", []],
  ])("of %j finds %j", (question, found) => {
    expect(details(question)).toEqual(found);
  });

  test("tells the asking words and what the question is about", () => {
    const { text, asking, words } = knowledge.outline("hội nghị dân vận tổ chức ngày nào");
    expect(asking.map(({ answerType, start, end }) => [answerType, text.slice(start, end)])).toEqual([
      ["day", "ngày nào"],
    ]);
    expect(words.filter(({ isContent }) => isContent).map(({ typed }) => typed)).toEqual(
      "hội nghị dân vận tổ chức".split(" "),
    );
  });
});
