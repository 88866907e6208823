import type { Dropped } from "../../document.ts";
import { assembleDocuments } from "../assemble-document.ts";
import { createOcrReport, spansOf } from "../ocr/ocr-report.ts";
import { type OcrLimits, type OcrSession, openOcrSession } from "../ocr/ocr-session.ts";
import { layOutPage, type PageLayout } from "../pages/page-layout.ts";
import { readPages } from "../pages/read-pages.ts";
import { type Reading, skipped } from "../reading.ts";
import { readingMessage } from "../reading-messages.ts";
import { judgeTextLayer } from "./judge-text-layer.ts";
import { type Opened, openPdf } from "./open-pdf.ts";
import { readWordLetters } from "./read-letters.ts";
import { readPdfPage } from "./read-page.ts";
import { recognisePage } from "./recognise-page.ts";

interface PdfSource {
  readonly id: string;
  readonly bytes: Uint8Array;
}

export interface PdfOptions {
  /** Called after each page: it shows how far the reading is, and allows time for the next page. */
  readonly onPage?: (done: number, total: number) => void;
  readonly ocrLimits?: OcrLimits;
}

/** More pages than these are several documents in one file. */
const MOST_PAGES = 3000;

/** A PDF page by page: its text layer, or what is recognised where it has none. */
export async function readPdf({ id, bytes }: PdfSource, options: PdfOptions = {}): Promise<Reading[]> {
  const opened = await openPdf(bytes);
  if (opened.kind === "failed") return [skipped(opened.reason)];
  const session = openOcrSession(options.ocrLimits);
  try {
    return await readOpened(id, opened.pdf, session, options);
  } finally {
    await session.close();
    await opened.close();
  }
}

type Pdf = Extract<Opened, { kind: "opened" }>["pdf"];

async function readOpened(
  id: string,
  pdf: Pdf,
  session: OcrSession,
  { onPage }: PdfOptions,
): Promise<Reading[]> {
  if (pdf.numPages > MOST_PAGES) return [skipped(readingMessage("tooManyPages", { most: MOST_PAGES }))];
  const report = createOcrReport();
  const pages: PageLayout[] = [];
  const unreadable: Dropped[] = [];
  const damaged: number[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const found = await openPage(pdf, number);
    if (found === undefined) {
      damaged.push(number);
      continue;
    }
    const { proxy, page } = found;
    const layout = readWordLetters(layOutPage(page, page.turned));
    const layer = judgeTextLayer(page, layout);
    if (layer === "good") pages.push(layout);
    else if (layer === "recognised") {
      report.recognised(number, []);
      pages.push(layOutPage({ ...page, runs: page.runs.map((run) => ({ ...run, ocr: true as const })) }));
    } else {
      // Told before it is done too: a page that is recognised may take longer than a file whose letters are read.
      onPage?.(number - 1, pdf.numPages);
      const read = await recognisePage(proxy, page, layer, session);
      if (typeof read === "string") report.failed(number, read);
      else {
        if (read.hasWords) report.recognised(number, read.unknownWords);
        unreadable.push(...read.unreadable.map((text) => ({ text, reason: "unreadable" })));
      }
      pages.push(
        layOutPage(
          typeof read === "string" ? { ...page, runs: layer === "garbled" ? [] : page.runs } : read.page,
          page.turned,
        ),
      );
    }
    onPage?.(number, pdf.numPages);
  }
  const { lines, dropped, tables } = readPages(pages);
  if (pages.length === 0) return [skipped(readingMessage("pdfDamaged"))];
  const lost = damaged.length > 0 ? [readingMessage("pdfPagesDamaged", { pages: spansOf(damaged) })] : [];
  const warnings = [...lost, ...report.warnings()];
  if (lines.length === 0) return [skipped(report.failure() ?? readingMessage("empty"))];
  const ocrPages = report.pages();
  return assembleDocuments({
    id,
    title: undefined,
    lines,
    metadata: {},
    dropped: [...dropped, ...unreadable],
    readAs: {
      format: "pdf",
      pages: pdf.numPages,
      tables,
      ...(ocrPages.length > 0 && { ocrPages }),
      ...(warnings.length > 0 && { warnings }),
    },
  });
}

/** A page with what stands on it; undefined where the file is broken there. */
async function openPage(pdf: Pdf, number: number) {
  try {
    const proxy = await pdf.getPage(number);
    return { proxy, page: await readPdfPage(proxy) };
  } catch {
    return undefined;
  }
}
