import { describe, expect, test } from "vitest";
import { useDocuments } from "../use-knowledge.ts";

const WELL = `# Luật số 25/2038/QH24 Giữ gìn giếng làng ngày 12/06/2038

## Điều 1. Phạm vi

Luật này quy định việc giữ gìn giếng làng.

## Điều 9. Quyền của người trông giếng

1. Được nhận tiền công hằng tháng của thôn.

2. Được mượn chìa khóa nhà kho vào ngày mưa.

3. Người trông giếng được khen thưởng theo quy định tại Điều 10 của Luật này.

## Điều 10. Tặng giấy khen

Ai giữ giếng sạch ba năm liền thì có một con trâu.
`;

const HALL = `# LUẬT TRÔNG COI ĐÌNH LÀNG

## Điều 9. Chìa khóa đình

Chìa khóa đình do cụ từ giữ.

## Điều 10. Đóng góp

Mỗi hộ góp hai cân gạo.
`;

const BOTH = `# Các luật của làng Mây

## Luật số 31/2038/QH24 Quét dọn đường xóm ngày 01/02/2038

### Điều 9. Quét đường

Nhà nào quét trước cửa nhà ấy.

## LUẬT TRỒNG TRE QUANH AO

### Điều 9. Trồng tre

Mỗi nhà trồng một bụi tre.
`;

const CODIFIED = `# Bến đò

Chương I

CHUYỆN CHUNG

Điều 91.2.LQ.5. Đi đò

(Điều 5 Luật số 3/2038/QH24 đi đò qua sông ngày 12/03/2038 của Quốc hội, có hiệu lực thi hành kể từ ngày 01/09/2038)

Người lái đò phát áo phao cho từng khách.
`;

const MARKET = [
  { id: "07/2039/qh24+3", title: "Giờ mở cửa chợ", text: "Chợ phiên mở cửa từ năm giờ sáng." },
  {
    id: "07/2039/qh24+4",
    title: "Thu tiền chỗ ngồi",
    text: "1. Người bán hàng trả tiền chỗ ngồi theo quy định tại Điều 6 của Luật này.\n2. Trẻ em không phải trả.",
  },
  { id: "07/2039/qh24+6", title: "Mức thu", text: "Mỗi sạp nộp hai nghìn." },
  {
    id: "11/2039/nđ-cp+5",
    title: "Nước rửa sạp",
    text: "Nước rửa sạp hàng lấy theo quy định tại Điều 10 của Luật Giữ gìn giếng làng.",
  },
  { id: "11/2039/nđ-cp+2", title: "Sổ chợ", text: "Sổ chợ ghi theo Luật Chợ phiên số 07/2039/QH24." },
]
  .map((line) => JSON.stringify(line))
  .join("\n");

const APPEALS = `# Quy chế giải quyết chuyện xóm

## Điều 5. Chuyện mới

1. Trưởng xóm xem đơn kêu lần đầu trong mười ngày.

2. Ai chưa ưng thì kêu tiếp.

## Điều 6. Chuyện cũ

1. Già làng xem đơn kêu lần hai trong hai mươi ngày.

2. Không ai kêu thì thôi.
`;

const knowledge = useDocuments(
  new Map([
    ["chuyen-xom.md", APPEALS],
    ["gieng.md", WELL],
    ["dinh.md", HALL],
    ["lang.md", BOTH],
    ["ben-do.md", CODIFIED],
    ["cho.jsonl", MARKET],
  ]),
);

const first = async (question: string) => (await knowledge().ask(question)).passages[0];

describe("a law is known by its name", () => {
  test.each([
    ["Điều 9 Luật Giữ gìn giếng làng quy định gì?", "tiền công hằng tháng"],
    ["luật giữ gìn giếng làng điều 9", "tiền công hằng tháng"],
    ["dieu 9 luat giu gin gieng lang", "tiền công hằng tháng"],
    ["Điều 9 của Luật số 25/2038/QH24", "tiền công hằng tháng"],
    ["Theo Điều 9 Luật Giữ gìn giếng làng thì người trông giếng có quyền gì?", "tiền công hằng tháng"],
    ["Điều 9 Luật Giữ gìn giếng làng năm 2038", "tiền công hằng tháng"],
    ["Điều 9 Luật Trông coi đình làng nói gì?", "cụ từ giữ"],
    ["Điều 9 luật quét dọn đường xóm", "quét trước cửa nhà"],
    ["Điều 9 Luật Trồng tre quanh ao", "bụi tre"],
    ["Điều 9 Luật số 31/2038/QH24", "quét trước cửa nhà"],
    ["Điều 5 Luật Đi đò qua sông nói gì", "áo phao"],
    ["Điều 3 Luật Chợ phiên", "năm giờ sáng"],
    ["dieu 3 luat cho phien", "năm giờ sáng"],
    ["Điều 2 Nghị định 11/2039/NĐ-CP", "Sổ chợ ghi"],
  ])("%s", async (question, words) => {
    expect((await first(question))?.text).toContain(words);
  });

  test.each(["Điều 12 Luật Giữ gìn giếng làng", "Điều 5 Luật Chợ phiên", "Điều 9 Luật Đất đai"])(
    "%s is not there, and no other article is shown",
    async (question) => {
      expect(await knowledge().ask(question)).toMatchObject({ kind: "abstained", reason: "detail-missing" });
    },
  );

  test("an article that is named for a case does not keep others from answering", async () => {
    const passage = await first(
      "Người bán hàng đi chợ theo Điều 4 Luật Chợ phiên thì người lái đò phát áo gì?",
    );
    expect(passage?.text).toContain("áo phao");
  });

  test("the clause that is asked for is marked", async () => {
    const passage = await first("khoản 2 Điều 9 Luật Giữ gìn giếng làng");
    expect(passage?.highlight).toBe("2. Được mượn chìa khóa nhà kho vào ngày mưa.");
  });
});

describe("the source of an article", () => {
  test.each([
    ["người lái đò phát gì cho khách", "Điều 5 Luật Đi đò qua sông (03/2038/QH24) › Điều 91.2.LQ.5. Đi đò"],
    ["chợ phiên mở cửa từ mấy giờ", "Điều 3 Luật Chợ phiên (07/2039/QH24)"],
    ["Điều 2 Nghị định 11/2039/NĐ-CP", "Điều 2 Nghị định 11/2039/NĐ-CP"],
    ["chìa khóa đình do ai giữ", "Điều 9. Chìa khóa đình"],
  ])("of %s is %s", async (question, section) => {
    expect((await first(question))?.source.section).toBe(section);
  });

  test("has the number of a law that only its title tells", async () => {
    expect((await first("Điều 1 Luật Giữ gìn giếng làng"))?.source.number).toBe("25/2038/QH24");
  });
});

describe("a passage that points to another article is shown with it", () => {
  test.each([
    ["Người trông giếng được khen thưởng thế nào?", ["gieng#1", "gieng#2"]],
    ["Nước rửa sạp hàng lấy thế nào?", ["11/2039/nđ-cp+5#0", "gieng#2"]],
    ["Người bán hàng trả tiền chỗ ngồi thế nào?", ["07/2039/qh24+4#0", "07/2039/qh24+6#0"]],
  ])("%s", async (question, ids) => {
    const outcome = await knowledge().ask(question);
    expect(outcome.kind).toBe("answer");
    expect(outcome.passages.slice(0, 2).map(({ id }) => id)).toEqual(ids);
    expect(outcome.passages.length).toBeLessThanOrEqual(3);
  });

  test("which is told where the answer is explained", async () => {
    const { outcome, passages } = await knowledge().explain("Người trông giếng được khen thưởng thế nào?");
    expect(outcome).toEqual(await knowledge().ask("Người trông giếng được khen thưởng thế nào?"));
    const shownAs = (id: string) => passages.find((passage) => passage.id === id)?.shown;
    expect([shownAs("gieng#1"), shownAs("gieng#2")]).toEqual(["answer", "beside"]);
  });
});

describe("the instance that is asked for goes before the other", () => {
  test.each([
    ["ai xem đơn kêu lần 2?", "Già làng"],
    ["ai xem đơn kêu lần thứ hai?", "Già làng"],
    ["ai xem đơn kêu lần II?", "Già làng"],
    ["ai xem don keu lan hai", "Già làng"],
    ["ai xem đơn kêu lần 1?", "Trưởng xóm"],
    ["ai xem đơn kêu lần thứ nhất?", "Trưởng xóm"],
  ])("%s", async (question, who) => {
    expect((await first(question))?.highlight).toContain(who);
  });
});
