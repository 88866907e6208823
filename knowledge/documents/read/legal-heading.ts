import { countSyllables } from "./line.ts";

export type LegalRank = "part" | "chapter" | "section" | "subsection" | "article";

/** How deep each rank lies below the headings that the file itself marks. */
export const LEGAL_LEVEL: Readonly<Record<LegalRank, number>> = {
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
}

const ROMAN = "[IVXLC]{1,7}";
const ARTICLE_NUMBER = "(?:\\d+\\.\\d+\\.\\p{Lu}{2,3}(?:\\.\\d+)+|\\d{1,4}[a-zđ]?)";
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
];

/**
 * The line as a heading of a legal text, or undefined. A sentence that only begins like one (`Chương I của Luật này …`,
 * `Điều 150 và điểm d …`) is none: above the article a title has to follow a mark or be in capitals.
 */
export function legalHeadingOf(text: string): LegalHeading | undefined {
  if (!/^[PCTMĐIVXL]/u.test(text)) return undefined;
  for (const [rank, form] of FORMS) {
    const { label, title = "" } = form.exec(text)?.groups ?? {};
    if (label === undefined) continue;
    if (rank === "article" || isTitleOf(label, title)) return { rank, label, title: title.trim() };
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
  return !isRoman && /[.:]$/.test(label) && countSyllables(title) <= 40 && !/[.;:,]$/.test(title);
}
