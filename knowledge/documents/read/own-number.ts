import { findDocumentNumbers, leadingTypeName } from "../../language/index.ts";
import { readLawTitle } from "../law-title.ts";
import { legalHeadingOf } from "./legal-heading.ts";
import { countSyllables, type Line } from "./line.ts";

/** Lines above the first article in which a law's own number is looked for, at most. */
const LONGEST_HEAD = 60;

/** Syllables of the line `Luật số: 07/2031/QH16`, at most; a longer one speaks of another document. */
const LONGEST_NUMBER_LINE = 8;

const LABEL = /^\s*số(?:\s+hiệu)?\s*[:.]?\s*(?=\d)/iu;

/**
 * The number of a text with articles, as written: from its title (`Nghị định số 07/2031/NĐ-CP về giếng làng`), else from the
 * line above the first article that says nothing else (`Số: 07/2031/NĐ-CP`). A text without articles may speak of others.
 */
export function findOwnNumber(title: string, lines: readonly Line[]): string | undefined {
  const first = lines.findIndex(({ text }) => legalHeadingOf(text)?.rank === "article");
  if (first < 0) return undefined;
  const titled = readLawTitle(title)?.number?.text;
  if (titled !== undefined) return titled;
  const head = lines.slice(0, Math.min(first, LONGEST_HEAD));
  return head.map(({ text }) => numberOfLine(text)).find((number) => number !== undefined);
}

function numberOfLine(text: string): string | undefined {
  const type = leadingTypeName(text) ?? "";
  const label = LABEL.exec(text.slice(type.length))?.[0];
  if (label === undefined || countSyllables(text) > LONGEST_NUMBER_LINE) return undefined;
  const [number] = findDocumentNumbers(text);
  return number?.start === type.length + label.length ? number.text : undefined;
}

/** Offices that number their documents by themselves, by the end of the number. */
const ISSUERS: readonly (readonly [RegExp, string])[] = [
  [/\/UBTVQH\d+$/iu, "Ủy ban Thường vụ Quốc hội"],
  [/\/QH\d+$/iu, "Quốc hội"],
  [/-CP$/u, "Chính phủ"],
  [/-TTg$/iu, "Thủ tướng Chính phủ"],
];

/** The office that a number names beyond doubt. */
export function issuerOfNumber(number: string): string | undefined {
  return ISSUERS.find(([end]) => end.test(number))?.[1];
}

/** The type that a title with a number begins with, as it is written in running text: `Nghị định`. */
export function typeOfTitle(title: string): string | undefined {
  if (readLawTitle(title)?.number === undefined) return undefined;
  const type = /^Bộ luật/iu.exec(title)?.[0] ?? leadingTypeName(title);
  return type && type.charAt(0).toUpperCase() + type.slice(1).toLowerCase();
}
