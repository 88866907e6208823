import { describe, expect, test } from "vitest";
import { readText } from "../../../../../knowledge/documents/read/text/read-text.ts";
import { blockTexts, boilerplate, documentOf, droppedBy, fixture } from "../support.ts";

function read(text: string) {
  return documentOf(readText({ id: "trang", text }, boilerplate));
}

describe("a portal page with a visit counter", () => {
  const document = read(fixture("portal-counter.txt"));

  test("keeps the question, the answer and its points, and nothing else", () => {
    expect(blockTexts(document).map((text) => text.slice(0, 20))).toEqual([
      "Hỏi: Tổ hòa giải của",
      "Đáp: Tổ hoà giải gồm",
      "1. Tổ trưởng phân cô",
      "2. Hòa giải viên giữ",
    ]);
  });

  test("shows the counter digit by digit among what was dropped, and the views at the end", () => {
    const counter = droppedBy(document, "visit-counter");
    expect(counter).toEqual(["SỐ LƯỢT TRUY CẬP", "7", "0", "3", "5", "1", "Số lượt người xem: 1.204"]);
    expect(droppedBy(document, "skip-link")).toEqual(["Bỏ qua nội dung chính"]);
  });

  test("takes title and date from the lines above the text", () => {
    expect(document.title).toBe("Hỏi đáp về tổ hòa giải ở thôn");
    expect(document.metadata).toEqual({ date: "2024-03-05" });
  });
});

describe("a news page with teasers of other articles", () => {
  const document = read(fixture("news-teasers.txt"));

  test("keeps its three paragraphs, also the one that ends in dots", () => {
    expect(blockTexts(document)).toHaveLength(3);
    expect(document.text).toContain("nhiều việc…");
  });

  test("is dated by the day of the event, with the day of the page beside it", () => {
    expect(document.metadata).toMatchObject({
      date: "2024-03-11",
      pageDate: "2024-03-12",
      byline: "Thu Lan",
    });
  });

  test.each([
    ["photo-caption", 1],
    ["media-file", 1],
    ["teaser", 3],
    ["keywords", 4],
    ["visit-statistics", 4],
    ["image-name", 2],
    ["session-notice", 1],
    ["byline", 1],
  ])("drops its %s and says so", (reason, count) => {
    expect(droppedBy(document, reason)).toHaveLength(count);
  });
});

describe("a news page with a comment box", () => {
  const document = read(fixture("news-comments.txt"));

  test("drops what readers wrote, with all that follows", () => {
    expect(blockTexts(document)).toHaveLength(2);
    expect(document.text).not.toContain("các cháu");
    expect(droppedBy(document, "comments")).toContain("Thông báo");
  });

  test("knows the source that the page names and the day the text names", () => {
    expect(document.metadata).toEqual({
      date: "2024-07-20",
      pageDate: "2024-09-01",
      origin: "Trang tin phường Đông",
    });
  });

  test("drops ratings and the caption that says the text again", () => {
    expect(droppedBy(document, "rating")).toHaveLength(3);
    expect(droppedBy(document, "photo-caption")).toEqual([
      "Đại biểu các khu phố nghe trình bày phương án và hỏi về thời gian",
    ]);
  });
});

describe("what looks like furniture but is text", () => {
  const body =
    "Cán bộ phải gần dân, hiểu dân, nghe dân nói và nói cho dân hiểu, làm cho dân tin, như mọi người vẫn nhắc nhau.";

  test("a single digit on a line of its own stays", () => {
    expect(read(`Tiêu đề của trang\n${body}\n5\n${body}`).text).toContain("\n\n5\n\n");
  });

  test("a sentence that begins like a notice stays", () => {
    const sentence = "Thông báo kết luận của hội nghị được gửi đến từng chi bộ ngay trong tuần.";
    expect(read(`Tiêu đề của trang\n${body}\n${sentence}`).text).toContain(sentence);
  });

  test("a box of links in the middle ends where the text goes on", () => {
    const text = read(`Tiêu đề của trang\n${body}\nTin liên quan\nMột bài khác nào đó\n${body} Xong.`).text;
    expect(text).toBe(`${body}\n\n${body} Xong.`);
  });

  test("a caption that tells something new stays", () => {
    const caption = "Đại biểu tham quan gian hàng nông sản của hợp tác xã Thanh Long";
    expect(read(`Tiêu đề của trang\n${body}\n${caption}\n${body}`).text).toContain(caption);
  });

  test("the signature under a document stays, though it is a name on the last line", () => {
    expect(read(`Tiêu đề của trang\n${body}\nTRƯỞNG BAN\nLê Thị Hoa`).text).toMatch(/Lê Thị Hoa$/);
  });

  test("a line with a document's number and date is no date line: it says the document's own", () => {
    const document = read(`Hướng dẫn về tổ dân vận\nSố 12-HD/BDV, ngày 02/01/2024\n${body}`);
    expect(document).toMatchObject({
      title: "Hướng dẫn về tổ dân vận",
      metadata: { number: "12-HD/BDV", date: "2024-01-02" },
    });
  });
});

test("an event without a year is not dated where the page gives no year for it", () => {
  const news =
    "Chiều 24/2, tổ dân vận của thôn họp bàn việc nạo vét kênh và chia phần việc cho từng nhà trong ngõ.";
  expect(read(`Họp bàn nạo vét kênh\n${news}`).metadata).toEqual({});
});

test("a page without a headline gets its first words as title and keeps them in the text", () => {
  const text =
    "Tổ dân vận họp hằng tháng để nghe bà con nói, rồi chia nhau đi từng nhà vào buổi tối cho kịp.";
  const document = read(text);
  expect(document.title).toBe("Tổ dân vận họp hằng tháng để nghe bà con nói, rồi…");
  expect(document.text).toBe(text);
});

test("text that was wrapped at a fixed width is joined to paragraphs again", () => {
  const wrapped = [
    "Tổ dân vận của thôn họp vào tối mồng năm hằng tháng để",
    "nghe bà con nêu những việc cần làm ngay trong tháng,",
    "rồi phân công người theo dõi từng việc cho đến khi xong.",
    "a) việc nhỏ làm ngay",
  ].join("\n");
  const blocks = blockTexts(read(`Nếp họp của thôn\n\n${wrapped}`));
  expect(blocks).toHaveLength(2);
  expect(blocks[0]).toMatch(/^Tổ dân vận .* hằng tháng để nghe bà con .* khi xong\.$/);
});

test("a page of nothing but furniture is not a document", () => {
  const [reading] = readText({ id: "x", text: "Số lượt người xem: 12\n1\n2\n3\n" }, boilerplate);
  expect(reading).toMatchObject({ kind: "skipped", reason: expect.stringContaining("Không còn nội dung") });
});
