import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readText } from "../../../../knowledge/documents/read/read-text.ts";
import { normalise } from "../../../../knowledge/language/normalise.ts";
import { boilerplate, documentOf, droppedBy, SHARED } from "./support.ts";

const PAGES = `${SHARED}pages`;

function read(prefix: string) {
  const name = readdirSync(PAGES).find((file) => file.startsWith(prefix)) ?? prefix;
  const text = readFileSync(`${PAGES}/${name}`, "utf8");
  return { source: normalise(text), document: documentOf(readText({ id: name, text }, boilerplate)) };
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
      const { source, document } = read(prefix);
      const teasers = new Set(droppedBy(document, "teaser"));
      const paragraphs = source.split("\n").map((line) => line.trim());
      const long = paragraphs.filter((line) => line.split(" ").length > 30 && !teasers.has(line));
      const missing = long.filter((line) => document.text.split(line).length !== 2);
      expect(missing.filter((line) => !/đăng nhập|^Đồng chí Nguyễn Hữu Hiệp quán triệt/.test(line))).toEqual(
        [],
      );
      expect(document.blocks.length).toBeGreaterThan(3);
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
    for (const name of readdirSync(PAGES)) {
      const { source, document } = read(name);
      const shown = new Set([
        document.title,
        ...document.text.split("\n"),
        ...document.dropped.map((line) => line.text),
      ]);
      const lost = source
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "" && !shown.has(line));
      expect(lost).toEqual([]);
    }
  });
});
