import { describe, expect, test } from "vitest";
import { useKnowledge } from "../use-knowledge.ts";

/** A plan of a commune, and two decisions of two provinces with the same number. */
const opened = useKnowledge(new URL("../../fixtures/register/", import.meta.url).pathname);
const ask = (question: string) => opened().ask(question);

describe("what a document's head says", () => {
  test.each([
    ["Ai ký kế hoạch 21/KH-UBND?", "KT. CHỦ TỊCH PHÓ CHỦ TỊCH\nNguyễn Hữu Thắng"],
    ["ke hoach 21/kh-ubnd do ai ky", "KT. CHỦ TỊCH PHÓ CHỦ TỊCH\nNguyễn Hữu Thắng"],
    ["Kế hoạch 21/KH-UBND ban hành ngày nào?", "Bãi Dâu, ngày 04 tháng 02 năm 2031"],
    ["Cơ quan nào ban hành kế hoạch 21?", "Ủy ban nhân dân xã Bãi Dâu"],
    ["Nơi nhận của kế hoạch 21/KH-UBND?", "Nơi nhận:\n- Thường trực Đảng ủy\n- Các thôn trong xã\n- Lưu: VT"],
    ["Ai ký kế hoạch trồng tre ven đê?", "KT. CHỦ TỊCH PHÓ CHỦ TỊCH\nNguyễn Hữu Thắng"],
    ["Kế hoạch trồng tre ven đê số bao nhiêu?", "Số: 21/KH-UBND"],
  ])("answers »%s«", async (question, highlight) => {
    const outcome = await ask(question);
    expect(outcome.kind).toBe("answer");
    expect(outcome.passages[0]).toMatchObject({ id: "ke-hoach-21#head", highlight });
    expect(outcome.passages[0]?.text).toContain(highlight);
    expect(outcome.passages[0]?.source.link).toBe("/sources/ke-hoach-21?passage=head#passage");
  });

  test.each([
    // It asks of the trees, and of other papers.
    "Các thôn trồng bao nhiêu gốc tre?",
    "Trong mấy ngày kể từ ngày ban hành kế hoạch 21/KH-UBND thì phải nộp báo cáo tài chính quý?",
    "Ai ký hợp đồng mua bán tre ven đê?",
    "Đơn xin trồng tre ven đê gửi cho ai?",
  ])("says nothing on »%s«", async (question) => {
    const { passages } = await ask(question);
    expect(passages.map(({ id }) => id)).not.toContain("ke-hoach-21#head");
  });

  test("is explained as what it is", async () => {
    const explained = await opened().explain("Ai ký kế hoạch 21/KH-UBND?");
    expect(explained).toMatchObject({ because: "document-head", outcome: { kind: "answer" }, passages: [] });
  });

  test("is its document's, so that its page can show it", () => {
    const head = opened()
      .source("ke-hoach-21")
      ?.document.head?.map(({ text }) => text);
    expect(head).toContain("Nguyễn Hữu Thắng");
  });
});

describe("one number of two provinces", () => {
  test.each([
    "15/QĐ-UBND",
    "Quyết định 15/QĐ-UBND nói gì?",
    "Điều 2 Quyết định 15/QĐ-UBND",
    "Ai ký quyết định 15?",
  ])(
    "asked for by »%s« offers both with issuer and date, and each label leads to its own",
    async (question) => {
      const outcome = await ask(question);
      expect(outcome.kind).toBe("choices");
      const choices = outcome.kind === "choices" ? outcome.choices : [];
      for (const [id, told] of [
        ["qd-15-song-lam", "15/QĐ-UBND · Ủy ban nhân dân tỉnh Sông Lam · 05/03/2030"],
        ["qd-15-doi-che", "15/QĐ-UBND · Ủy ban nhân dân tỉnh Đồi Chè · 11/06/2029"],
      ] as const) {
        const choice = choices.find(({ passageId }) => passageId.startsWith(`${id}#`));
        expect(choice?.label).toContain(told);
        const picked = await ask(choice?.label ?? "");
        expect(picked.kind).toBe("answer");
        expect(picked.passages[0]?.id).toBe(choice?.passageId);
      }
    },
  );

  test.each([
    ["Quyết định 15/QĐ-UBND của tỉnh Đồi Chè quy định giờ trực thế nào?", "qd-15-doi-che"],
    ["Điều 2 Quyết định 15/QĐ-UBND của tỉnh Sông Lam", "qd-15-song-lam"],
    ["quyet dinh 15/qd-ubnd cua tinh doi che do ai ky", "qd-15-doi-che"],
    ["Ai ký Quyết định 15/QĐ-UBND năm 2030?", "qd-15-song-lam"],
  ])("is told apart in »%s«", async (question, documentId) => {
    const { kind, passages } = await ask(question);
    expect(kind).toBe("answer");
    for (const { source } of passages) expect(source.documentId).toBe(documentId);
  });

  test("is looked up as two documents, as one where the issuer is typed too", () => {
    const issuersOf = (asked: string) =>
      opened()
        .describeDocuments(asked)
        .map(({ issuer }) => issuer);
    expect(issuersOf("15/QĐ-UBND").toSorted()).toEqual([
      "Ủy ban nhân dân tỉnh Sông Lam",
      "Ủy ban nhân dân tỉnh Đồi Chè",
    ]);
    expect(issuersOf("15/QĐ-UBND tỉnh Đồi Chè")).toEqual(["Ủy ban nhân dân tỉnh Đồi Chè"]);
    expect(opened().describeDocuments("21/KH-UBND")[0]).toMatchObject({
      type: "Kế hoạch",
      signer: "Nguyễn Hữu Thắng",
      signerOffice: "KT. CHỦ TỊCH PHÓ CHỦ TỊCH",
    });
  });
});
