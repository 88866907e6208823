import type { KeptReport } from "../../knowledge/index.ts";

/** A report over the made-up documents: one of each level. */
export const madeReport: KeptReport = {
  madeAt: "2026-11-22T00:00:00.000Z",
  sum: { files: 3, skipped: 1, documents: 2, passages: 4, pages: 12, ocrPages: 5, droppedLines: 9 },
  findings: [
    {
      ...{ key: "aaaa", level: "alarm", kind: "mostly-lost", file: "bai-viet.html", documentId: "bai-viet" },
      ...{ message: "Phần bị bỏ nhiều hơn phần giữ lại.", settled: false },
    },
    {
      ...{ key: "bbbb", level: "warning", kind: "skipped", file: "hỏng <b>.pdf" },
      ...{ message: "Tệp bị hỏng. Hãy lưu lại.", settled: false },
    },
    {
      ...{ key: "cccc", level: "notice", kind: "missing", file: "luat/12+1.pdf", documentId: "luat/12+1" },
      ...{ message: "Chưa thấy số hiệu.", settled: false },
    },
  ],
  documents: [
    {
      ...{ id: "bai-viet", file: "bai-viet.html", title: "Buổi gặp gỡ ở tổ dân phố", format: "html" },
      ...{ articles: [], passages: 1, keptCharacters: 300, droppedCharacters: 900 },
      dropped: [
        {
          rule: "outside-article",
          lines: 7,
          characters: 800,
          samples: ["Sáng thứ Bảy, tổ 4 họp <i>mặt</i>."],
        },
        { rule: "visit-counter", lines: 2, characters: 100, samples: ["Lượt xem: 452"] },
      ],
    },
    {
      ...{
        id: "luat/12+1",
        file: "luat/12+1.pdf",
        title: "Quy chế mẫu",
        type: "Quy chế",
        format: "pdf",
        pages: 12,
      },
      ...{ ocrPages: [3, 4, 5, 6, 7], articles: [3, 12], passages: 3, tables: 1 },
      ...{ keptCharacters: 9000, droppedCharacters: 0, dropped: [] },
    },
  ],
};
