import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Passage } from "../../../knowledge/documents/passage.ts";
import { splitDocument } from "../../../knowledge/documents/split-document.ts";
import { sentencesOf } from "../../../knowledge/language/sentences.ts";
import { anyDocument, madeDocument } from "./made-document.ts";

/** The bounds that splitDocument states, in syllables. */
const USUAL = 220;
const ANSWER = 450;

const sentence = (syllables: number, name = "Câu") => `${name} ${"này ".repeat(syllables - 2)}xong.`;
const long = (sentences: number) =>
  Array.from({ length: sentences }, (_, i) => sentence(40, `Câu ${i + 1}`)).join(" ");
const countSyllables = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;
const split = (...blocks: string[]): Passage[] => splitDocument(madeDocument(blocks));
const texts = (passages: readonly Passage[]) => passages.map(({ text }) => text);

describe("a question with its answer", () => {
  test("is one passage under a heading that asks, list and all", () => {
    const answer = ["Mỗi hộ cử một người.", "1. Đến đúng giờ.", "2. Mang theo sổ.", sentence(200)];
    const passages = split("# Bếp ăn chung", "## Ai được dự?", ...answer, "## Họp ở đâu?", "Ở đình làng.");
    expect(texts(passages)).toEqual([answer.join("\n\n"), "Ở đình làng."]);
    expect(passages.map(({ question }) => question)).toEqual(["Ai được dự?", "Họp ở đâu?"]);
    expect(passages[0]?.headings).toEqual(["Bếp ăn chung", "Ai được dự?"]);
  });

  test.each(["Hỏi: ", "Câu hỏi 2: ", "Hỏi 12. ", "HỎI : "])(
    "is one passage when written as %j and Đáp",
    (asks) => {
      const passages = split(
        `${asks}Ai giữ chìa khóa?`,
        "Đáp: Tổ trưởng.",
        `${asks}Mấy giờ mở cửa?`,
        "Đáp: Sáu giờ.",
      );
      expect(texts(passages)).toEqual([
        `${asks}Ai giữ chìa khóa?\n\nĐáp: Tổ trưởng.`,
        `${asks}Mấy giờ mở cửa?\n\nĐáp: Sáu giờ.`,
      ]);
      expect(passages.map(({ question }) => question)).toEqual(["Ai giữ chìa khóa?", "Mấy giờ mở cửa?"]);
    },
  );

  test("stays whole up to the length of an answer, twice what another passage has", () => {
    const full = [sentence(150), sentence(150), sentence(150)];
    expect(texts(split("# Làm thế nào?", ...full))).toEqual([full.join("\n\n")]);
    expect(texts(split("# Làm thế nào?", ...full, "Thêm."))).toHaveLength(3);
    expect(texts(split("# Cách làm", ...full))).toEqual(full);
  });

  test("that is too long for one passage is cut between its parts, each still knowing the question", () => {
    const passages = split("# Làm thế nào?", long(5), long(5), long(5));
    expect(passages.length).toBeGreaterThan(1);
    for (const passage of passages) expect(passage.question).toBe("Làm thế nào?");
  });

  test("ends where the next heading begins", () => {
    const [, after] = split("Hỏi: Ai lo?", "# Phụ lục", "Danh sách kèm theo.");
    expect(after).toMatchObject({ headings: ["Phụ lục"], text: "Danh sách kèm theo." });
    expect(after?.question).toBeUndefined();
  });
});

describe("parts of a text", () => {
  test("an article with its clauses is one passage where it fits", () => {
    const clauses = [
      "1. Người dân bàn.",
      "2. Người dân quyết định.",
      "a) Bằng biểu quyết;",
      "b) Bằng phiếu.",
    ];
    const passages = split(
      "# Chương I",
      "## Điều 4. Bàn bạc",
      ...clauses,
      "## Điều 5. Công khai",
      "Niêm yết.",
    );
    expect(texts(passages)).toEqual([clauses.join("\n\n"), "Niêm yết."]);
    expect(passages.map(({ articles }) => articles)).toEqual([["|4"], ["|5"]]);
  });

  test("an article that is too long is cut between its clauses, not inside them", () => {
    const clauses = [1, 2, 3, 4].map((number) => `${number}. ${sentence(100)}`);
    const passages = split("# Điều 7. Dài", ...clauses);
    expect(texts(passages)).toEqual([clauses.slice(0, 2).join("\n\n"), clauses.slice(2).join("\n\n")]);
    expect(passages.map(({ articles }) => articles)).toEqual([["|7"], ["|7"]]);
  });

  test("a part of a list knows what introduces it, and what introduces that", () => {
    const points = ["a", "b", "c", "d"].map((letter) => `${letter}) ${sentence(70)}`);
    const intro = "Ai ở làng thì có các quyền sau đây:";
    const passages = split(
      "# Điều 7. Quyền",
      intro,
      "1. Người trông giếng được:",
      ...points,
      "2. Người khác:",
      "a) Xem.",
    );
    expect(passages.map(({ leadIn }) => leadIn)).toEqual([undefined, `${intro}\n1. Người trông giếng được:`]);
    expect(passages.every(({ headings }) => headings[0] === "Điều 7. Quyền")).toBe(true);
  });

  test("text behind a list is not introduced by what introduces the list", () => {
    const [, , after] = split("# Quyền", "Được:", `- ${sentence(100)}`, sentence(150), sentence(120));
    expect(after?.leadIn).toBeUndefined();
  });

  test("a question is never a passage by itself, however long its answer", () => {
    const asked = `Hỏi: ${"bà con ".repeat(30)}được bàn việc gì?`;
    const answer = [`Đáp: ${sentence(180)}`, sentence(200), sentence(200)];
    const passages = split(asked, ...answer);
    expect(texts(passages)).toEqual([`${asked}\n\n${answer[0]}`, answer[1], answer[2]]);
    expect(new Set(passages.map(({ question }) => question)).size).toBe(1);
  });

  test("a short line goes with its neighbour, a full paragraph stays alone", () => {
    const passages = split("Kính gửi bà con.", sentence(100), sentence(90));
    expect(texts(passages)).toEqual([`Kính gửi bà con.\n\n${sentence(100)}`, sentence(90)]);
  });

  test("a paragraph that is too long is cut between sentences into parts of about the same size", () => {
    const passages = split(long(12));
    expect(passages.length).toBeGreaterThanOrEqual(3);
    expect(texts(passages).join(" ")).toBe(long(12));
    for (const { text } of passages) {
      expect(text).toMatch(/^Câu .* xong\.$/u);
      expect(countSyllables(text)).toBeGreaterThan(100);
    }
  });

  test("one endless sentence stays whole rather than being torn", () => {
    expect(texts(split(sentence(700)))).toEqual([sentence(700)]);
  });

  test("each part knows the titles above it, outermost first", () => {
    const headings = split(
      "Lời đầu.",
      "# Phần 1",
      "## Mục 1",
      "### Ý nhỏ",
      "Một.",
      "## Mục 2",
      "Hai.",
      "# Phần 2",
      "Ba.",
    ).map((passage) => passage.headings);
    expect(headings).toEqual([[], ["Phần 1", "Mục 1", "Ý nhỏ"], ["Phần 1", "Mục 2"], ["Phần 2"]]);
  });

  test("each part has its own id and knows the numbers that it and its titles mention, its document's first", () => {
    const document = madeDocument(["# Theo 23/QĐ-TW", "Làm như 33/CT-TTg.", "## Riêng", "Không có gì."], {
      id: "nghi/quyet",
      metadata: { number: "07-NQ/ĐU" },
    });
    expect(splitDocument(document).map(({ id, ordinal, numbers }) => ({ id, ordinal, numbers }))).toEqual([
      { id: "nghi/quyet#0", ordinal: 0, numbers: ["7-NQ/ĐU", "23-QĐ/TW", "33/CT-TTg"] },
      { id: "nghi/quyet#1", ordinal: 1, numbers: ["7-NQ/ĐU", "23-QĐ/TW"] },
    ]);
  });

  test("a document with nothing but headings has no passages", () => {
    expect(split("# Một", "## Hai")).toEqual([]);
    expect(split()).toEqual([]);
  });
});

test("a question as long as an answer does not take one in as well", () => {
  const asked = `Hỏi: Việc ${"này ".repeat(240)}phải không?`;
  expect(texts(split(asked, sentence(215)))).toEqual([asked, sentence(215)]);
});

describe("whatever the document", () => {
  test("passages follow each other, do not overlap, and are the document's own text", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        let end = 0;
        for (const [i, passage] of splitDocument(document).entries()) {
          expect(passage.ordinal).toBe(i);
          expect(passage.start).toBeGreaterThanOrEqual(end);
          expect(passage.end).toBeGreaterThan(passage.start);
          expect(passage.text).toBe(document.text.slice(passage.start, passage.end));
          expect(passage.text).toBe(passage.text.trim());
          end = passage.end;
        }
      }),
    );
  });

  test("all of every paragraph is in the passages, and headings are not", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const passages = splitDocument(document);
        for (const { kind, start, end } of document.blocks) {
          const inside = passages.filter((passage) => passage.start < end && start < passage.end);
          const held = inside.map((part) =>
            document.text.slice(Math.max(start, part.start), Math.min(end, part.end)),
          );
          const whole = kind === "heading" ? "" : document.text.slice(start, end);
          expect(held.join("").replace(/\s/gu, "")).toBe(whole.replace(/\s/gu, ""));
        }
      }),
    );
  });

  test("a passage begins and ends where a sentence of a paragraph does", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const starts = new Set<number>();
        const ends = new Set<number>();
        for (const block of document.blocks) {
          for (const one of sentencesOf(document.text.slice(block.start, block.end))) {
            starts.add(block.start + one.start + (one.text.length - one.text.trimStart().length));
            ends.add(block.start + one.start + one.text.trimEnd().length);
          }
        }
        for (const passage of splitDocument(document)) {
          expect(starts.has(passage.start)).toBe(true);
          expect(ends.has(passage.end)).toBe(true);
        }
      }),
    );
  });

  test("no passage is longer than a minute's reading, but for a whole answer or a sentence that cannot be cut", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        for (const passage of splitDocument(document)) {
          const longest = Math.max(...sentencesOf(passage.text).map(({ text }) => countSyllables(text)));
          const bound = passage.question === undefined ? USUAL + longest / 2 : ANSWER;
          expect(countSyllables(passage.text)).toBeLessThanOrEqual(Math.max(bound, longest));
        }
      }),
    );
  });
});
