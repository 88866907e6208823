import { createHash } from "node:crypto";
import type { Document } from "../documents/document.ts";
import type { SkippedFile } from "../documents/read/index.ts";
import { describeDocument } from "./describe-document.ts";
import { findProblems, type Problem } from "./find-problems.ts";
import { type DocumentReport, type Finding, type IngestReport, LEVELS } from "./ingest-report.ts";

/** Documents of one file that are listed, with those that something was found in as many again; the rest is counted. */
const LISTED_PER_FILE = 50;

/** Takes what was read of a corpus, document by document, and makes the report of it. */
export class ReportBuilder {
  readonly #findings: Finding[] = [];
  readonly #documents: DocumentReport[] = [];
  readonly #listed = new Map<string, number>();
  readonly #sum = { documents: 0, passages: 0, pages: 0, ocrPages: 0, droppedLines: 0 };

  /** A document with the file it stands in and the number of its passages. */
  addDocument(document: Document, file: string, passages: number): void {
    const report = describeDocument(document, file, passages);
    const digest = createHash("sha1").update(document.text).digest("hex");
    const problems = findProblems(document, report);
    const listed = this.#listed.get(file) ?? 0;
    const most = problems.length > 0 ? 2 * LISTED_PER_FILE : LISTED_PER_FILE;
    if (listed < most) {
      this.#listed.set(file, listed + 1);
      this.#documents.push(report);
      for (const problem of problems) this.addFinding({ ...problem, file, documentId: document.id }, digest);
    }
    this.#count(document, passages);
  }

  /** `state` changes when what the finding is about does; a finding that was settled then comes back. */
  addFinding(finding: Problem & Pick<Finding, "file" | "documentId">, state = ""): void {
    const { kind, file, documentId = "", message } = finding;
    const key = createHash("sha1").update([kind, file, documentId, message, state].join("\0")).digest("hex");
    this.#findings.push({ key: key.slice(0, 20), ...finding });
  }

  finish({
    files,
    skipped,
  }: {
    readonly files: number;
    readonly skipped: readonly SkippedFile[];
  }): IngestReport {
    for (const { file, reason } of skipped)
      this.addFinding({ level: "warning", kind: "skipped", file, message: reason });
    const byLevel = (a: Finding, b: Finding) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level);
    return {
      madeAt: new Date().toISOString(),
      sum: { files, skipped: new Set(skipped.map(({ file }) => file)).size, ...this.#sum },
      findings: this.#findings.toSorted(byLevel),
      documents: this.#documents,
    };
  }

  #count({ readAs, dropped }: Document, passages: number): void {
    this.#sum.documents++;
    this.#sum.passages += passages;
    this.#sum.pages += readAs?.pages ?? 0;
    this.#sum.ocrPages += readAs?.ocrPages?.length ?? 0;
    this.#sum.droppedLines += dropped.length;
  }
}
