import { type DocumentNumber, findDocumentNumbers, leadingTypeName } from "../language/index.ts";

/** What a law's title says of it; at least one of the two. */
export interface LawTitle {
  /** Its number, with offsets into the title. */
  readonly number: DocumentNumber | undefined;
  /** With its type, without number and date: `Luật Giếng làng`. */
  readonly name: string | undefined;
}

/** Types of documents that people call by their name, with or without the number; `luật sư` is a person. */
const NAMED_TYPE =
  /^(?:bộ luật|luật(?!\s+sư(?!\p{L}))|pháp lệnh|hiến pháp|quy chế|điều lệ|nội quy|quy ước|hương ước)(?!\p{L})/iu;
const LAW_TYPE = /^(?:bộ luật|luật|pháp lệnh|hiến pháp)(?!\p{L})/iu;

/** Syllables of a law's title, at most; what is longer is a sentence. */
const LONGEST_TITLE = 60;

/**
 * A title such as `Luật số 07/2031/QH16 Giếng làng ngày 01/02/2031`, `LUẬT GIẾNG LÀNG`, `Luật Giếng làng số 07/2031/QH16`;
 * undefined for text that is no title of a law, decree or rule.
 */
export function readLawTitle(text: string): LawTitle | undefined {
  const title = text.trim();
  if (/[?;]$/u.test(title) || title.split(/\s+/u).length > LONGEST_TITLE) return undefined;
  const type = NAMED_TYPE.exec(title)?.[0] ?? leadingTypeName(title);
  if (type === undefined) return undefined;
  const [number] = findDocumentNumbers(title);
  const between = number && title.slice(type.length, number.start);
  if (number && /^(?:\s+số)?[\s:]*$/iu.test(between ?? ""))
    return { number, name: nameBehindNumber(type, title.slice(number.end)) };
  if (!NAMED_TYPE.test(title) || THIS.test(title)) return undefined;
  const ownBefore = number && BEFORE_NUMBER.exec(title.slice(0, number.start));
  const name = nameOf(type, title.slice(type.length, ownBefore?.index));
  return name === undefined ? undefined : { number: ownBefore ? number : undefined, name };
}

const THIS = /(?<!\p{L})này(?!\p{L})/iu;
const BEFORE_NUMBER = /(?:\(|[\s,]số)[\s:]*$/iu;

/** Whether a name is of a law: people cite laws by their names, and decrees and circulars by their numbers. */
export function isLawName(name: string): boolean {
  return LAW_TYPE.test(name);
}

const BEFORE_NAME = /^[\s,:.–—-]*(?:(?:về việc|v\/v|về)\s+)?/iu;
/** Behind the name: its date, who made it, what changed it, the mark of a footnote. */
const BEHIND_NAME =
  /(?:[\s,(]+(?:(?:ngày|năm)\s+\d.*|(?:19|20)\d{2}|của\s+(?:Quốc hội|Ủy ban Thường vụ|Uỷ ban Thường vụ|Chính phủ|Thủ tướng)(?!\p{L}).*)|[,(]\s*(?:có hiệu lực|có nội dung|được sửa|ban hành).*|\(\s*(?:sửa đổi|bổ sung).*|(?<=\p{L})\d{1,2}|[\s,:().–—-]+)$/isu;

/** What stands behind a number may begin with the type again: `Luật số 07/2031/QH16 Luật Giếng làng`. */
function nameBehindNumber(type: string, written: string): string | undefined {
  const rest = withoutEnd(written).replace(BEFORE_NAME, "");
  const named = NAMED_TYPE.exec(rest)?.[0];
  if (named !== undefined) return nameOf(named, rest.slice(named.length));
  const isAgain = !NAMED_TYPE.test(type) && leadingTypeName(rest)?.toLowerCase() === type.toLowerCase();
  return nameOf(type, isAgain ? rest.slice(type.length) : rest);
}

/** The name with its type before it; undefined where nothing stands beside the type. */
function nameOf(type: string, written: string): string | undefined {
  const name = withoutEnd(written).replace(BEFORE_NAME, "").replace(/\s+/gu, " ");
  return /\p{L}{2}/u.test(name) ? withCapitals(type, name) : undefined;
}

function withoutEnd(written: string): string {
  const shorter = written.replace(BEHIND_NAME, "");
  return shorter === written ? written : withoutEnd(shorter);
}

/** As names of laws are written: `luật giếng làng` and `LUẬT GIẾNG LÀNG` are `Luật Giếng làng`. */
function withCapitals(type: string, written: string): string {
  const name = written === written.toUpperCase() ? written.toLowerCase() : written;
  return `${capitalised(type.toLowerCase())} ${NAMED_TYPE.test(type) ? capitalised(name) : name}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const NUMBER_IN_TEXT = /\s+số\s+(\d{1,3}\/\d{4}\/(?:UBTV)?QH\d+)/gu;
/** The last law before its number, which is its own: `… Luật này và Luật Giếng làng số …`. */
const NAME_BEFORE = /.*(?<!\p{L})((?:Bộ luật|Luật|Pháp lệnh)\s+\p{L}[^.;:()\n"“”*]+)$/su;
/** UTF-16 units; the longest name of a law has about twenty words. */
const LONGEST_NAME = 120;

/** The laws that a text names beside their numbers (`Luật Giếng làng số 07/2031/QH16`), by the keys of these. */
export function findNamedLaws(text: string): { key: string; name: string }[] {
  return [...text.matchAll(NUMBER_IN_TEXT)].flatMap(({ index, 1: number = "" }) => {
    const before = NAME_BEFORE.exec(text.slice(Math.max(0, index - LONGEST_NAME), index))?.[1] ?? "";
    const name = /\s(?:luật|pháp lệnh|nghị quyết|số)$/iu.test(before)
      ? undefined
      : readLawTitle(before)?.name;
    const [found] = findDocumentNumbers(number);
    return found === undefined || name === undefined ? [] : [{ key: found.key, name }];
  });
}
