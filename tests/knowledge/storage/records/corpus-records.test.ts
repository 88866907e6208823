import { appendFileSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { splitDocument } from "../../../../knowledge/documents/split-document.ts";
import { everyPassage } from "../../../../knowledge/storage/records/corpus-records.ts";
import { openFileBytes } from "../../../../knowledge/storage/records/file-bytes.ts";
import { GrowableBytes } from "../../../../knowledge/storage/records/growable-bytes.ts";
import { RecordsWriter } from "../../../../knowledge/storage/records/records-writer.ts";
import { withText } from "../../../../knowledge/storage/records/stored-document.ts";
import { madeDocument } from "../../documents/made-document.ts";

const texts = fc.array(
  fc.array(fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }), { maxLength: 5 }),
  {
    maxLength: 8,
  },
);

function written(documents: readonly ReturnType<typeof madeDocument>[]) {
  const writer = new RecordsWriter();
  for (const document of documents) writer.addDocument(document);
  documents.forEach((document, documentIndex) => {
    writer.addPassages(documentIndex, splitDocument(document));
  });
  return writer.open();
}

describe("records of a corpus", () => {
  test("give back every document and passage, whatever is written in them", () => {
    fc.assert(
      fc.property(texts, (all) => {
        const documents = all.map((blocks, i) => madeDocument(blocks, { id: `số ${i}`, title: `Bài ${i}` }));
        const records = written(documents);
        expect(records.documents).toBe(documents.length);
        documents.forEach((document, documentIndex) => {
          expect(withText(records.document(documentIndex))).toEqual(document);
          expect(records.findDocumentIndex(document.id)).toBe(documentIndex);
          const [first, end] = records.passageRange(documentIndex);
          const passages = Array.from({ length: end - first }, (_, i) => records.passage(first + i));
          expect(passages.map((passage) => ({ ...passage, text: passage.text }))).toEqual(
            splitDocument(document),
          );
        });
      }),
    );
  });

  test("know the document of each passage, also beside documents without any", () => {
    const records = written([
      madeDocument([], { id: "a" }),
      madeDocument(["Một câu."], { id: "b" }),
      madeDocument([], { id: "c" }),
      madeDocument(["# Mục", "Hai câu."], { id: "d" }),
    ]);
    expect(Array.from(everyPassage(records), ({ documentId }) => documentId)).toEqual(["b", "d"]);
    expect([records.documentOf(0), records.documentOf(1)]).toEqual([1, 3]);
    expect(records.passageRange(2)).toEqual([1, 1]);
    expect(records.findDocumentIndex("e")).toBeUndefined();
    expect(() => records.passage(2)).toThrow();
  });

  test("cannot be read any more once they were let go", () => {
    const records = written([madeDocument(["Một câu."], { id: "a" })]);
    records.close();
    expect(() => records.document(0)).toThrow();
  });
});

describe("bytes of a file", () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "bytes-"));
    file = join(folder, "a.bin");
    writeFileSync(file, "không có gì");
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test("are read a stretch at a time, also longer ones than the room that is kept", () => {
    const long = "x".repeat(200_000);
    appendFileSync(file, long);
    const bytes = openFileBytes(file);
    expect(bytes.read(0, 6).toString()).toBe("không");
    expect(bytes.read(bytes.size - long.length, bytes.size).toString()).toBe(long);
    bytes.close();
  });

  test("stay readable when the folder is removed, until they are closed", () => {
    const bytes = openFileBytes(file);
    rmSync(folder, { recursive: true });
    expect(bytes.read(0, 6).toString()).toBe("không");
    bytes.close();
    bytes.close();
    expect(() => bytes.read(0, 6)).toThrow("closed");
  });

  test("are never made up when somebody cuts the file short", () => {
    const bytes = openFileBytes(file);
    truncateSync(file, 3);
    expect(() => bytes.read(0, 6)).toThrow("cut short");
    bytes.close();
  });
});

test("bytes in memory are refused beyond their end", () => {
  const bytes = new GrowableBytes();
  bytes.append(Buffer.from("abc"));
  expect(bytes.read(1, 3).toString()).toBe("bc");
  expect(() => bytes.read(1, 4)).toThrow();
});
