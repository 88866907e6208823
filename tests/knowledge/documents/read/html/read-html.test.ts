import { describe, expect, test } from "vitest";
import { readHtml } from "../../../../../knowledge/documents/read/html/read-html.ts";
import { blockTexts, boilerplate, documentOf, droppedBy, fixture, headingsOf } from "../support.ts";

function read(html: string | Uint8Array) {
  const bytes = typeof html === "string" ? new TextEncoder().encode(html) : html;
  return documentOf(readHtml({ id: "trang", bytes }, boilerplate));
}

const SENTENCE =
  "Tổ dân vận của thôn họp hằng tháng để nghe bà con nêu việc cần làm, rồi phân công người theo dõi đến khi xong.";

describe("a news page", () => {
  const document = read(fixture("news.html"));

  test("is read as headings, paragraphs, numbered items and table rows", () => {
    expect(headingsOf(document)).toEqual(["Việc của mỗi tổ"]);
    expect(blockTexts(document).slice(3)).toEqual([
      "3. Kiểm tra nắp cống trước mùa mưa.",
      "4. Báo ngay cho phường khi nước dâng quá nửa bánh xe.",
      "- Không để rác ở miệng cống.",
      "Hẻm 12; Người trực: Bà Năm",
      "Bà con cần hỏi thêm thì gọi tổ trưởng.",
      "Phường trả lời trong ngày, kể cả ngày nghỉ.",
    ]);
  });

  test("has title, author, address and Vietnamese day from its markup, the event's day from its text", () => {
    expect(document.title).toBe("Tổ liên gia giúp nhau chống ngập");
    expect(document.metadata).toEqual({
      date: "2024-10-01",
      pageDate: "2024-10-02",
      byline: "Minh Tâm",
      origin: "Trang thông tin phường Tây",
      url: "https://phuongtay.example.vn/tin/to-lien-gia",
    });
  });

  test("shows no script, menu, counter, related link or comment box, and says what it left out", () => {
    expect(document.text).not.toMatch(
      /kịch bản|color|Trang chủ|lượt xem|cây xanh|bình luận|Bản quyền|Đang truy cập/,
    );
    expect(droppedBy(document, "visit-counter")).toEqual(["611 lượt xem"]);
    expect(droppedBy(document, "outside-article")).toContain("- Phường Tây trồng thêm cây xanh dọc kênh");
    expect(document.dropped.some((line) => line.text.includes("kịch bản"))).toBe(false);
  });
});

test("a page without markup for dates is dated by its date line, not by the site's clock", () => {
  const html = `<html><body><div>Thứ Hai, ngày 30/12/2024</div><h1>Nếp họp của tổ dân vận thôn Đoài</h1>
    <div><span>Thứ tư, 10/04/2024, 08:00</span><p>${SENTENCE}</p><p>${SENTENCE}</p><p>${SENTENCE}</p></div></body></html>`;
  expect(read(html).metadata).toEqual({ date: "2024-04-10" });
});

test("a page that reader mode finds nothing in is read whole, without its furniture", () => {
  const document = read("<title>Lịch họp</title><p>Tổ họp tối mồng năm.</p><p>12 lượt xem</p>");
  expect(document.text).toBe("Tổ họp tối mồng năm.");
  expect(droppedBy(document, "visit-counter")).toEqual(["12 lượt xem"]);
});

test("legal headings in a page are headings", () => {
  const html = `<h1>Quy chế của tổ</h1><p><b>Chương I</b></p><p>QUY ĐỊNH CHUNG</p><p>Điều 1. Phạm vi</p><p>${SENTENCE}</p>`;
  expect(headingsOf(read(html))).toEqual(["Chương I QUY ĐỊNH CHUNG", "Điều 1. Phạm vi"]);
});

test("an address that is not http or https never becomes a link", () => {
  const html = `<head><link rel="canonical" href="javascript:alert(1)"></head><body><p>${SENTENCE}</p></body>`;
  expect(read(html).metadata.url).toBeUndefined();
});

describe("the character set", () => {
  // windows-1258: â, ê, ô, ă, ơ, ư, đ as one byte, the tone as a byte of its own after it.
  const body = [..."<p>D\xE2n v\xE2\xF2n kh\xE9o gi\xFAp vi\xEA\xF2c d\xE2n.</p>"].map((char) =>
    char.charCodeAt(0),
  );
  const page = (head: string) => Uint8Array.from([...new TextEncoder().encode(head), ...body]);

  test("is what the page declares when it is not UTF-8", () => {
    expect(read(page('<meta charset="windows-1258">')).text).toBe("Dân vận khéo giúp việc dân.");
    const declared = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1258">';
    expect(read(page(declared)).text).toBe("Dân vận khéo giúp việc dân.");
  });

  test("an undeclared or unknown one is told by the words that come of it", () => {
    for (const head of ["", '<meta charset="vps-1999">']) {
      expect(read(page(head)).text).toBe("Dân vận khéo giúp việc dân.");
    }
  });

  test("a page in letters that make no words is skipped with the reason", () => {
    const reading = readHtml(
      { id: "x", bytes: Buffer.from("<p>n\xd0\xc6c gi\x9e</p>", "latin1") },
      boilerplate,
    );
    expect(reading).toMatchObject({ kind: "skipped", reason: expect.stringContaining("bảng mã") });
  });

  test("UTF-8 wins over a wrong declaration", () => {
    expect(read(`<meta charset="windows-1252"><p>${SENTENCE}</p>`).text).toBe(SENTENCE);
  });
});
