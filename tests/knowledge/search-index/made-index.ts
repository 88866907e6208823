import fc from "fast-check";
import { splitDocument } from "../../../knowledge/documents/split-document.ts";
import type { Embedder } from "../../../knowledge/embedding/embedder.ts";
import { buildSearchIndex } from "../../../knowledge/search-index/build-search-index.ts";
import { embeddedText, listPassages } from "../../../knowledge/search-index/searched-text.ts";
import { madeDocument } from "../documents/made-document.ts";
import { createFakeEmbedder } from "../embedding/fake-embedder.ts";

/** An index of documents, each given as its paragraphs; a paragraph of 40 syllables or more is a passage. */
export async function madeIndex(
  documents: readonly (readonly string[])[],
  embedder: Embedder = createFakeEmbedder(),
) {
  const passages = documents.flatMap((paragraphs, i) =>
    splitDocument(madeDocument(paragraphs, { id: `${i}` })),
  );
  const searched = passages.map(({ documentId, headings, text }) => ({
    documentId,
    searched: { above: headings.join("\n"), innermostTitle: "", text },
  }));
  const { index, embedded } = await buildSearchIndex({
    passages: listPassages(searched),
    embedder,
    knownVector: () => undefined,
  });
  return { index, passages, texts: searched.map((one) => embeddedText(one.searched)), embedder, embedded };
}

const WORDS = "dân vận khéo đảng ủy hội nghị nhà bếp chung cán bộ căn bản đan van hối nghi Hà Nội 3 12".split(
  " ",
);

/** A text of few different words, some alike without accents, the first ones much more often. */
export const wordyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...WORDS.slice(0, 4)) },
      { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((words) => words.join(" "));
