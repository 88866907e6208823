import type {
  Document,
  Knowledge,
  Outcome,
  Passage,
  Progress,
  ReloadResult,
  ShownPassage,
} from "../../knowledge/index.ts";
import { fakeDocuments } from "./fake-documents.ts";
import { madeReport } from "./made-report.ts";

export interface FakeKnowledge extends Knowledge {
  /** Every question that reached `ask`, as it arrived. */
  readonly asked: string[];
}

interface FakeOptions {
  /** What a reload leads to; by default a success after three steps. */
  readonly reload?: (report: (progress: Progress) => void) => Promise<ReloadResult>;
  /** Replaces the answering, for a question that must fail. */
  readonly ask?: (question: string) => Promise<Outcome>;
}

/** A Knowledge over a few made-up documents: the first word of a question decides what comes of it. */
export function createFakeKnowledge({ reload = reloadWell, ask = answer }: FakeOptions = {}): FakeKnowledge {
  const asked: string[] = [];
  const settled = new Set<string>();
  let reloading = false;
  return {
    asked,
    ask: async (question) => {
      asked.push(question);
      return ask(question);
    },
    explain: async () => {
      throw new Error("No page explains an answer yet.");
    },
    rank: async () => [],
    source: (id) => sources.get(id),
    original: async () => undefined,
    describeDocuments: () => [],
    topics: () => [],
    overview: () => ({ documents: sources.size, passages: 4, newest: null, origins: [] }),
    outline: (text) => ({ text, words: [], asking: [], details: [] }),
    status: () => ({
      ...{ documents: sources.size, passages: 4, model: "fake", builtAt: "2026-11-22T00:00:00.000Z" },
      from: "build",
      reloading,
    }),
    reload: async (report = () => {}) => {
      if (reloading) return { kind: "busy" };
      reloading = true;
      return reload(report).finally(() => {
        reloading = false;
      });
    },
    ingestReport: async () => {
      const findings = madeReport.findings.map((finding) => ({
        ...finding,
        settled: settled.has(finding.key),
      }));
      return { ...madeReport, findings };
    },
    settleFindings: async (keys, isSettled) => {
      for (const key of keys) isSettled ? settled.add(key) : settled.delete(key);
    },
    changes: async () => ({ serving: "a", onDisk: "a" }),
    close: async () => {},
  };
}

const sources = new Map(
  fakeDocuments.map((document) => [document.id, { document, passages: passagesOf(document), newer: null }]),
);

/** Each heading with what follows it is a passage. */
function passagesOf(document: Document): Passage[] {
  const starts = document.blocks.filter((block) => block.kind === "heading").map((block) => block.start);
  return starts.map((start, ordinal) => {
    const end = (starts[ordinal + 1] ?? document.text.length + 2) - 2;
    const text = document.text.slice(start, end);
    return {
      id: `${document.id}#${ordinal}`,
      documentId: document.id,
      ordinal,
      start,
      end,
      text,
      ...{ headings: [], numbers: [], articles: [] },
    };
  });
}

async function answer(question: string): Promise<Outcome> {
  if (question.startsWith("Chọn")) return choices();
  if (question.startsWith("Số"))
    return { kind: "abstained", reason: "unknown-document-number", passages: [] };
  if (question.startsWith("Ai")) return { kind: "abstained", reason: "detail-missing", passages: [] };
  if (question.startsWith("Thời tiết")) return { kind: "abstained", reason: "off-topic", passages: [] };
  if (question.startsWith("Không")) return { kind: "abstained", reason: "nothing-near", passages: [] };
  return { kind: "answer", confidence: 0.9, passages: [shown("luat/12+1", 1), shown("bai-viet", 0)] };
}

function choices(): Outcome {
  const passages = [shown("luat/12+1", 0), shown("luat/12+1", 1), shown("bai-viet", 0)];
  const labels = [
    "Phạm vi của quy chế mẫu",
    "Những việc phải hỏi ý kiến dân là gì?",
    "Buổi gặp gỡ ở tổ dân phố",
  ];
  return {
    kind: "choices",
    confidence: 0.4,
    passages,
    choices: labels.map((label, at) => ({ label, passageId: passages[at]?.id ?? "" })),
  };
}

function shown(documentId: string, ordinal: number): ShownPassage {
  const source = sources.get(documentId);
  const passage = source?.passages[ordinal];
  if (source === undefined || passage === undefined) throw new Error(`No passage ${documentId}#${ordinal}`);
  const [heading = "", ...paragraphs] = passage.text.split("\n\n");
  const { title, metadata } = source.document;
  return {
    id: passage.id,
    text: paragraphs.join("\n\n"),
    highlight: /[^.\n]*phải[^.\n]*\./.exec(paragraphs.join("\n\n"))?.[0]?.trim() ?? "",
    score: 0.9 - ordinal / 10,
    source: {
      documentId,
      title,
      number: metadata.number ?? null,
      issuer: metadata.issuer ?? null,
      date: metadata.date ?? null,
      section: heading,
      url: metadata.url ?? null,
      link: `/sources/${encodeURIComponent(documentId)}?passage=${ordinal}#passage`,
      summary: metadata.summary ?? false,
      ...{ clause: null, place: null, original: null, newer: null },
    },
  };
}

async function reloadWell(report: (progress: Progress) => void): Promise<ReloadResult> {
  for (const step of ["read", "embed", "swap"] as const) {
    for (let done = 0; done <= 100; done++) report({ step, done, total: 100 });
  }
  const skipped = [{ file: "hỏng.md", reason: "tệp trống" }];
  return {
    kind: "reloaded",
    documents: 2,
    passages: 4,
    embedded: 1,
    skipped,
    openFindings: 1,
    milliseconds: 1340,
  };
}
