import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withTextFragment } from "../../../knowledge/answer/cite.ts";
import { sourceLink } from "../../../knowledge/documents/source-link.ts";
import { splitDocument } from "../../../knowledge/documents/split-document.ts";
import { madeDocument } from "../documents/made-document.ts";
import { useOffice } from "./office.ts";

const office = useOffice();

describe("the source of a passage", () => {
  test("names title, number, issuer, date and section, and opens our page at the passage", async () => {
    const { source } = await office.first("kế hoạch bếp ăn do ai phụ trách");
    expect(source).toMatchObject({
      documentId: "ke-hoach-bep-an",
      title: "Kế hoạch mở bếp ăn chung ở xã Mây Trắng",
      number: "12-KH/ĐU",
      issuer: "Đảng ủy xã Mây Trắng",
      date: "2024-03-05",
      section: "Người phụ trách",
      link: "/sources/ke-hoach-bep-an?passage=2#passage",
      summary: false,
    });
  });

  test("says nothing of what is not known", async () => {
    const { source } = await office.first("tổ 7 sửa bến đò bằng đá hộc");
    expect(source).toMatchObject({ number: null, issuer: null, section: null });
    expect((await office.first("784-QĐ/TU")).source).toMatchObject({ url: null, section: /Điều 1/u });
  });

  test("gives the titles above the passage, outermost first", async () => {
    const { source } = await office.first("Điều 3 784-QĐ/TU");
    expect(source.section).toBe("Chương II Mở và trả lời thư › Điều 3. Thời hạn");
  });

  test("of a summary is the original's plain address, since its words are not there", async () => {
    const { source } = await office.first("Phiên chợ nghĩa tình họp vào ngày nào?");
    expect(source).toMatchObject({ summary: true, url: "https://may-trang.example/phien-cho" });
  });

  test("keeps the address's own query and hash before the text fragment", async () => {
    const plan = await office.first("nhiệm vụ thứ hai của kế hoạch bếp ăn");
    expect(plan.source.url).toMatch(/^https:\/\/may-trang\.example\/ke-hoach\?so=12#:~:text=/);
    const news = await office.first("33/CT-TTg");
    expect(news.source.url).toMatch(/^https:\/\/may-trang\.example\/tin\/ben-do#anh-2:~:text=/);
  });

  test.each([
    ["tin/tức 2#a", "/sources/tin%2Ft%E1%BB%A9c%202%23a?passage=0#passage"],
    ["../x?y=1&z", "/sources/..%2Fx%3Fy%3D1%26z?passage=0#passage"],
  ])("links to the document with id %s", (id, link) => {
    const [passage] = splitDocument(madeDocument(["Một câu."], { id }));
    expect(passage && sourceLink(passage)).toBe(link);
  });
});

describe("a text fragment", () => {
  test("is the whole of a short sentence, and first and last words of a long one", () => {
    expect(withTextFragment("https://a.example/", "Họp lúc 6 giờ.")).toBe(
      "https://a.example/#:~:text=H%E1%BB%8Dp%20l%C3%BAc%206%20gi%E1%BB%9D.",
    );
    expect(withTextFragment("https://a.example/", "a b c d e f g h i j k l")).toBe(
      "https://a.example/#:~:text=a%20b%20c%20d%20e,h%20i%20j%20k%20l",
    );
  });

  test("is of a list the first words of its first paragraph and the last of its last one, without their marks", () => {
    const list = "2. Túi đi đò gồm:\n\na) Áo;\n\nb) Một cái còi đồng, buộc dây đỏ.";
    const [first, last] = ["Túi đi đò gồm:", "còi đồng, buộc dây đỏ."].map(encodeURIComponent);
    expect(withTextFragment("https://a.example/", list)).toBe(`https://a.example/#:~:text=${first},${last}`);
  });

  test("encodes the signs that part a directive", () => {
    expect(withTextFragment("https://a.example/", "trước - trong, sau & rồi 23-QĐ/TW")).toBe(
      "https://a.example/#:~:text=tr%C6%B0%E1%BB%9Bc%20%2D%20trong%2C%20sau%20%26%20r%E1%BB%93i%2023%2DQ%C4%90%2FTW",
    );
  });

  test("is left out where there are no words", () => {
    expect(withTextFragment("https://a.example/b", " \n ")).toBe("https://a.example/b");
  });

  test("reads back as words of the sentence, whatever it holds, after the address as it was", () => {
    const addresses = fc.constantFrom(
      "https://a.example/",
      "https://a.example/?b=c&d",
      "https://a.example/x#y",
    );
    fc.assert(
      fc.property(addresses, fc.string({ unit: "grapheme", maxLength: 120 }), (address, sentence) => {
        const url = withTextFragment(address, sentence);
        expect(URL.canParse(url)).toBe(true);
        expect(url.startsWith(address)).toBe(true);
        const words = sentence.split(/\s+/).filter((word) => word !== "");
        const [, directive = ""] = url.split(":~:text=");
        const [start = "", end] = directive.split(",").map(decodeURIComponent);
        const joined = words.join(" ");
        expect(directive).not.toMatch(/[-&\s]/);
        // A point's own number ("1.", "*") is drawn by the browser and left out.
        const withoutMarker = words.slice(1).join(" ");
        expect([joined, withoutMarker].some((text) => text.startsWith(start))).toBe(true);
        expect(joined.endsWith(end ?? start)).toBe(true);
      }),
    );
  });
});

describe("what is marked", () => {
  const words =
    "bếp ăn chung phiên chợ hòm thư bến đò ai khi nào ở đâu bao nhiêu người giữ trả lời nhiệm vụ thứ ba".split(
      " ",
    );

  test("is letter for letter a part of the passage, which is a part of the document", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 }), async (some) => {
        const { passages } = await office.ask(some.join(" "));
        for (const { text, highlight, source } of passages) {
          expect(highlight).not.toBe("");
          expect(text).toContain(highlight);
          expect(office.knowledge.source(source.documentId)?.document.text).toContain(text);
        }
      }),
      { numRuns: 150 },
    );
  });
});
