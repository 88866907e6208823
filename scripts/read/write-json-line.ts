import { countArticles } from "../../knowledge/documents/count-articles.ts";
import type { CorpusEntry, Document } from "../../knowledge/documents/read/index.ts";
import { splitDocument } from "../../knowledge/documents/split-document.ts";

/**
 * A document or a refused file as a line of JSON. What is not known is null; `articles` is their number, or a list of numbers where
 * a document has several runs of them, such as a decision with its attached regulation.
 */
export function writeJsonLine(entry: CorpusEntry): string {
  if (entry.kind === "skipped") return JSON.stringify({ file: entry.file, refused: entry.reason });
  const { file, document } = entry;
  const { title, text, metadata, dropped, readAs } = document;
  const { type = null, number = null, issuer = null, date = null, signer = null } = metadata;
  return JSON.stringify({
    ...{ file, id: document.id, format: readAs?.format ?? "jsonl" },
    ...{ type, number, issuer, date, title, signer },
    articles: articlesOf(document),
    tables: readAs?.tables ?? 0,
    pages: readAs?.pages ?? null,
    ocrPages: readAs?.ocrPages ?? [],
    text,
    passages: splitDocument(document).map((passage) => ({ headings: passage.headings, text: passage.text })),
    dropped: dropped.map((line) => ({ rule: line.reason, text: line.text })),
    warnings: readAs?.warnings ?? [],
  });
}

function articlesOf(document: Document): number | readonly number[] {
  const runs = countArticles(document);
  return runs.length > 1 ? runs : (runs[0] ?? 0);
}
