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
    const [reading] = readHtml(
      { id: "x", bytes: Buffer.from("<p>n\xd0\xc6c gi\x9e</p>", "latin1") },
      boilerplate,
    );
    expect(reading).toMatchObject({ kind: "skipped", reason: expect.stringContaining("bảng mã") });
  });

  test("UTF-8 wins over a wrong declaration", () => {
    expect(read(`<meta charset="windows-1252"><p>${SENTENCE}</p>`).text).toBe(SENTENCE);
  });
});

describe("what a page shows only after a click", () => {
  const ANSWER = "Bà con lấy nước ở giếng đình từ năm giờ sáng đến chín giờ tối, trừ ngày quét giếng.";
  const MENU =
    '<ul class="menu"><li><a href="/">Trang chủ</a></li><li><a href="/gt">Giới thiệu</a></li></ul>';
  const page = (body: string) =>
    `<html><head><title>Hỏi đáp - Thôn Đoài</title></head><body>${MENU}<div>${body}</div></body></html>`;

  test.each([
    ["a style", `<p>Mấy giờ được lấy nước?</p><div style="display:none"><p>${ANSWER}</p></div>`],
    ["hidden", `<p>Mấy giờ được lấy nước?</p><div hidden><p>${ANSWER}</p></div>`],
    ["aria-hidden", `<p>Mấy giờ được lấy nước?</p><div aria-hidden="true"><p>${ANSWER}</p></div>`],
    ["details", `<details><summary>Mấy giờ được lấy nước?</summary><p>${ANSWER}</p></details>`],
    [
      "a button",
      `<h3><button aria-expanded="false">Mấy giờ được lấy nước?</button></h3><div class="collapse"><p>${ANSWER}</p></div>`,
    ],
    ["a tab", `<button role="tab">Mấy giờ được lấy nước?</button><div hidden><p>${ANSWER}</p></div>`],
    ["a definition", `<dl><dt>Mấy giờ được lấy nước?</dt><dd>${ANSWER}</dd></dl>`],
    ["a label", `<p>Mấy giờ được lấy nước?</p><p><b>Trả lời</b></p><p>${ANSWER}</p>`],
  ])("by %s is a question with its answer", (_, body) => {
    const document = read(page(body));
    expect(headingsOf(document).at(-1)).toBe("Mấy giờ được lấy nước?");
    expect(document.text).toContain(ANSWER);
    expect(document.dropped.map(({ text }) => text)).toEqual(["- Trang chủ", "- Giới thiệu"]);
  });

  test("is not read twice where a page hides a copy of what it shows", () => {
    const document = read(page(`<p>${ANSWER}</p><div hidden><p>${ANSWER}</p></div>`));
    expect(document.text.split(ANSWER)).toHaveLength(2);
    expect(droppedBy(document, "repeated")).toEqual([ANSWER]);
  });
});

describe("a page that is no article", () => {
  const card = (title: string, text: string) =>
    `<div class="item"><h3><a href="/x">${title}</a></h3><p>${text}</p></div>`;

  test("keeps every card, with its title", () => {
    const cards = ["Thôn Đoài sửa giếng", "Thôn Đông đắp đường", "Thôn Nam dựng cổng"];
    const document = read(
      `<title>Tin của ba thôn</title><div class="nav"><a href="/">Trang chủ</a></div>${cards.map((title) => card(title, SENTENCE)).join("")}`,
    );
    expect(headingsOf(document)).toEqual(cards);
  });

  test("keeps terms with what explains them on one line", () => {
    const document = read(
      "<h1>Liên hệ với thôn Đoài</h1><dl><dt>Trưởng thôn</dt><dd>Bà Năm</dd><dt>Điện thoại:</dt><dd>0240</dd></dl>",
    );
    expect(blockTexts(document)).toEqual(["Trưởng thôn: Bà Năm", "Điện thoại: 0240"]);
  });

  test("that has only a form and a footer is skipped", () => {
    const html =
      '<form><p>Họ và tên (*)</p><p>Nội dung (*)</p></form><div class="footer"><p>Địa chỉ: đình làng Đoài, mở cửa cả ngày.</p></div>';
    const reading = readHtml({ id: "x", bytes: Buffer.from(html) }, boilerplate);
    expect(reading).toMatchObject([
      { kind: "skipped", reason: expect.stringContaining("Không còn nội dung") },
    ]);
  });

  test("says so when more than a third of it went besides menus", () => {
    const menu = Array.from({ length: 40 }, (_, at) => `<li><a href="/${at}">Mục thứ ${at}</a></li>`).join(
      "",
    );
    // Nobody misses a menu, however long it is.
    expect(read(`<ul>${menu}</ul><p>${SENTENCE}</p>`).readAs?.warnings).toBeUndefined();
    const { readAs } = read(
      `<nav>${`<p>${SENTENCE} ${SENTENCE} ${SENTENCE}</p>`.repeat(3)}</nav><p>${SENTENCE}</p>`,
    );
    expect(readAs?.warnings).toEqual([expect.stringMatching(/^Chỉ giữ lại \d\d% chữ/)]);
    expect(read(`<p>${SENTENCE}</p>`).readAs?.warnings).toBeUndefined();
  });
});

describe("a page of a document", () => {
  const HEAD =
    "<table><tr><td>ỦY BAN NHÂN DÂN<br>XÃ MẪU</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</td></tr><tr><td>Số: 7/QĐ-UBND</td><td></td></tr></table>";

  test("has its letterhead column by column", () => {
    const document = read(
      `<title>Quyết định về giếng làng</title>${HEAD}<p>QUYẾT ĐỊNH</p><p>${SENTENCE}</p>`,
    );
    expect(document.head?.map(({ text }) => text).slice(0, 4)).toEqual([
      "ỦY BAN NHÂN DÂN",
      "XÃ MẪU",
      "Số: 7/QĐ-UBND",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    ]);
    expect(document.metadata).toMatchObject({ number: "7/QĐ-UBND", type: "Quyết định" });
    expect(blockTexts(document)).toEqual([SENTENCE]);
  });

  test("that lists only what the document is says that its text is missing", () => {
    const rows = [
      ["Số hiệu", "7/2031/NĐ-CP"],
      ["Loại văn bản", "Nghị định"],
      ["Cơ quan ban hành", "Chính phủ"],
      ["Ngày ban hành", "05/02/2031"],
      ["Người ký", "Nguyễn Văn Mẫu"],
    ];
    const table = rows.map(([label, value]) => `<tr><td>${label}</td><td>${value}</td></tr>`).join("");
    const document = read(`<h1>Nghị định số 7/2031/NĐ-CP về giếng làng</h1><table>${table}</table>`);
    expect(document.metadata).toMatchObject({
      number: "7/2031/NĐ-CP",
      type: "Nghị định",
      issuer: "Chính phủ",
      date: "2031-02-05",
      signer: "Nguyễn Văn Mẫu",
    });
    expect(document.readAs?.warnings).toContainEqual(expect.stringContaining("không có nội dung văn bản"));
  });
});

describe("letters", () => {
  test("of old fonts are told by the font's name and by the words", () => {
    const html = `<p><font face=".VnTimeH">quyÕt ®Þnh</font></p><p>Tæ tù qu¶n cña th«n häp h»ng th¸ng ®Ó nghe bµ con nªu viÖc cÇn lµm, råi ph©n c«ng ng­êi theo dâi.</p>`;
    expect(read(`<title>Quy ­íc giÕng lµng</title>${html}`).text).toContain(
      "Tổ tự quản của thôn họp hằng tháng để nghe bà con nêu việc cần làm, rồi phân công người theo dõi.",
    );
  });
});

describe("a hostile page", () => {
  test("of a million tags is refused at once", () => {
    const reading = readHtml({ id: "x", bytes: Buffer.from("<b>".repeat(1_000_000)) }, boilerplate);
    expect(reading).toMatchObject([{ kind: "skipped", reason: expect.stringContaining("quá nhiều thẻ") }]);
  });

  test("that nests ten thousand deep is read", () => {
    const document = read(`${"<div>".repeat(10_000)}${SENTENCE}`);
    expect(document.text).toBe(SENTENCE);
  });
});
