import { countSyllables } from "./line.ts";

export type LegalRank = "appendix" | "form" | "part" | "chapter" | "section" | "subsection" | "article";

/** How deep each rank lies below the headings that the file itself marks. */
export const LEGAL_LEVEL: Readonly<Record<LegalRank, number>> = {
  appendix: 1,
  form: 2,
  part: 1,
  chapter: 2,
  section: 3,
  subsection: 4,
  article: 5,
};

export interface LegalHeading {
  readonly rank: LegalRank;
  /** `Điều 5.`, `Chương I`: the part that numbers. */
  readonly label: string;
  /** What follows the label; empty when the title stands on the next line. */
  readonly title: string;
  /** Of an article that is no codified one: `5`, `7a`. */
  readonly article?: string;
}

const ROMAN = "[IVXLC]{1,7}";
/** `5`, `7a`, and the codified law's `44.13.LQ.23`. */
const ARTICLE_NUMBER = "(?:\\d+\\.\\d+\\.\\p{Lu}{2,3}(?:\\.\\d+)+|(?<article>\\d{1,4}[a-zđ]?))";
const FORMS: readonly (readonly [LegalRank, RegExp])[] = [
  [
    "part",
    new RegExp(
      `^(?<label>(?:Phần|PHẦN) (?:thứ \\p{L}+|THỨ \\p{Lu}+|${ROMAN}|\\d{1,2})[.:]?)(?: (?<title>.*))?$`,
      "u",
    ),
  ],
  ["chapter", new RegExp(`^(?<label>(?:Chương|CHƯƠNG) (?:${ROMAN}|\\d{1,2})[.:]?)(?: (?<title>.*))?$`, "u")],
  ["subsection", /^(?<label>(?:Tiểu mục|TIỂU MỤC) \d{1,2}[.:]?)(?: (?<title>.*))?$/u],
  ["section", /^(?<label>(?:Mục|MỤC) (?:\d{1,2}|[IVX]{1,5})[.:]?)(?: (?<title>.*))?$/u],
  ["section", new RegExp(`^(?<label>${ROMAN}[.)])(?: ?-)? (?<title>.+)$`, "u")],
  ["article", new RegExp(`^(?<label>(?:Điều|ĐIỀU) ${ARTICLE_NUMBER} ?[.:])(?: ?(?<title>.*))?$`, "u")],
  // As some write them: `Điều 3 - Nghỉ phép`, `Điều thứ 7. Kỷ luật`, `Điều 4` with its title on the next line.
  ["article", new RegExp(`^(?<label>(?:Điều|ĐIỀU) ${ARTICLE_NUMBER} ?[-–]) (?<title>\\p{Lu}.*)$`, "u")],
  [
    "article",
    new RegExp(`^(?<label>(?:Điều thứ|ĐIỀU THỨ) ${ARTICLE_NUMBER} ?[.:]?)(?: (?<title>.*))?$`, "u"),
  ],
  ["article", new RegExp(`^(?<label>(?:Điều|ĐIỀU) ${ARTICLE_NUMBER})(?<title>)$`, "u")],
  [
    "appendix",
    new RegExp(
      `^(?<label>(?:Phụ lục|PHỤ LỤC)(?: (?:số |SỐ )?(?:${ROMAN}|\\d{1,3})[A-Z]?)?(?:[.:]| ?-)?)(?: ?(?<title>.*))?$`,
      "u",
    ),
  ],
  [
    "form",
    /^(?<label>(?:Mẫu|MẪU|Biểu mẫu|BIỂU MẪU|Biểu|BIỂU) (?:số|SỐ) \p{Lu}{0,4}\d{1,3}[\p{L}\d./-]*(?:[.:]| ?-)?)(?: ?(?<title>.*))?$/u,
  ],
];

/**
 * The line as a heading of a legal text, or undefined. A sentence that only begins like one (`Chương I của Luật này …`,
 * `Điều 150 và điểm d …`) is none: above the article a title has to follow a mark or be in capitals.
 */
export function legalHeadingOf(text: string): LegalHeading | undefined {
  if (!/^[PCTMĐIVXLB]/u.test(text)) return undefined;
  for (const [rank, form] of FORMS) {
    const { label, title = "", article } = form.exec(text)?.groups ?? {};
    if (label === undefined) continue;
    if (rank === "article" || isTitleOf(label, title))
      return { rank, label: label.trim(), title: title.trim(), ...(article && { article }) };
  }
  return undefined;
}

/** All letters are capitals, at least three of them. */
export function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}.*\p{Lu}.*\p{Lu}/u.test(text);
}

function isTitleOf(label: string, title: string): boolean {
  if (title === "" || isCapitals(title)) return true;
  const isRoman = /^[IVXLC]+[.)]$/.test(label);
  return !isRoman && /[.:-]$/.test(label) && countSyllables(title) <= 40 && !/[.;:,]$/.test(title);
}
