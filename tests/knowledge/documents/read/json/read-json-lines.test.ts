import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { readCorpus } from "../../../../../knowledge/documents/read/read-corpus.ts";
import { language } from "../../../language/repository-language.ts";
import { blockTexts, corpusFolder } from "../support.ts";

async function read(lines: string, name = "bo.jsonl") {
  return readCorpus(join(corpusFolder({ [name]: lines }), name), language);
}

test("a line is a document; line breaks in its text separate blocks; other fields are metadata", async () => {
  const line = {
    id: "ha\u0300",
    title: "Họp  tổ",
    text: "Một.\n\nHai.\n",
    number: "5-QĐ/ĐU",
    issuer: "Đảng ủy",
    date: "5/1/2024",
    url: "https://a.vn/x",
  };
  const { documents } = await read(JSON.stringify(line));
  expect(documents[0]).toMatchObject({
    id: "hà",
    title: "Họp tổ",
    metadata: { number: "5-QĐ/ĐU", issuer: "Đảng ủy", date: "2024-01-05", url: "https://a.vn/x" },
    dropped: [],
  });
  expect(documents.flatMap(blockTexts)).toEqual(["Một.", "Hai."]);
});

test("a document without a title is named by its first sentence, cut after 12 syllables", async () => {
  const short = JSON.stringify({ id: 1, text: "Tổ họp hằng tháng. Sau đó báo lại." });
  const long = JSON.stringify({
    id: 2,
    text: "một hai ba bốn năm sáu bảy tám chín mười mười một, mười hai mười ba",
  });
  const { documents } = await read(`${short}\n${long}\n`);
  expect(documents.map(({ id, title }) => [id, title])).toEqual([
    ["1", "Tổ họp hằng tháng."],
    ["2", "một hai ba bốn năm sáu bảy tám chín mười mười một…"],
  ]);
});

test("what pages drop stays in JSON lines", async () => {
  const { documents } = await read(
    JSON.stringify({ id: "a", text: "Tin khác\nSố lượt người xem: 3\n1\n2\n3" }),
  );
  expect(documents.flatMap(blockTexts)).toHaveLength(5);
});

test("a bad line is skipped with its number, the others are read", async () => {
  const good = JSON.stringify({ id: "a", text: "Được." });
  const { documents, skipped } = await read(`${good}\n{"id": \n\n{"id": "b"}\n[]\n{"id":"c","text":" "}\n`);
  expect(documents).toHaveLength(1);
  expect(skipped.map(({ reason }) => reason.slice(0, 6))).toEqual(["Dòng 2", "Dòng 4", "Dòng 5", "Dòng 6"]);
  expect(skipped[1]?.reason).toContain('"text"');
});

test("a line that is not UTF-8 is skipped, not shown with broken letters", async () => {
  const good = Buffer.from(`${JSON.stringify({ id: "a", text: "Được." })}\n`);
  const folder = corpusFolder({
    "a.jsonl": Buffer.concat([Buffer.from('{"id":"b","text":"D\xE2n"}\n', "latin1"), good]),
  });
  const { documents, skipped } = await readCorpus(folder, language);
  expect(documents.map(({ id }) => id)).toEqual(["a"]);
  expect(skipped[0]?.reason).toContain("Dòng 1");
});

test("of hundreds of bad lines the first twenty are named and the rest counted", async () => {
  const { skipped } = await read("x\n".repeat(120));
  expect(skipped).toHaveLength(21);
  expect(skipped.at(-1)?.reason).toContain("100");
});

test("packed files are read; a broken one gives what came before the break", async () => {
  const lines = Array.from({ length: 5000 }, (_, n) =>
    JSON.stringify({ id: `d${n}`, text: `Câu ${n * 7919}.` }),
  ).join("\n");
  const packed = gzipSync(lines);
  const folder = corpusFolder({
    "a.jsonl.gz": packed,
    "b.jsonl.gz": packed.subarray(0, packed.length - 3000),
  });
  expect((await readCorpus(join(folder, "a.jsonl.gz"), language)).documents).toHaveLength(5000);
  const broken = await readCorpus(join(folder, "b.jsonl.gz"), language);
  expect(broken.documents.length).toBeGreaterThan(0);
  expect(broken.skipped.at(-1)?.reason).toContain("nén");
});

test("letters that are cut by the edge of a chunk stay whole", async () => {
  const text = "ậẫầấẩ".repeat(50_000);
  expect((await read(JSON.stringify({ id: "a", text }))).documents[0]?.text).toBe(text);
});
