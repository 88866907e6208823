import { assembleDocument } from "../assemble-document.ts";
import { layOutPage, type PageLayout } from "../pages/page-layout.ts";
import { readPages } from "../pages/read-pages.ts";
import { type Reading, skipped } from "../reading.ts";
import { openPdf } from "./open-pdf.ts";
import { readPdfPage } from "./read-page.ts";

interface PdfSource {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** A PDF page by page: its text layer, or what is recognised where it has none. */
export async function readPdf({ id, bytes }: PdfSource): Promise<Reading[]> {
  const opened = await openPdf(bytes);
  if (opened.kind === "failed") return [skipped(opened.reason)];
  try {
    const pages: PageLayout[] = [];
    for (let number = 1; number <= opened.pdf.numPages; number++) {
      const page = await readPdfPage(await opened.pdf.getPage(number));
      pages.push(layOutPage(page, page.turned));
    }
    const { lines, dropped, tables } = readPages(pages);
    return [
      assembleDocument({
        id,
        title: undefined,
        lines,
        metadata: {},
        dropped,
        readAs: { format: "pdf", pages: pages.length, tables },
      }),
    ];
  } finally {
    await opened.close();
  }
}
