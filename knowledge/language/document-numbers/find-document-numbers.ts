import { hasAccent } from "../fold.ts";
import { canonicalIssuer, isKnownIssuer, isPartyOrgan } from "./document-issuers.ts";
import { type DocumentNumber, numberFrom } from "./document-number.ts";
import { typeCodePattern } from "./document-types.ts";

const GAP = "[^\\S\\n]{0,2}";
const DASH = "-\\u2010-\\u2014\\u2212";
const MARK = `${GAP}[${DASH}/]${GAP}`;
const MARK_OR_SPACE = `(?:${MARK}|[^\\S\\n]{1,2})`;
const NUMBER = "(?<!\\d)(\\d{1,5})(?!\\d)";
const YEAR = "((?:19|20)\\d{2})";
const HEAD = new RegExp(
  `${NUMBER}(?:${MARK}${YEAR})?(?:(${MARK_OR_SPACE})(${typeCodePattern()})(${MARK_OR_SPACE})(?=\\p{L})|` +
    `${MARK}(?:${YEAR}${MARK})?((?:UBTV)?QH\\d{1,2})(?![\\p{L}\\p{N}]))`,
  "giu",
);

const UPPER_PIECE = "(?:TTg|T\\.[ƯW]|[A-ZĐÐƯ]{2,}(?:&[A-ZĐ]{1,6})?\\d{0,2})";
const UPPER_ISSUER = new RegExp(`${UPPER_PIECE}(?:[-–/]${UPPER_PIECE})*`, "yu");
const ANY_ISSUER = /(?:t\.[ưw]|\p{L}{2,12}\d{0,2})(?:[-–/]\p{L}{2,12}\d{0,2})*/iuy;

/**
 * The document numbers of running text in their order, in any spelling that offices use, misspelt ones included.
 * Offsets are into `text`, which need not be normalised. Linear in the length of the text.
 */
export function findDocumentNumbers(text: string): DocumentNumber[] {
  const found: DocumentNumber[] = [];
  HEAD.lastIndex = 0;
  for (let match = HEAD.exec(text); match !== null; match = HEAD.exec(text)) {
    const number = startsAlone(text, match.index) ? readNumber(text, match) : undefined;
    if (number === undefined) continue;
    found.push(number);
    HEAD.lastIndex = number.end;
  }
  return found;
}

function readNumber(text: string, match: RegExpExecArray): DocumentNumber | undefined {
  const [head, number = "", year, before = "", type = "", after = "", lawYear, assembly] = match;
  const start = match.index;
  if (assembly !== undefined) {
    const end = start + head.length;
    const parts = numberFrom({ number, year: year ?? lawYear, type: "", issuer: assembly, partyForm: false });
    return { ...parts, start, end, text: text.slice(start, end) };
  }
  const marked = hasMark(before) && hasMark(after);
  if (before.trim() === "" && COUNTED.test(text.slice(Math.max(0, start - 12), start))) return undefined;
  const issuer = readIssuer(text, start + head.length, marked);
  if (issuer === undefined) return undefined;
  const end = start + head.length + issuer.length;
  const partyForm = !before.includes("/") && after.includes("/");
  return {
    ...numberFrom({ number, year, type, issuer, partyForm }),
    start,
    end,
    text: text.slice(start, end),
  };
}

/** Words after which a number counts or orders something: `Điều 5 NĐ-CP` has no number 5. */
const COUNTED = /(?:điều|khoản|điểm|mục|chương|năm|tháng|ngày|khóa|khoá|dieu|khoan|thang|ngay)\s+$/iu;

/** Not inside a word, a date or a larger number; a lost space after `số` is common on pages. */
function startsAlone(text: string, start: number): boolean {
  if (/(?<!\p{L})số$/iu.test(text.slice(Math.max(0, start - 3), start))) return true;
  return !/[\p{L}\p{N}/]$|\d[.,]$/u.test(text.slice(Math.max(0, start - 2), start));
}

function hasMark(gap: string): boolean {
  return gap.trim() !== "";
}

/** The issuer code that begins at `at`: capitals, or in questions any case if the code is known or marks stand on both sides. */
function readIssuer(text: string, at: number, marked: boolean): string | undefined {
  UPPER_ISSUER.lastIndex = at;
  const upper = UPPER_ISSUER.exec(text)?.[0];
  if (upper !== undefined) {
    const issuer = isPartyOrgan(canonicalIssuer(firstPiece(upper))) ? firstPiece(upper) : upper;
    const next = text.slice(at + issuer.length, at + issuer.length + 1);
    if (!/[\p{L}\p{N}]/u.test(next) && (marked || isKnownIssuer(canonicalIssuer(firstPiece(issuer)))))
      return issuer;
    // A lost space, `NĐ-CPngày`: the capitals end the code where they make a known one.
    if (/\p{Ll}/u.test(next) && isKnownIssuer(canonicalIssuer(firstPiece(issuer)))) return issuer;
  }
  ANY_ISSUER.lastIndex = at;
  const any = ANY_ISSUER.exec(text)?.[0];
  return any === undefined ? undefined : acceptLowerCase(any, marked);
}

function acceptLowerCase(written: string, marked: boolean): string | undefined {
  const [first = "", ...rest] = written.split(/(?=[-–/])/u);
  const known = isKnownIssuer(canonicalIssuer(first));
  if (!known && !(marked && first === first.toLowerCase() && !hasAccent(first.replace(/[đư]/gu, "d"))))
    return undefined;
  if (isPartyOrgan(canonicalIssuer(first))) return first;
  const end = rest.findIndex((piece) => !isKnownIssuer(canonicalIssuer(piece.slice(1))));
  return first + rest.slice(0, end === -1 ? rest.length : end).join("");
}

function firstPiece(issuer: string): string {
  return issuer.split(/[-–/]/u)[0] ?? issuer;
}
