import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Document } from "../../../knowledge/documents/document.ts";
import { readCorpus } from "../../../knowledge/documents/read/index.ts";
import { describeDuplicate } from "../../../knowledge/ingest/describe-duplicate.ts";
import { writeRanges } from "../../../knowledge/ingest/find-problems.ts";
import { ReportBuilder } from "../../../knowledge/ingest/report-builder.ts";
import { openReportStore } from "../../../knowledge/ingest/report-store.ts";
import { corpusFolder } from "../documents/read/support.ts";
import { language } from "../language/repository-language.ts";

const SENTENCE =
  "Ủy ban nhân dân phường tổ chức tiếp công dân vào sáng thứ Năm hằng tuần tại phòng tiếp dân của trụ sở phường.";

function made(id: string, parts: Partial<Document> = {}): Document {
  const blocks = [{ kind: "paragraph", level: 0, start: 0, end: SENTENCE.length }] as const;
  return { id, title: "Lịch", text: SENTENCE, blocks, metadata: {}, dropped: [], ...parts };
}

function reportOf(...documents: Document[]) {
  const builder = new ReportBuilder();
  for (const document of documents) builder.addDocument(document, `${document.id}.pdf`, 1);
  return builder.finish({ files: documents.length, skipped: [] });
}

const kindsOf = (...documents: Document[]) => reportOf(...documents).findings.map(({ kind }) => kind);

test("a page that lost more than it kept is an alarm that stands above all others", () => {
  const lost = made("b", { dropped: [{ text: "x".repeat(500), reason: "outside-article" }] });
  const skipped = [{ file: "c.pdf", reason: "Tệp bị hỏng." }];
  const builder = new ReportBuilder();
  builder.addDocument(made("a", { readAs: { format: "pdf", warnings: ["Trang 2 mờ."] } }), "a.pdf", 1);
  builder.addDocument({ ...lost, text: "Ngắn." }, "b.html", 1);
  const { findings, sum } = builder.finish({ files: 3, skipped });
  expect(findings.map(({ level, kind }) => `${level} ${kind}`)).toEqual([
    ...["alarm mostly-lost", "warning reading", "warning almost-empty", "warning skipped"],
  ]);
  expect(findings[0]?.message).toContain("(500 ký tự) nhiều hơn phần giữ lại (5 ký tự)");
  expect(sum).toMatchObject({ files: 3, skipped: 1, documents: 2, droppedLines: 1 });
});

test("a long paragraph outside of the article is told even when more was kept", () => {
  const text = `${SENTENCE} `.repeat(5);
  expect(kindsOf(made("a", { text, dropped: [{ text: SENTENCE, reason: "outside-article" }] }))).toEqual([
    "long-dropped",
  ]);
  expect(kindsOf(made("a", { text, dropped: [{ text: SENTENCE, reason: "teaser" }] }))).toEqual([]);
});

test("an official document without number, date or issuer says which; news do not", () => {
  const { findings } = reportOf(made("a", { metadata: { type: "Quyết định", date: "2031-05-06" } }));
  expect(findings[0]?.message).toMatch(/^Chưa thấy số hiệu, cơ quan ban hành\./);
  expect(kindsOf(made("tin", { metadata: { date: "2031-05-06" } }))).toEqual([]);
});

test("recognised pages are named in ranges", () => {
  const readAs = { format: "pdf", pages: 12, ocrPages: [3, 4, 5, 9] };
  expect(reportOf(made("a", { readAs })).findings[0]?.message).toMatch(/^Trang 3–5, 9 là ảnh quét/);
  const whole = { format: "pdf", pages: 2, ocrPages: [1, 2] };
  expect(reportOf(made("a", { readAs: whole })).findings[0]?.message).toMatch(/^Tất cả 2 trang là ảnh quét/);
  expect(writeRanges([1, 3, 4])).toBe("1, 3–4");
});

test("menus and forms that a page lost are nothing to look at; a whole paragraph among them is", () => {
  const menu = Array.from({ length: 40 }, (_, i) => ({ text: `Chuyên mục số ${i}`, reason: "navigation" }));
  expect(kindsOf(made("trang", { dropped: menu }))).toEqual([]);
  const lost = { text: `${SENTENCE} ${SENTENCE}`, reason: "form" };
  expect(kindsOf(made("trang", { dropped: [...menu, lost] }))).toEqual(["mostly-lost"]);
});

test.each([
  ["join", "notice", "chỉ tệp kia được tìm thấy"],
  ["replace", "warning", "chỉ “a.pdf” được dùng"],
  ["keep", "warning", "hiện cả hai đều được dùng"],
] as const)(
  "of a document that is there twice (%s) both files are named, and how alike",
  (decision, level, said) => {
    const fileOf = new Map([
      ["a", "a.pdf"],
      ["b", "b.docx"],
    ]);
    const pair = { key: "k", kept: "a", other: "b", kind: "alike", likeness: 0.957, decision } as const;
    const finding = describeDuplicate(pair, fileOf);
    expect(finding).toMatchObject({ level, kind: "duplicate", file: "b.docx" });
    expect(finding.message).toContain("“a.pdf”");
    expect(finding.message).toContain("95%");
    expect(finding.message).toContain(said);
  },
);

test("articles are counted by run, as people count them", async () => {
  const articles = (from: number, to: number) =>
    Array.from(
      { length: to - from + 1 },
      (_, i) => `Điều ${from + i}. Tên điều\n\nNội dung của điều này.`,
    ).join("\n\n");
  const folder = corpusFolder({
    "qd.txt": `QUYẾT ĐỊNH\n\n${articles(1, 3)}\n\nQUY CHẾ\n\n${articles(1, 5)}`,
  });
  const { documents } = await readCorpus(folder, language);
  expect(reportOf(...documents).documents[0]?.articles).toEqual([3, 5]);
});

test("a long collection is counted, not listed", () => {
  const builder = new ReportBuilder();
  for (let i = 0; i < 300; i++)
    builder.addDocument(made(`${i}`, { text: `${SENTENCE} ${i}` }), "tat-ca.jsonl", 1);
  const { documents, sum } = builder.finish({ files: 1, skipped: [] });
  expect(documents).toHaveLength(50);
  expect(sum.documents).toBe(300);
});

test("what was settled stays so over reloads, and comes back when its document changes", async () => {
  const folder = mkdtempSync(join(tmpdir(), "report-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const scan = (text: string) =>
    reportOf(made("a", { text, readAs: { format: "pdf", pages: 1, ocrPages: [1] } }));
  await openReportStore(folder).replace(scan(SENTENCE));
  const key = (await openReportStore(folder).current())?.findings[0]?.key ?? "";
  await openReportStore(folder).settle([key, "không có"], true);
  await openReportStore(folder).replace(scan(SENTENCE));
  expect((await openReportStore(folder).current())?.findings[0]?.settled).toBe(true);
  await openReportStore(folder).replace(scan(`${SENTENCE} Thêm một câu.`));
  expect((await openReportStore(folder).current())?.findings[0]?.settled).toBe(false);
});

test("a reload that failed is told beside the report of what serves; a damaged report is none", async () => {
  const folder = mkdtempSync(join(tmpdir(), "report-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const store = openReportStore(folder);
  await store.replace(reportOf(made("a")));
  await store.addFailure("Ổ đĩa đã đầy.");
  expect((await store.current())?.failure?.reason).toBe("Ổ đĩa đã đầy.");
  writeFileSync(join(folder, "ingest-report.json"), "{");
  expect(await store.current()).toBeUndefined();
});
