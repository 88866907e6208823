import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Knowledge, openKnowledge } from "../../../knowledge/index.ts";
import { useOffice } from "../answer/office.ts";

const CORPUS = new URL("../../../knowledge/corpus/", import.meta.url).pathname;

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await openKnowledge({ corpusPath: CORPUS });
});
afterAll(() => knowledge.close());

const numbersOf = (asked: string) => knowledge.describeDocuments(asked).map(({ number }) => number);

describe("a document that the corpus has", () => {
  test("is told with its number, date, issuer, subject and page, and where it is mentioned", () => {
    const [facts, ...others] = knowledge.describeDocuments("23");
    expect(others).toEqual([]);
    expect(facts).toMatchObject({
      number: "23-QĐ/TW",
      title: "Quyết định 23-QĐ/TW về Quy chế công tác dân vận của hệ thống chính trị",
      date: "2021-07-30",
      issuer: "Bộ Chính trị",
      subject: "Quy chế công tác dân vận của hệ thống chính trị",
      documentId: "van-ban/quyet-dinh-23-qd-tw",
      link: "/sources/van-ban%2Fquyet-dinh-23-qd-tw?passage=0#passage",
    });
    expect(facts?.mentionedIn).toHaveLength(5);
    expect(facts?.mentions).toBeGreaterThanOrEqual(5);
    for (const { documentId, link } of facts?.mentionedIn ?? []) {
      expect(documentId).not.toBe(facts?.documentId);
      const [, place = ""] = /passage=(\d+)/.exec(link) ?? [];
      const passage = knowledge.source(documentId)?.passages[Number(place)];
      expect(passage?.numbers).toContain("23-QĐ/TW");
    }
  });

  test.each([
    ["23-QĐ/TW", ["23-QĐ/TW"]],
    ["23/QĐ-TW", ["23-QĐ/TW"]],
    ["qd 23", ["23-QĐ/TW"]],
    ["số 23", ["23-QĐ/TW"]],
    ["so 23", ["23-QĐ/TW"]],
    ["quyeetj ddinhj 23", ["23-QĐ/TW"]],
    ["nđ 59/2023", ["59/2023/NĐ-CP"]],
    ["59/2023", ["59/2023/NĐ-CP"]],
    ["luật 10/2022", ["10/2022/QH15"]],
    ["10/2022", ["10/2022/QH15"]],
    ["Luật Thực hiện dân chủ ở cơ sở", ["10/2022/QH15"]],
    ["217 với 218 qđ tw", ["217-QĐ/TW", "218-QĐ/TW"]],
    ["chỉ thị 33 của thủ tướng", ["33/CT-TTg"]],
    ["2200", ["2200-QĐ/TU"]],
  ])("is found when people type %j", (asked, numbers) => {
    expect(numbersOf(asked)).toEqual(numbers);
  });

  test.each(["", "xin chào", "9999", "nghị quyết 23", "/", "12 hội nghị"])("is not found by %j", (asked) => {
    expect(numbersOf(asked)).toEqual([]);
  });

  test.each([
    ["10/2022", "Luật Thực hiện dân chủ ở cơ sở"],
    ["13-CT/TU", "giám sát của Nhân dân"],
    ["203/2025/QH15", "chấm dứt cấp huyện"],
    ["59/2023", "chi tiết Luật Thực hiện dân chủ ở cơ sở"],
    ["6525", null],
  ])("%s is about %j", (asked, subject) => {
    expect(knowledge.describeDocuments(asked)[0]?.subject).toBe(subject);
  });
});

describe("a document that is only mentioned", () => {
  const office = useOffice();

  test("is told as the texts that mention it tell it, without a page of its own", () => {
    expect(office.knowledge.describeDocuments("chỉ thị 33")).toEqual([
      {
        number: "33/CT-TTg",
        title: "Chỉ thị 33/CT-TTg",
        date: "2021-11-26",
        issuer: "Thủ tướng Chính phủ",
        subject: null,
        ...{ documentId: null, link: null, url: null, type: null, signer: null, signerOffice: null },
        mentionedIn: [
          {
            documentId: "tin-hop-dan",
            title: office.knowledge.source("tin-hop-dan")?.document.title,
            link: expect.stringMatching(/^\/sources\/tin-hop-dan\?passage=\d+#passage$/),
          },
        ],
        mentions: 1,
      },
    ]);
  });

  test("comes behind those that the corpus has", () => {
    const numbers = office.knowledge.describeDocuments("784 và 33").map(({ documentId }) => documentId);
    expect(numbers).toEqual(["quyet-dinh-784", null]);
  });
});
