import { leadingTypeName } from "../../../language/index.ts";
import { isCapitals } from "../legal-heading.ts";
import { countSyllables } from "../line.ts";

/**
 * The words that official documents are laid out with: Nghị định 30/2020/NĐ-CP for those of the State, Hướng dẫn
 * 36-HD/VPTW for those of the Party. All patterns expect normalised lines.
 */

/** The motto above documents of the State (two lines, or one), and the name above those of the Party. */
export const MOTTO =
  /(?:C[ỘỌ]NG\s?H(?:ÒA|OÀ)\s?XÃ\s?HỘI\s?CHỦ\s?NGH(?:ĨA|IÃ)\s?VIỆT\s?NAM)|(?:Đ[ộọ]c l[ậạ]p ?[-–.] ?T[ựư] do ?[-–.] ?H[ạa]nh ph[úu]c)/iu;
export const PARTY_NAME = /^ĐẢNG CỘNG SẢN VIỆT NAM$/iu;

/** A line that is drawn, not written; the star below the name of a Party committee; the bars of a copied table. */
export const DRAWN = /^(?:[-–—_=*─━~ ]{3,}|[*|★☆]+|o0o|[-–—_*=.]+ ?[o0]{1,3} ?[-–—_*=.]+)$/iu;

export function isMotto(text: string): boolean {
  return (MOTTO.test(text) && countSyllables(text) <= 18) || PARTY_NAME.test(text);
}

/** Rubrics of the gazette, which stand above a document and say nothing of it. */
export const GAZETTE_RUBRIC =
  /^(?:PHẦN )?(?:I{1,3}\. ?)?VĂN BẢN (?:QUY PHẠM PHÁP LUẬT|PHÁP LUẬT KHÁC|HỢP NHẤT|KHÁC)\s?[-–]?$/u;

/** Types whose names stand alone above the subject, besides those that numbers have codes for. */
const OTHER_TYPES =
  /^(?:HIẾN PHÁP|LỆNH|BỘ LUẬT|NGHỊ QUYẾT LIÊN TỊCH|ĐIỀU LỆ|NỘI QUY|QUY ƯỚC|HƯƠNG ƯỚC|PHƯƠNG ÁN|DỰ ÁN|BIÊN BẢN|TỜ TRÌNH|GIẤY MỜI|GIẤY GIỚI THIỆU|LỜI KÊU GỌI|THÔNG CÁO|CHIẾN LƯỢC|QUY TRÌNH)(?!\p{L})/u;

/** The type that a line in capitals names and that nothing but a subject may follow: `QUYẾT ĐỊNH`. */
export function typeAlone(text: string): string | undefined {
  const type = typeInCapitals(text);
  return type !== undefined && /^[\s:.\d*()]*$/u.test(text.slice(type.length)) ? type : undefined;
}

/** The type that a line in capitals begins with. */
export function typeInCapitals(text: string): string | undefined {
  const type = OTHER_TYPES.exec(text)?.[0] ?? leadingTypeName(text);
  return type !== undefined && isCapitals(type) ? type : undefined;
}

/** What a line says of the document's number; `number` is undefined where its place was left blank. */
export interface NumberLine {
  readonly number: string | undefined;
  /** `Luật số: …`, `Nghị quyết số: …`. */
  readonly type: string | undefined;
  /** What stands behind the number: the place and date, where a table's cells came as one line. */
  readonly rest: string;
}

const NUMBER_LABEL = /^\s*số(?:\s+hiệu)?\s*[:.]?\s*/iu;
export const NUMBER_VALUE =
  /^\d[\d.]*\p{L}?(?:\s?[-–/]\s?(?:\p{Lu}[\p{L}\d.&]*|\d{4}|ca|TTg))+(?:\s?[-–/](?=$))?/u;
const BLANK_VALUE = /^[\s.…_]*\d?[\s.…_]*[-–/]\s?(?:\d{4}\s?[-–/]\s?)?\p{Lu}[\p{L}\d.&–/-]*$|^[.…_]{2,}$|^$/u;

/** `séó#8/QĐ-UBND`: handwriting that was recognised as something else; only the end of such a line is to be trusted. */
const MISREAD = /^(?=[^\s/]*[^\d\s/])[^\s/]{2,12}\/(?:\d{4}\/)?\p{Lu}{2,4}-\p{Lu}[\p{L}\d&-]{1,14}$/u;

/** A number left blank, and the place and day beside it: `/QĐ. BQL-VP Giếng Cổ, ngày  tháng  năm 2031`. */
const BLANK_BESIDE = /^[\s.…_]*[-–/]\s?(?:[\p{Lu}\d&.–/-]+\s)+?(?<rest>\p{Lu}\p{Ll}.*)$/u;

/** The first number in a text behind the word `số`. */
export function findNumber(text: string): string | undefined {
  for (const { index } of text.matchAll(/(?<!\p{L})số\s*:?\s*(?=\d)/giu)) {
    const value = text.slice(index).replace(/^số\s*:?\s*/iu, "");
    const written = NUMBER_VALUE.exec(value)?.[0];
    if (written !== undefined) return tidyNumber(written);
  }
  return undefined;
}

/** The mark of whoever typed a document, in its letterhead: `XV80`, `tthd176`. */
export const TYPIST_MARK = /^(?:\p{Lu}{2,3}\d{2,3}|[a-zđ]{2,8}\d{2,4})$/u;

/** `Số: 28/2021/QĐ-TTg`, `Luật số: 51/2024/QH15`, `Số 15-KH/TU`, `Số:      /QĐ-UBND`. */
export function readNumberLine(text: string): NumberLine | undefined {
  if (MISREAD.test(text)) return { number: undefined, type: undefined, rest: "" };
  const type = leadingTypeName(text);
  const label = NUMBER_LABEL.exec(text.slice(type?.length ?? 0))?.[0];
  if (label === undefined || countSyllables(text) > 24) return undefined;
  const value = text.slice((type?.length ?? 0) + label.length).trim();
  const written = NUMBER_VALUE.exec(value)?.[0];
  if (written !== undefined) {
    const rest = value
      .slice(written.length)
      .replace(/^[\s:,;|*]+/u, "")
      .trim();
    if (rest !== "" && readPlaceAndDate(rest) === undefined && !/^V\/v/iu.test(rest)) return undefined;
    return { number: tidyNumber(written), type, rest };
  }
  if (BLANK_VALUE.test(value)) return { number: undefined, type, rest: "" };
  const rest = BLANK_BESIDE.exec(value)?.groups?.rest ?? "";
  return readPlaceAndDate(rest) === undefined ? undefined : { number: undefined, type, rest };
}

/** One written form: `08 –HD/BTCTU` is `08-HD/BTCTU`. */
export function tidyNumber(written: string): string {
  return written.replace(/\s*([-–/])\s*/gu, "$1").replaceAll("–", "-");
}

/** `Hà Nội, ngày 01 tháng 10 năm 2021`; the day is undefined where it was left blank. */
export interface PlaceAndDate {
  readonly place: string | undefined;
  /** ISO date. */
  readonly date: string | undefined;
}

const BLANK = "[\\s.…_]*";
const PLACE_AND_DATE = new RegExp(
  `^(?:(?<place>\\p{Lu}[\\p{L}\\d.'’ -]{1,40}?)\\s?[,.]?\\s+)?ngày(?<day>${BLANK}\\d{0,2}${BLANK})(?:tháng|[/.-])(?<month>${BLANK}\\d{0,2}${BLANK})(?:năm|[/.-])\\s*(?<year>(?:19|20)\\d{2}|20[.…_]*|[.…_]*)(?:\\d{1,2}|\\*|\\s.{0,8})?$`,
  "iu",
);
const DAY_ALONE = /^(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})\s+năm\s+(?<year>\d{4})$/iu;
const PLACE_AND_MONTH =
  /^(?<place>\p{Lu}[\p{L}\d.' -]{1,40}?)\s?,\s+tháng\s+(?<month>\d{1,2})[\s/]+(?:năm\s+)?(?<year>\d{4})$/iu;

/** The line that says where and when a document was issued. A footnote's mark may stand behind the year (`20264`). */
export function readPlaceAndDate(text: string): PlaceAndDate | undefined {
  if (countSyllables(text) > 20) return undefined;
  const groups = (PLACE_AND_DATE.exec(text) ?? DAY_ALONE.exec(text) ?? PLACE_AND_MONTH.exec(text))?.groups;
  if (groups === undefined) return undefined;
  const { place, day = "", month = "", year = "" } = groups;
  return { place: place?.trim(), date: isoDay(year, month, day) };
}

function isoDay(...written: [year: string, month: string, day: string]): string | undefined {
  const [year, month, day] = written.map((part) => Number(part.replace(/[^\d]/gu, "") || Number.NaN));
  const date = new Date(Date.UTC(year ?? Number.NaN, (month ?? 0) - 1, day ?? Number.NaN));
  const exists = date.getUTCDate() === day && date.getUTCFullYear() === year && (year ?? 0) >= 1945;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}
