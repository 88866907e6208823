import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Document, readCorpus } from "../../../knowledge/documents/read/index.ts";
import { splitDocument } from "../../../knowledge/documents/split-document.ts";
import { loadLanguage } from "../../../knowledge/language/language.ts";
import {
  type Article,
  articleOf,
  type LawsByDocument,
  readArticles,
  writeOfficeCorpus,
} from "../../../scripts/question-sets/office-corpus.ts";

const article = (id: string, title: string, text: string): Article => ({ id, title, text });
const ARTICLES = [
  article("7/2031/nđ-cp+10", "Hiệu lực", "Nghị định này có hiệu lực từ mùa xuân."),
  article("7/2031/nđ-cp+2", "Bếp chung", "1. Bếp mở mỗi sáng.\n# Bếp đóng mỗi trưa.\na) Trừ ngày rằm."),
  article("7/2031/nđ-cp+2a", "", "Ai ăn cũng được.\nĐiều 9. Người nấu\nNgười nấu do xóm cử."),
  article("8/2031/qh99+1", "Chợ làng", "Chợ họp ngày chẵn."),
  article("9/2031/qh99+1", "Bến đò", "Đò chạy cả đêm."),
  article("9/2031/qh99+12", "Lái đò", "Lái đò phải biết bơi."),
];
const NAMES = { "9/2031/qh99": "Luật Bến đò" };

let folder: string;
let laws: LawsByDocument;
let documents: readonly Document[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "office-corpus-"));
  const other = join(folder, "other");
  mkdirSync(other);
  writeFileSync(
    join(other, "noi-quy.md"),
    "# Nội quy\n\n## Điều 2. Giờ giấc\n\nNhà văn hóa mở lúc bảy giờ.\n",
  );
  const corpus = join(folder, "corpus");
  laws = writeOfficeCorpus({ articles: ARTICLES, names: NAMES, others: { khac: other }, folder: corpus });
  ({ documents } = await readCorpus(corpus, loadLanguage()));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The article that each passage is taken for, with the passage. */
function passages(): { article: string | undefined; text: string; documentId: string }[] {
  return documents.flatMap((document) =>
    splitDocument(document).map(({ documentId, headings, text }) => {
      const section = headings.length > 0 ? headings.join(" › ") : null;
      const source = { documentId, section };
      return {
        article: articleOf({ source }, laws),
        text,
        documentId,
      };
    }),
  );
}

describe("an office's corpus", () => {
  test("has every second law whole, with its name where that is known, and the others article by article", () => {
    expect(laws).toEqual({
      "van-ban-luat/9-2031-qh99": "9/2031/qh99",
      "van-ban-luat/8-2031-qh99": "8/2031/qh99",
    });
    const named = documents.find(({ id }) => id === "van-ban-luat/9-2031-qh99");
    expect(named).toMatchObject({ title: "Luật Bến đò", metadata: { number: "9/2031/QH99" } });
    expect(documents.find(({ id }) => id === "van-ban-luat/8-2031-qh99")?.title).toBe("8/2031/QH99");
    const single = documents.filter(({ id }) => id.startsWith("7/"));
    expect(single.map(({ id, title }) => [id, title])).toContainEqual(["7/2031/nđ-cp+2", "Bếp chung"]);
    expect(single).toHaveLength(3);
  });

  test("a passage of a whole law is of the article below whose heading it stands, of a single article of that", () => {
    const found = passages();
    for (const { id, text } of ARTICLES) {
      const first = text.split("\n")[0] ?? "";
      expect(found.filter((one) => one.text.includes(first)).map((one) => one.article)).toEqual([id]);
    }
  });

  test("a passage of another document with an article of the same number is of no law", () => {
    const other = passages().filter(({ documentId }) => documentId === "khac/noi-quy");
    expect(other.map((one) => one.article)).toEqual(["khac/noi-quy"]);
  });
});

test("a whole law keeps the order of its articles, those that its text quotes, and signs that Markdown reads otherwise", async () => {
  const alone = join(folder, "alone");
  const own = writeOfficeCorpus({
    ...{ articles: ARTICLES.slice(0, 3), names: {}, others: {} },
    folder: alone,
  });
  const read = await readCorpus(alone, loadLanguage());
  const [document] = read.documents;
  expect(Object.values(own)).toEqual(["7/2031/nđ-cp"]);
  const headings = document?.blocks.flatMap(({ kind, level, start, end }) =>
    kind === "heading" && level === 2 ? [document.text.slice(start, end)] : [],
  );
  expect(headings).toEqual(["Điều 2. Bếp chung", "Điều 2a.", "Điều 10. Hiệu lực"]);
  expect(document?.text).toContain("# Bếp đóng mỗi trưa.");
  const quoted = document && splitDocument(document).find(({ text }) => text.includes("do xóm cử"));
  const source = { documentId: document?.id ?? "", section: quoted?.headings.join(" › ") ?? null };
  expect(articleOf({ source }, own)).toBe("7/2031/nđ-cp+2a");
  expect(articleOf({ source: { ...source, section: null } }, own)).toBeUndefined();
});

test("articles are read from a packed file, also without a title", () => {
  const file = join(folder, "articles.jsonl.gz");
  writeFileSync(
    file,
    gzipSync('{"id": "1/x+1", "title": "Một", "text": "Hai."}\n{"id": "1/x+2", "text": "Ba."}\n'),
  );
  expect(readArticles(file)).toEqual([article("1/x+1", "Một", "Hai."), article("1/x+2", "", "Ba.")]);
});
