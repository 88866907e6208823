import { describe, expect, test } from "vitest";
import { createDocumentPhrases } from "../../../knowledge/corpus-view/document-phrases.ts";
import type { Document } from "../../../knowledge/documents/document.ts";
import { createEvidenceReader } from "../../../knowledge/evidence/evidence.ts";
import {
  EVIDENCE_FEATURES,
  EVIDENCE_WEIGHTS,
  evidenceWeightsSchema,
} from "../../../knowledge/evidence/evidence-weights.ts";
import { createQuestionTools } from "../../../knowledge/question/read-question.ts";
import { understandQuestion } from "../../../knowledge/question/understand-question.ts";
import { language } from "../language/repository-language.ts";
import { madeIndex } from "../search-index/made-index.ts";

const { index } = await madeIndex([["Tổ hòa giải họp vào ngày mùng một để bàn việc của xóm."]]);
const corpus = { size: 1, language, phrasesOf: createDocumentPhrases(language), rarity: () => 0.5 };

interface Around {
  readonly lead?: string;
  /** What its document says elsewhere. */
  readonly elsewhere?: string;
  readonly title?: string;
}

function gather(asked: string, text: string, around: Around = {}) {
  const { lead = "", elsewhere = "", title = "Việc làng" } = around;
  const question = understandQuestion(asked, createQuestionTools(language, index));
  const whole = `${text}\n${elsewhere}`;
  const document: Document = {
    id: "a",
    title,
    text: whole,
    blocks: [],
    metadata: {},
    dropped: [],
  };
  const context = { text, above: title, law: title, leadIn: "", lead, document, documents: [] };
  const candidate = {
    passageIndex: 0,
    score: 1,
    keywordScore: 0.5,
    documentScore: 0.5,
    similarity: 0.3,
  };
  return createEvidenceReader(question, corpus)(context, candidate);
}

describe("what speaks for a passage", () => {
  test("the same turn of phrase as in the question, with its small words", () => {
    const asked = "tổ hòa giải họp vào ngày nào để bàn việc";
    const near = gather(asked, "Tổ hòa giải họp vào ngày mùng một để bàn việc chung.");
    const far = gather(asked, "Ngày họp bàn việc của tổ hòa giải là mùng một.");
    expect(near.wordPairs).toBeGreaterThan(far.wordPairs);
    expect(near.coverage).toBe(far.coverage);
  });

  test("words in the titles above it, which make it whole but not its sentence", () => {
    const { coverage, missingRarity, sentenceCoverage } = gather(
      "việc làng họp ở đâu",
      "Cả xóm họp ở nhà văn hóa.",
    );
    expect(coverage).toBe(1);
    expect(missingRarity).toBe(0);
    expect(sentenceCoverage).toBeLessThan(1);
  });

  test("words that its document begins with, which say where and when of all that follows", () => {
    const alone = gather("hội làng xóm Đông ai kết luận", "Bà Sen kết luận.");
    const { coverage, coverageWithLead } = gather("hội làng xóm Đông ai kết luận", "Bà Sen kết luận.", {
      lead: "Hội làng xóm Đông họp.",
    });
    expect(alone.coverageWithLead).toBe(alone.coverage);
    expect(coverage).toBe(alone.coverage);
    expect(coverageWithLead).toBe(1);
  });

  test("the year that its document begins with, which is the year of all that follows", () => {
    const asked = "năm 2021 hội làng ai kết luận";
    expect(gather(asked, "Bà Sen kết luận.").hasNumbers).toBe(false);
    expect(gather(asked, "Bà Sen kết luận.", { lead: "Hội làng họp năm 2021." }).hasNumbers).toBe(true);
  });

  test("a word that matches without its accents only, by half", () => {
    expect(gather("hòa giải", "Hoa giai.").coverage).toBe(0.5);
  });

  test("a counted number in any spelling, among the words that come near", () => {
    const asked = "đơn kêu lần hai";
    const [same, other] = ["Đơn kêu lần II.", "Đơn kêu lần III."].map((text) => gather(asked, text).soft);
    expect(same?.weakest).toBeCloseTo(1, 5);
    expect(other?.weakest).toBeLessThan(0.99);
  });

  test("no neighbours across the end of a sentence", () => {
    expect(gather("hòa giải", "Việc hòa. Giải xong.").pairs).toBe(0);
  });

  test("of a document that speaks of itself, the sentence with the day, not the one that names it in full", () => {
    const title = "Quy chế trông nom vườn hoa xóm Đông";
    const text = `1. Quy chế này có hiệu lực từ ngày 01/3/2024.\n2. ${title} cũ hết hiệu lực khi có bản này.`;
    const { highlight } = gather(`${title} có hiệu lực ngày nào`, text, { title });
    expect(highlight).toContain("01/3/2024");
  });

  test("where a list is asked for, the sentence that introduces one, not the one that says the rest of the question", () => {
    const rule = "1. Túi đi đò do lái đò giữ trên đò.";
    const list = "2. Túi đi đò gồm:\na) Áo phao;\nb) Còi đồng.";
    const text = `${rule}\n${list}`;
    expect(gather("túi đi đò của lái đò gồm những gì", text).highlight).toBe(list);
    expect(gather("túi đi đò của lái đò ai giữ", text).highlight).toBe(rule);
  });

  test("the whole of an article whose title is what a question asks to list, and a clause of one that says it itself", () => {
    const text = "1. Giữ còi.\n2. Trông bến đò.";
    const asked = "lái đò bến đò có những trách nhiệm nào";
    expect(gather(asked, text, { title: "Trách nhiệm của lái đò" }).highlight).toBe(text);
    expect(gather(asked, text, { title: "Việc làng" }).highlight).toBe("2. Trông bến đò.");
  });

  test("of two sentences with the same words, the one with the day that is asked for", () => {
    const text = "Tổ hòa giải họp hằng kỳ ở xóm. Tổ hòa giải họp ngày 5 ở xóm.";
    expect(gather("tổ hòa giải họp ngày nào", text).highlight).toBe("Tổ hòa giải họp ngày 5 ở xóm.");
  });
});

describe("the weights of the evidence", () => {
  const { order, prune } = EVIDENCE_WEIGHTS;
  const [first] = EVIDENCE_FEATURES;

  /** Where the weights are wrong, as paths; empty for weights that are taken. */
  function problemsOf(weights: unknown): string[] {
    return evidenceWeightsSchema.safeParse(weights).error?.issues.map(({ path }) => path.join(".")) ?? [];
  }

  test("are one for each feature", () => {
    expect(Object.keys(order)).toEqual([...EVIDENCE_FEATURES]);
    expect(problemsOf({ order, prune })).toEqual([]);
  });

  test("are refused with one of an unknown feature", () => {
    expect(problemsOf({ order: { ...order, luck: 1 }, prune })).toEqual(["order"]);
  });

  test("are refused without one", () => {
    const { [first]: _, ...others } = order;
    expect(problemsOf({ order: others, prune })).toEqual([`order.${first}`]);
  });
});
