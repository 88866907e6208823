import { describe, expect, test } from "vitest";
import { readDocx } from "../../../../../knowledge/documents/read/docx/read-docx.ts";
import { makeDocx, p, tbl } from "../office/make-package.ts";
import { blockTexts, documentOf, droppedBy, headingsOf } from "../support.ts";

const read = async (...made: Parameters<typeof makeDocx>) =>
  documentOf(await readDocx({ id: "thu", bytes: makeDocx(...made) }));
const texts = async (...made: Parameters<typeof makeDocx>) => blockTexts(await read(...made));

const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbered = (list: number, at = 0) =>
  `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`;

describe("numbers that Word writes itself", () => {
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${level(0, "upperRoman", "Chương %1")}${level(1, "decimal", "Điều %2.")}${level(2, "lowerLetter", "%3)")}${level(3, "decimal", "%2.%4.")}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, "bullet", "·")}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';

  test("stand in front of their paragraphs, level by level", async () => {
    const document = await read(
      p("GIẾNG LÀNG", numbered(1)) +
        p("Ai được múc", numbered(1, 1)) +
        p("Người trong làng;", numbered(1, 2)) +
        p("Khách.", numbered(1, 2)) +
        p("Múc lúc nào", numbered(1, 1)) +
        p("Ban ngày.", numbered(1, 2)) +
        p("Mang gầu riêng.", numbered(2)),
      { numbering },
    );
    expect(blockTexts(document)).toEqual([
      "Chương I GIẾNG LÀNG",
      "Điều 1. Ai được múc",
      "a) Người trong làng;",
      "b) Khách.",
      "Điều 2. Múc lúc nào",
      "a) Ban ngày.",
      "- Mang gầu riêng.",
    ]);
    expect(headingsOf(document)).toEqual([
      "Chương I GIẾNG LÀNG",
      "Điều 1. Ai được múc",
      "Điều 2. Múc lúc nào",
    ]);
  });

  test("go on in a list with the same definition, and begin anew where the list says so", async () => {
    expect(
      await texts(
        p("Một;", numbered(1, 2)) +
          p("Hai;", numbered(1, 2)) +
          p("Năm;", numbered(3, 2)) +
          p("Sáu.", numbered(3, 2)),
        { numbering },
      ),
    ).toEqual(["a) Một;", "b) Hai;", "e) Năm;", "f) Sáu."]);
  });

  test("name the level above where it was not counted yet", async () => {
    expect(await texts(p("Việc nhỏ.", numbered(1, 3)), { numbering })).toEqual(["1.1. Việc nhỏ."]);
  });

  test("come from the paragraph's style, and a list that is switched off has none", async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="Dieu"><w:name w:val="Dieu"/><w:pPr>${numbered(1, 1)}</w:pPr></w:style>`;
    const style = '<w:pStyle w:val="Dieu"/>';
    expect(
      await texts(p("Mở cửa", style) + p("Đóng cửa", `${style}<w:numPr><w:numId w:val="0"/></w:numPr>`), {
        numbering,
        styles,
      }),
    ).toEqual(["Điều 1. Mở cửa", "Đóng cửa"]);
  });
});

describe("a text as it was accepted", () => {
  test("has what was inserted and not what was deleted", async () => {
    const changed =
      '<w:p><w:r><w:t xml:space="preserve">Họp vào thứ </w:t></w:r><w:del><w:r><w:delText>Ba</w:delText></w:r></w:del><w:ins><w:r><w:t>Năm</w:t></w:r></w:ins><w:moveFrom><w:r><w:t> sáng</w:t></w:r></w:moveFrom><w:r><w:t>.</w:t></w:r></w:p>';
    expect(await texts(changed)).toEqual(["Họp vào thứ Năm."]);
  });

  test("a paragraph whose end was deleted goes on in the next one", async () => {
    expect(await texts(p("Tổ trưởng giữ ", "<w:rPr><w:del/></w:rPr>") + p("chìa khóa."))).toEqual([
      "Tổ trưởng giữ chìa khóa.",
    ]);
  });

  test("hidden text, instructions of fields and numbers of pages are none of it", async () => {
    const field = (code: string, shown: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${shown}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const paragraph = `<w:p><w:r><w:t xml:space="preserve">Xem </w:t></w:r>${field("REF giếng", "Điều 2")}${field(" PAGE ", "17")}<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:t>.</w:t></w:r></w:p>`;
    expect(await texts(paragraph)).toEqual(["Xem Điều 2."]);
  });
});

describe("what stands beside the text", () => {
  test("a footnote follows the paragraph that refers to it", async () => {
    const footnotes = `<w:footnote w:type="separator" w:id="0">${p("___")}</w:footnote><w:footnote w:id="2">${p("Sửa năm 2031.")}</w:footnote>`;
    const noted =
      '<w:p><w:r><w:t>Giếng mở cả ngày.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>';
    expect(await texts(noted + p("Hết."), { footnotes })).toEqual([
      "Giếng mở cả ngày.",
      "Sửa năm 2031.",
      "Hết.",
    ]);
  });

  test("a text box is read once, where it is anchored", async () => {
    const box = `<w:txbxContent>${p("Trong khung.")}</w:txbxContent>`;
    const anchored = `<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Ngoài khung.</w:t></w:r></w:p>`;
    expect(await texts(anchored)).toEqual(["Ngoài khung.", "Trong khung."]);
  });

  test("a table of contents is dropped and shown", async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="MucLuc1"><w:name w:val="toc 1"/></w:style>';
    const document = await read(
      p("Điều 1. Giếng 3", '<w:pStyle w:val="MucLuc1"/>') + p("Làng có một giếng."),
      { styles },
    );
    expect(blockTexts(document)).toEqual(["Làng có một giếng."]);
    expect(droppedBy(document, "table-of-contents")).toEqual(["Điều 1. Giếng 3"]);
  });
});

describe("headings and looks", () => {
  test("come from styles, built on others too; a law's own headings keep their ranks", async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Rieng"><w:name w:val="Riêng"/><w:basedOn w:val="H1"/></w:style>';
    const document = await read(
      p("Việc làng", '<w:pStyle w:val="Rieng"/>') +
        p("Điều 3. Giếng", '<w:pStyle w:val="H1"/>') +
        p("Giếng sâu."),
      { styles },
    );
    expect(document.blocks.map(({ kind, level }) => `${kind} ${level}`)).toEqual([
      "heading 1",
      "heading 6",
      "paragraph 0",
    ]);
  });

  test("capitals that the font makes are capitals, letters of old fonts are Unicode", async () => {
    expect(
      await texts(
        p("nội quy", "", "<w:caps/>") +
          p("Ch\u00b7u n\u00aau \u00fd ki\u00d5n.", "", '<w:rFonts w:ascii=".VnTime"/>') +
          p("lµng", "", '<w:rFonts w:ascii=".VnTimeH"/>'),
      ),
    ).toEqual(["NỘI QUY", "Cháu nêu ý kiến.".replace("á", "ã"), "LÀNG"]);
  });

  test("each paragraph knows its place", async () => {
    const { blocks } = await read(p("Một.") + p("") + p("Ba."));
    expect(blocks.map(({ place }) => place)).toEqual([{ paragraph: 1 }, { paragraph: 3 }]);
  });
});

describe("tables", () => {
  const merged = (properties: string, text: string) =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;

  test("have their merged cells resolved", async () => {
    const table = tbl(
      [merged('<w:vMerge w:val="restart"/>', "Ngõ"), merged('<w:gridSpan w:val="2"/>', "Số hộ")],
      [merged("<w:vMerge/>", ""), "Cả ngõ", "Mới đến"],
      ["Trúc", "30", "2"],
    );
    expect(await texts(p("Số liệu làng.") + table)).toEqual([
      "Số liệu làng.",
      "Ngõ: Trúc; Số hộ – Cả ngõ: 30; Số hộ – Mới đến: 2",
    ]);
  });

  test("numbers that Word counts in a column are the rows' numbers", async () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, "decimal", "%1.")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const number = p("", numbered(1));
    const table = tbl(
      ["TT", "Việc", "Người"],
      [number, "Rửa giếng", "Bà Tư"],
      [number, "Vá đường", "Ông Ba"],
    );
    expect(await texts(table, { numbering })).toEqual([
      "1. Việc: Rửa giếng; Người: Bà Tư",
      "2. Việc: Vá đường; Người: Ông Ba",
    ]);
  });

  test("a letterhead is two columns, set as a table or with tabs", async () => {
    const wanted = [
      "LÀNG HẠ",
      "Số: 7/TB-LH",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Hạ, ngày 3 tháng 2 năm 2031",
    ];
    const table = tbl(
      [p("LÀNG HẠ"), p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")],
      [p("Số: 7/TB-LH"), p("Hạ, ngày 3 tháng 2 năm 2031")],
    );
    const tabbed = (left: string, right: string) =>
      `<w:p><w:r><w:t>${left}</w:t><w:tab/><w:tab/><w:t>${right}</w:t></w:r></w:p>`;
    const tabs =
      tabbed("LÀNG HẠ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") +
      tabbed("Số: 7/TB-LH", "Hạ, ngày 3 tháng 2 năm 2031");
    for (const letterhead of [table, tabs]) {
      const { head, metadata, text } = await read(letterhead + p("Kính mời bà con."));
      expect(head?.map((line) => line.text)).toEqual(wanted);
      expect(metadata).toMatchObject({ number: "7/TB-LH", date: "2031-02-03", issuedAt: "Hạ" });
      expect(text).toBe("Kính mời bà con.");
    }
  });

  test("a name that spaces set beside the list of recipients signs below the office above that list", async () => {
    const tabbed = `<w:p><w:r><w:t xml:space="preserve">tỉnh Mẫu               </w:t></w:r><w:r><w:t>Lê Văn Mương</w:t></w:r></w:p>`;
    const { metadata, text } = await read(
      p("LÀNG HẠ") +
        p("Số: 7/TB-LH") +
        p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") +
        p("Kính mời bà con.") +
        p("KT/TRƯỞNG THÔN") +
        p("PHÓ TRƯỞNG THÔN") +
        p("Nơi nhận:") +
        p("- Các thôn bên cạnh thuộc") +
        tabbed +
        p("- Lưu: VT."),
    );
    expect(metadata).toMatchObject({
      signer: "Lê Văn Mương",
      recipients: ["Các thôn bên cạnh thuộc tỉnh Mẫu"],
    });
    expect(text).toBe("Kính mời bà con.");
  });
});
