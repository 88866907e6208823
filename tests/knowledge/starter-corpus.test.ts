import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readCorpus } from "../../knowledge/documents/read/index.ts";
import { type Knowledge, openKnowledge } from "../../knowledge/index.ts";
import { fold } from "../../knowledge/language/fold.ts";
import { language } from "./language/repository-language.ts";

const CORPUS = new URL("../../knowledge/corpus/", import.meta.url).pathname;

/** Shares of the corpus's own questions that must be answered with their own passage first. */
const BOUNDS = { asWritten: 0.98, withoutAccents: 0.95 };

describe("the starter corpus asked its own questions", () => {
  let knowledge: Knowledge;
  let own: { question: string; id: string }[];

  beforeAll(async () => {
    knowledge = await openKnowledge({ corpusPath: CORPUS });
    const { documents } = await readCorpus(CORPUS, language);
    own = documents.flatMap(({ id }) =>
      (knowledge.source(id)?.passages ?? []).flatMap((passage) =>
        passage.question === undefined ? [] : [{ question: passage.question, id: passage.id }],
      ),
    );
  });
  afterAll(() => knowledge.close());

  async function missed(typed: (question: string) => string): Promise<string[]> {
    const failures: string[] = [];
    for (const { question, id } of own) {
      const outcome = await knowledge.ask(typed(question));
      const [first] = outcome.passages;
      if (outcome.kind !== "answer" || first?.id !== id)
        failures.push(`${typed(question)} → ${outcome.kind} ${first?.id}, not ${id}`);
    }
    return failures;
  }

  test("has at least sixty of them", () => {
    expect(own.length).toBeGreaterThanOrEqual(60);
  });

  test("answers them with their own passage first", async () => {
    const failures = await missed((question) => question);
    expect(failures.length / own.length, failures.join("\n")).toBeLessThanOrEqual(1 - BOUNDS.asWritten);
  });

  test("and so it does without accents", async () => {
    const failures = await missed(fold);
    expect(failures.length / own.length, failures.join("\n")).toBeLessThanOrEqual(1 - BOUNDS.withoutAccents);
  });

  test.each([
    ["23-qđ/tw nói gì", "Quyết định 23-QĐ/TW quy định gì?"],
    ["qd 23 do ai ky", "Quyết định 23-QĐ/TW do ai ký?"],
    ["ai là người ký 23-QĐ/TW", "Quyết định 23-QĐ/TW do ai ký?"],
    ["quyết định 23 của Bộ Chính trị có hiệu lực khi nào", "Quyết định 23-QĐ/TW có hiệu lực từ khi nào?"],
    ["chi thi 33 cua thu tuong noi gi", "Chỉ thị 33/CT-TTg của Thủ tướng nói về vấn đề gì?"],
    ["the nao la dan van kheo", '"Dân vận khéo" là gì?'],
    ["công tác dân vận nghĩa là gì vậy ạ", "Công tác dân vận là gì?"],
    ["Cho em hỏi 13-CT/TU là gì ạ?", "Chỉ thị 13-CT/TU nói về vấn đề gì?"],
  ])("answers “%s” as “%s”", async (asked, question) => {
    const { kind, passages } = await knowledge.ask(asked);
    expect([kind, passages[0]?.id]).toEqual(["answer", own.find((one) => one.question === question)?.id]);
  });

  test.each(["dân vận", "quy che", "khái niệm dân vận"])(
    "offers what there is on a word or two that many passages are about: %s",
    async (asked) => {
      expect((await knowledge.ask(asked)).kind).toBe("choices");
    },
  );

  test("does not answer for a number with the year of another document", async () => {
    expect((await knowledge.ask("quyết định 23 năm 2015 nói gì")).kind).not.toBe("answer");
  });
});
