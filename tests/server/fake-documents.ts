import type { Block, Document, Metadata } from "../../knowledge/index.ts";

/** Lines that begin with # are headings; the documents are made up. */
function documentOf(id: string, title: string, metadata: Metadata, paragraphs: readonly string[]): Document {
  const blocks: Block[] = [];
  let text = "";
  for (const paragraph of paragraphs) {
    const level = /^#*/.exec(paragraph)?.[0].length ?? 0;
    if (text !== "") text += "\n\n";
    const start = text.length;
    text += paragraph.slice(level).trim();
    blocks.push({ kind: level > 0 ? "heading" : "paragraph", level, start, end: text.length });
  }
  return { id, title, text, blocks, metadata, dropped: [] };
}

const filler =
  "Phần này nhắc lại cách làm việc đã quen ở cơ sở, để người đọc thấy bối cảnh chung trước khi vào nội dung chính. ";

export const fakeDocuments: readonly Document[] = [
  documentOf(
    "luat/12+1",
    "Quy chế mẫu về lắng nghe ý kiến nhân dân ở cơ sở",
    {
      number: "12-QC/MẪU",
      issuer: "Ban Soạn thảo mẫu",
      date: "2021-07-30",
      url: "https://example.org/quy-che?ban=1",
    },
    [
      "# Điều 1. Phạm vi",
      "Quy chế này áp dụng cho mọi tổ dân phố tham gia thử nghiệm. <script>alert(1)</script>",
      filler.repeat(10),
      "# Điều 2. Việc hỏi ý kiến",
      filler.repeat(3),
      "Trước khi quyết định việc chung, người phụ trách phải hỏi ý kiến ít nhất hai phần ba số hộ. Các việc gồm:",
      "a) Thu và dùng các khoản đóng góp của người dân trong tổ;\nb) Sửa chữa đường đi chung, nhà sinh hoạt;\nc) Lịch họp hằng quý.",
      filler.repeat(3),
      "# Điều 3. Hiệu lực",
      filler.repeat(20),
    ],
  ),
  {
    ...documentOf(
      "bai-viet",
      "Một buổi gặp gỡ ở tổ dân phố",
      { date: "2026-10-15", origin: "Báo Mẫu", summary: true },
      ["# Tóm tắt", "Buổi gặp gỡ bàn về cách tiếp dân. Người dự thống nhất là phải nghe trước khi nói."],
    ),
    dropped: [{ text: "Sáng thứ Bảy, tổ 4 họp <i>mặt</i>.", reason: "outside-article" }],
  },
  scanned("ban-quet", [3, 4]),
];

/** A scan: one block on each of these pages, all recognised. */
function scanned(id: string, pages: readonly number[]): Document {
  const document = documentOf(id, "Nội quy giữ giếng làng", { type: "Nội quy", signer: "Lê Văn Mẫu" }, [
    "# Phần một",
    "Giếng đóng nắp lúc canh hai.",
    "# Phần hai",
    "Nắp giếng làm bằng gỗ lim.",
  ]);
  const blocks = document.blocks.map((block, at) => ({
    ...block,
    place: { page: pages[Math.floor(at / 2)] ?? 1, ocr: true as const },
  }));
  return {
    ...document,
    blocks,
    file: `${id}.pdf`,
    readAs: { format: "pdf", pages: 9, ocrPages: [1, ...pages] },
  };
}
