import type { Document } from "../documents/document.ts";
import { isPlainFurniture } from "../documents/read/boilerplate/plain-furniture.ts";
import { isWholeParagraph, paragraph } from "../documents/read/line.ts";
import { ingestMessage } from "./ingest-messages.ts";
import type { DocumentReport, Finding } from "./ingest-report.ts";

/** A finding before it is known whose it is. */
export type Problem = Pick<Finding, "level" | "kind" | "message">;

/** Syllables below which a document is no text: the shortest notice of a ward has some 30. */
const LEAST_SYLLABLES = 15;

/** What an administrator should look at in a document. */
export function findProblems(document: Document, report: DocumentReport): Problem[] {
  return [
    ...lossOf(document, report),
    ...emptinessOf(document),
    ...(document.readAs?.warnings ?? []).map((message) => problem("warning", "reading", message)),
    ...recognisedPages(report),
    ...missingFields(report),
  ];
}

function lossOf({ dropped }: Document, { keptCharacters: kept }: DocumentReport): Problem[] {
  const missed = dropped.filter((line) => !isPlainFurniture(line));
  const lost = missed.reduce((sum, { text }) => sum + text.length, 0);
  if (lost > kept) return [problem("alarm", "mostly-lost", ingestMessage("mostlyLost", { lost, kept }))];
  const count = dropped.filter(
    ({ text, reason }) => reason === OUTSIDE && isWholeParagraph(paragraph(text)),
  ).length;
  return count === 0 ? [] : [problem("notice", "long-dropped", ingestMessage("longDropped", { count }))];
}

/** The rule for what reader mode took for no part of the article: the others name the furniture that they drop. */
const OUTSIDE = "outside-article";

function emptinessOf({ text }: Document): Problem[] {
  const syllables = text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;
  if (syllables >= LEAST_SYLLABLES) return [];
  return [problem("warning", "almost-empty", ingestMessage("almostEmpty", { syllables }))];
}

function recognisedPages({ ocrPages = [], pages }: DocumentReport): Problem[] {
  if (ocrPages.length === 0) return [];
  const named =
    ocrPages.length === pages && pages > 1
      ? ingestMessage("allPages", { count: pages })
      : ingestMessage("onePage", { pages: writeRanges(ocrPages) });
  return [problem("notice", "recognised", ingestMessage("ocr", { pages: named }))];
}

/** `3–7, 9` for 3, 4, 5, 6, 7, 9. */
export function writeRanges(numbers: readonly number[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const number of numbers) {
    const open = ranges.at(-1);
    if (open && open[1] === number - 1) open[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(", ");
}

const NEEDED = ["number", "date", "issuer"] as const;

/** Articles of a run from which on a text is official: pages that quote a rule and forms in an appendix have one to four. */
const LEAST_ARTICLES = 5;

/** An official document is told by what only such have: a type, a number, a signer, many articles. */
function missingFields(report: DocumentReport): Problem[] {
  const { type, number, signer, articles } = report;
  const isOfficial =
    (type ?? number ?? signer) !== undefined || articles.some((count) => count >= LEAST_ARTICLES);
  const missing = NEEDED.filter((field) => report[field] === undefined);
  if (!isOfficial || missing.length === 0) return [];
  const fields = missing.map((field) => ingestMessage(field)).join(", ");
  return [problem("notice", "missing", ingestMessage("missing", { fields }))];
}

function problem(level: Problem["level"], kind: Problem["kind"], message: string): Problem {
  return { level, kind, message };
}
