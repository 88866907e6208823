import type { Reply } from "../../../bot/reply/reply.ts";
import type { ShownPassage, Source } from "../../../knowledge/index.ts";

export const NOW = new Date("2026-11-22T05:00:00Z");
export const PUBLIC_URL = "https://hoi.example.vn";

export const source: Source = {
  documentId: "van-ban/quy-che",
  title: "Quy chế mẫu về lắng nghe ý kiến nhân dân ở cơ sở",
  number: "12-QC/MẪU",
  issuer: "Ban Soạn thảo mẫu",
  date: "2021-07-30",
  section: "Chương II › Điều 2. Việc hỏi ý kiến",
  url: "https://example.org/quy-che?ban=1&trang=2",
  link: "/sources/van-ban%2Fquy-che?passage=1#passage",
  clause: null,
  place: null,
  original: null,
  newer: null,
  summary: false,
};

export function passageOf(text: string, highlight: string, changes: Partial<Source> = {}): ShownPassage {
  return { id: "van-ban/quy-che#1", text, highlight, score: 0.9, source: { ...source, ...changes } };
}

type Answer = Extract<Reply, { kind: "answer" }>;

export function answerOf(passage: ShownPassage, changes: Partial<Answer> = {}): Answer {
  return { kind: "answer", turnId: 41, understood: null, passage, position: 0, count: 1, ...changes };
}
