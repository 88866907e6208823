import { describe, expect, test } from "vitest";
import { useOffice } from "./office.ts";

const office = useOffice();
const explain = (question: string) => office.knowledge.explain(question);

describe("why a question leads to what it leads to", () => {
  test.each([
    "ai sáng lập phiên chợ nghĩa tình",
    "Phiên chợ nghĩa tình họp vào ngày nào?",
    "phiên chợ thế nào hả bác",
    "Ông Nguyễn Văn Tám nói gì về phiên chợ nghĩa tình?",
    "784/QĐ-UBND nói gì",
    "xin chào",
  ])("the outcome that is explained is the one that people get: %s", async (question) => {
    expect((await explain(question)).outcome).toEqual(await office.ask(question));
  });

  test("an answer tells how the question was read, and what was found in the passage", async () => {
    const { question, because, passages } = await explain("ban giam sat ben do gom may nguoi");
    expect(question.answerType).toBe("count");
    expect(question.content).toContain("giám");
    expect(because).toBe("likely");
    const [first, second] = passages;
    expect(first).toMatchObject({ id: "tin-hop-dan#1", shown: "answer" });
    expect(first?.constraints).toContainEqual({ name: "answerType", whenUnmet: "offer", state: "met" });
    expect(first?.probability).toBeGreaterThan(second?.probability ?? 1);
    expect(first?.features.sentenceCoverage).toBeGreaterThan(second?.features.sentenceCoverage ?? 1);
    expect(first?.signals?.typeMissing).toBe(0);
  });

  test("of two questions in a message each tells how it was read and what it leads to", async () => {
    const asked = "Phiên chợ nghĩa tình họp vào ngày nào? Ban giám sát bến đò gồm mấy người?";
    const { outcome, parts } = await explain(asked);
    expect(outcome).toEqual(await office.ask(asked));
    expect(parts.map(({ question }) => question.answerType)).toEqual(["day", "count"]);
    expect(parts.map((part) => part.outcome.passages[0]?.id)).toEqual(outcome.passages.map(({ id }) => id));
  });

  test("silence tells which constraint no passage met", async () => {
    const { because, question, passages } = await explain("bếp ăn chung ở Quảng Ninh do ai phụ trách");
    expect(question.names).toEqual(["quang ninh"]);
    expect(because).toBe("detail-missing");
    expect(passages.length).toBeGreaterThan(0);
    for (const { shown, constraints } of passages) {
      expect(shown).toBe("refused");
      expect(constraints).toContainEqual({ name: "names", whenUnmet: "refuse", state: "unmet" });
    }
  });

  test("a document that is not there tells so, with no passage judged", async () => {
    const { because, question, passages } = await explain("784/QĐ-UBND nói gì");
    expect({ because, documents: question.documents, passages }).toEqual({
      because: "unknown-document-number",
      documents: ["784/QĐ-UBND"],
      passages: [],
    });
  });
});
