import type { Passage } from "../../../../knowledge/documents/passage.ts";
import type { Document } from "../../../../knowledge/documents/read/index.ts";
import { splitDocument } from "../../../../knowledge/documents/split-document.ts";
import { buildSearchIndex } from "../../../../knowledge/search-index/build-search-index.ts";
import { listPassages } from "../../../../knowledge/search-index/searched-text.ts";
import { RecordsWriter } from "../../../../knowledge/storage/records/records-writer.ts";
import type { BuiltCorpus, SnapshotFit } from "../../../../knowledge/storage/snapshot/snapshot.ts";
import { madeDocument } from "../../documents/made-document.ts";
import { createFakeEmbedder } from "../../embedding/fake-embedder.ts";

export interface MadeBuilt {
  /** What `built` was made of. */
  readonly documents: readonly Document[];
  readonly passages: readonly Passage[];
  readonly built: BuiltCorpus;
  readonly fit: SnapshotFit;
}

/** A small corpus of made-up notices, built without a model. */
export async function madeBuilt(corpusFingerprint = "một", dimensions = 48): Promise<MadeBuilt> {
  const embedder = createFakeEmbedder(dimensions);
  const documents = [
    madeDocument(
      ["# Lịch", `Tổ 5 họp tối thứ sáu (${corpusFingerprint}).`, "# Ai được dự?", "Mỗi hộ một người."],
      {
        id: "thong-bao/lich-hop",
        title: "Thông báo họp tổ",
        metadata: { number: "12-KH/ĐU", date: "2024-03-05", url: "https://example.org/lich" },
      },
    ),
    madeDocument(["Bếp ăn chung mở cửa lúc 6 giờ 😀, theo 33/CT-TTg."], { id: "bếp ăn", title: "Bếp" }),
  ];
  const passages = documents.flatMap(splitDocument);
  const writer = new RecordsWriter();
  documents.forEach((document, documentIndex) => {
    writer.addDocument(document);
    writer.addPassages(documentIndex, splitDocument(document));
  });
  const searched = passages.map(({ documentId, headings, text }) => ({
    documentId,
    searched: { above: headings.join("\n"), innermostTitle: "", text },
  }));
  const { index } = await buildSearchIndex({
    passages: listPassages(searched),
    embedder,
    knownVector: () => undefined,
  });
  const builtAt = "2026-01-02T03:04:05.678Z";
  return {
    documents,
    passages,
    built: { corpus: writer.open(), index, corpusFingerprint, builtAt },
    fit: { modelFingerprint: embedder.fingerprint, dimensions },
  };
}
