import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Document } from "../../../../knowledge/documents/document.ts";
import { readText } from "../../../../knowledge/documents/read/text/read-text.ts";
import { normalise } from "../../../../knowledge/language/normalise.ts";
import { boilerplate, documentOf, droppedBy, fixtureFolder, SHARED } from "./support.ts";

interface Page {
  /** As it came, in lines. */
  readonly lines: readonly string[];
  readonly document: Document;
}

function readPage(folder: string, name: string): Page {
  const text = readFileSync(`${folder}${name}`, "utf8");
  const lines = normalise(text)
    .split("\n")
    .map((line) => line.trim());
  return { lines, document: documentOf(readText({ id: name, text }, boilerplate)) };
}

/** Lines that are neither in the document nor shown as dropped. */
function lostLines({ lines, document }: Page): string[] {
  const shown = new Set([
    document.title,
    ...document.text.split("\n"),
    ...document.dropped.map((line) => line.text),
  ]);
  return lines.filter((line) => line !== "" && !shown.has(line));
}

/** Lines of more than so many syllables that do not stand in the text once, teasers of other articles aside. */
function lostParagraphs({ lines, document }: Page, syllables: number): string[] {
  const teasers = new Set(droppedBy(document, "teaser"));
  const long = lines.filter((line) => line.split(" ").length > syllables && !teasers.has(line));
  return long.filter((line) => document.text.split(line).length !== 2);
}

describe("a made-up page", () => {
  const PAGES = fixtureFolder("pages");
  const names = readdirSync(PAGES).filter((name) => name.endsWith(".txt"));

  test.each(names)("%s: every line is in the document or shown as dropped", (name) => {
    expect(lostLines(readPage(PAGES, name))).toEqual([]);
  });

  test.each([
    ["misspelt-numbers.txt", 3],
    ["news-teasers.txt", 3],
    ["news-comments.txt", 2],
    ["portal-counter.txt", 4],
  ])("%s: %i blocks, each paragraph once, and no furniture among them", (name, count) => {
    const page = readPage(PAGES, name);
    expect(page.document.blocks).toHaveLength(count);
    // What a reader wrote below the article is no part of it.
    const lost = lostParagraphs(page, 20).filter((line) => !line.startsWith("Tôi thấy"));
    expect(lost).toEqual([]);
    expect(page.document.text).not.toMatch(
      /lượt xem|Xếp hạng|Click|Liên kết|đăng nhập|bạn đọc|Tin khác|\.mp4/,
    );
  });
});

const PAGES = `${SHARED}pages/`;

function read(prefix: string): Page {
  return readPage(PAGES, readdirSync(PAGES).find((file) => file.startsWith(prefix)) ?? prefix);
}

describe.skipIf(!existsSync(PAGES))("the five real pages (need ../shared/pages)", () => {
  test.each([
    ["000", { date: "2021-10-27" }],
    ["001", { date: "2021-01-24", origin: "Lê Dũng Toàn (Tổng hợp)" }],
    ["002", { date: "2022-06-10", pageDate: "2022-08-19", byline: "Hà Hiền" }],
    [
      "003",
      { date: "2023-02-24", origin: "KTĐT", url: expect.stringMatching(/^https:\/\/kinhtedothi\.vn\//) },
    ],
    ["004", { date: "2021-06-30", byline: "Phạm Ngọc" }],
  ])("%s: what is known about the page", (prefix, metadata) => {
    expect(read(prefix).document.metadata).toEqual(metadata);
  });

  test.each([
    ["000", /^Hỏi - Đáp về công tác dân vận$/],
    ["001", /^CẢ HỆ THỐNG CHÍNH TRỊ .* GIAI ĐOẠN MỚI$/],
    ["002", /^Quận 3: Quán triệt/],
    ["003", /^Tăng cường mối quan hệ mật thiết/],
    ["004", /^Tích cực vận động nhân dân/],
  ])("%s: the title", (prefix, title) => {
    expect(read(prefix).document.title).toMatch(title);
  });

  // Lines of more than 45 syllables are running text on these pages, but for two teasers and a notice.
  test.each(["000", "001", "002", "003", "004"])(
    "%s: no paragraph is lost, and each stands once",
    (prefix) => {
      const page = read(prefix);
      const lost = lostParagraphs(page, 30);
      expect(lost.filter((line) => !/đăng nhập|^Đồng chí Nguyễn Hữu Hiệp quán triệt/.test(line))).toEqual([]);
      expect(page.document.blocks.length).toBeGreaterThan(3);
    },
  );

  test.each([
    ["000", 7],
    ["001", 9],
    ["002", 4],
    ["003", 8],
    ["004", 4],
  ])("%s: %i blocks and no furniture among them", (prefix, count) => {
    const { document } = read(prefix);
    expect(document.blocks).toHaveLength(count);
    expect(document.text).not.toMatch(
      /lượt xem|lượt người|truy cập|Xếp hạng|Tổng số điểm|Click|Liên kết|bdv00|đăng nhập|bạn đọc|refresh|Tin khác|\nThông báo|Từ khóa|\.mp4|Kỳ họp thứ 2|Khơi dậy|Nguồn tin|https?:|Hà Hiền|Phạm Ngọc/,
    );
  });

  test("every line of every page is in the document or shown as dropped", () => {
    for (const name of readdirSync(PAGES)) expect(lostLines(readPage(PAGES, name)), name).toEqual([]);
  });
});
