import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SIGNALS } from "../../../../knowledge/decide/signals.ts";
import { EVIDENCE_FEATURES } from "../../../../knowledge/evidence/evidence-weights.ts";
import { collectFirstPassages } from "../../../../scripts/training/confidence/collect-first-passages.ts";
import { collectCandidateLists } from "../../../../scripts/training/evidence/collect-candidate-lists.ts";
import { collectExamples, type Source } from "../../../../scripts/training/examples/collect-examples.ts";
import { FOREIGN_SET } from "../../../../scripts/training/examples/training-sets.ts";
import { measureGrid } from "../../../../scripts/training/ranking/measure-grid.ts";

const DOCUMENTS = [
  { id: "khai-sinh", text: "Hồ sơ đăng ký khai sinh gồm giấy chứng sinh và căn cước của cha mẹ." },
  { id: "ket-hon", text: "Nam nữ đăng ký kết hôn tại Ủy ban nhân dân xã nơi cư trú của một bên." },
  { id: "dat-dai", text: "Tranh chấp đất đai được hòa giải ở cơ sở trước khi khởi kiện ra tòa án." },
  { id: "ho-ngheo", text: "Danh sách hộ nghèo được bình xét công khai ở thôn vào tháng mười hằng năm." },
];
const QUESTIONS = [
  { id: 1, question: "Hồ sơ đăng ký khai sinh gồm giấy tờ gì?", relevant: ["khai-sinh"] },
  { id: 2, question: "Danh sách hộ nghèo được bình xét ở đâu?", relevant: ["ho-ngheo"] },
];

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "collect-examples-"));
  mkdirSync(join(root, "made"));
  const write = (name: string, lines: readonly object[]) =>
    writeFileSync(join(root, "made", name), lines.map((line) => JSON.stringify(line)).join("\n"));
  write("corpus.jsonl", DOCUMENTS);
  write("questions.jsonl", QUESTIONS);
});
afterAll(() => rmSync(root, { recursive: true }));

function collectMade<Example>(
  collect: (source: Source) => Promise<Example[]>,
  name = "made",
  drawnOf = (limit: number) => limit,
) {
  const set = {
    ...{ name, corpus: join(root, "made/corpus.jsonl"), dataDir: join(root, "data") },
    ...{
      questions: join(root, "made/questions.jsonl"),
      leftOutWeight: 0.3,
      isUsual: false,
      drawnOf,
    },
  };
  return collectExamples([set], collect);
}

describe("Examples of a set", () => {
  it("for the ranking are its grid, by which a document is found with any weights that count its words", async () => {
    const measured = await collectMade((source) => measureGrid(source, Number.POSITIVE_INFINITY));
    expect(measured.map(({ set }) => set)).toEqual(["made"]);
    const points = measured[0]?.grid ?? [];
    expect(points.length).toBeGreaterThan(100);
    for (const { ndcgAt10 } of points) expect(ndcgAt10).toBe(1);
  });

  it("for the evidence are the candidates of each question, typed with and without accents", async () => {
    const lists = await collectMade((source) => collectCandidateLists(source, 10));
    expect(lists.map(({ question }) => question)).toEqual(["1", "1", "2", "2"]);
    for (const { candidates } of lists) {
      expect(candidates.filter(({ answers }) => answers)).toHaveLength(1);
      expect(candidates[0]?.answers).toBe(true);
      expect(candidates[0]?.features).toHaveLength(EVIDENCE_FEATURES.length);
    }
  });

  it("for the confidence are the passages shown first, with and without the documents that answer", async () => {
    const examples = await collectMade((source) => collectFirstPassages(source, 10));
    const [asked, leftOut] = [true, false].map((natural) =>
      examples.filter((example) => example.natural === natural),
    );
    expect(asked?.map(({ label, answerable, weight }) => ({ label, answerable, weight }))).toEqual(
      Array(4).fill({ label: 1, answerable: true, weight: 1 }),
    );
    expect(leftOut?.length).toBeGreaterThan(0);
    for (const { label, answerable, weight } of leftOut ?? [])
      expect({ label, answerable, weight }).toEqual({ label: 0, answerable: false, weight: 0.3 });
    expect(examples[0]?.features).toHaveLength(SIGNALS.length);
  });

  it("that are asked of a corpus about something else answer nothing, and as many are drawn as the set says", async () => {
    const examples = await collectMade(
      (source) => collectFirstPassages(source, 4),
      FOREIGN_SET,
      (limit) => limit / 4,
    );
    expect(new Set(examples.map(({ question }) => question))).toEqual(new Set(["1"]));
    for (const example of examples)
      expect(example).toMatchObject({ label: 0, answerable: false, natural: true });
  });

  it("of which no more questions are taken than wanted", async () => {
    expect(await collectMade(async ({ ask }) => ask(1).map(({ id }) => id))).toEqual(["1"]);
    expect(await collectMade(async ({ ask }) => ask(9).map(({ id }) => id))).toEqual(["1", "2"]);
  });
});
