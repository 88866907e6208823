import fc from "fast-check";
import type { Block, Document, Metadata } from "../../../knowledge/documents/document.ts";

interface Made {
  readonly id?: string;
  readonly title?: string;
  readonly metadata?: Metadata;
}

/** A document of these blocks; those that begin with `#` are headings of that level. */
export function madeDocument(
  blocks: readonly string[],
  { id = "tai-lieu", title = "", metadata = {} }: Made = {},
) {
  const placed: Block[] = [];
  let text = "";
  for (const written of blocks) {
    const level = /^#*/.exec(written)?.[0].length ?? 0;
    if (text !== "") text += "\n\n";
    const start = text.length;
    text += written.slice(level).trim();
    placed.push({ kind: level > 0 ? "heading" : "paragraph", level, start, end: text.length });
  }
  const document: Document = { id, title, text, blocks: placed, metadata, dropped: [] };
  return document;
}

const word = fc.constantFrom(
  ..."tổ dân phố họp bàn việc chung nhà văn hóa đường làng giếng nước cây xanh trẻ em người già Covid-19 15/10".split(
    " ",
  ),
);
const furniture = fc.constantFrom("***", "…", "- - -", "©");
const spoken = fc
  .tuple(
    fc.array(word, { minLength: 1, maxLength: 60, size: "max" }),
    fc.constantFrom(".", "!", "?", "…", ":", ";", ""),
  )
  .map(([words, end]) => `${words.join(" ")}${end}`.replace(/^./u, (first) => first.toUpperCase()));
const sentence = fc.oneof({ weight: 9, arbitrary: spoken }, { weight: 1, arbitrary: furniture });
const marker = fc.constantFrom("", "", "", "1. ", "2) ", "a) ", "- ", "Một là, ", "Hỏi: ", "Đáp: ");
const paragraph = fc
  .tuple(
    marker,
    fc.array(sentence, { minLength: 1, maxLength: 12, size: "max" }),
    fc.constantFrom(" ", " ", "\n"),
  )
  .map(([start, sentences, space]) => start + sentences.join(space));
const heading = fc
  .tuple(
    fc.integer({ min: 1, max: 5 }),
    fc.array(word, { minLength: 1, maxLength: 8 }),
    fc.constantFrom("", "?"),
  )
  .map(([level, words, end]) => `${"#".repeat(level)} ${words.join(" ")}${end}`);

/** Documents with headings, questions, lists, long paragraphs, line breaks and lines of signs alone. */
export const anyDocument: fc.Arbitrary<Document> = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: paragraph },
      { weight: 2, arbitrary: heading },
      { weight: 1, arbitrary: furniture },
    ),
    { maxLength: 10, size: "max" },
  )
  .map((blocks) => madeDocument(blocks));
