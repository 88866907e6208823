import { dateAt } from "../dates.ts";
import type { DocumentNumber } from "./document-number.ts";
import { typeNamePattern } from "./document-types.ts";
import { findDocumentNumbers } from "./find-document-numbers.ts";

/** A document number of running text with what stands beside it. */
export interface Mention {
  readonly number: DocumentNumber;
  /** As written, e.g. `Quyết định`. */
  readonly typeName: string | undefined;
  /** ISO date (yyyy-mm-dd). */
  readonly date: string | undefined;
  /** As written, e.g. `Thủ tướng Chính phủ`. */
  readonly issuer: string | undefined;
  /** As written, without `về`, `về việc` and quotes. */
  readonly subject: string | undefined;
}

const TYPE_BEFORE = new RegExp(`(?<!\\p{L})(${typeNamePattern()})(?:[^\\S\\n]+số)?[\\s:]*$`, "iu");
/** Longest text looked at before and after a number, in UTF-16 units. */
const LOOK_BACK = 48;
const LOOK_AHEAD = 700;
const OPENING = /^[\s,(]*/u;
const ISSUER =
  /^[\s,)]*của\s+((?:TP\.|[^,;.()"“”:\n]){2,120}?)(?=\s*(?:\(\s*khóa|[,;.()"“”:\n]|$)|\s+(?:về|ban hành|quy định|hướng dẫn|phê duyệt|thì|được|đã|là|và)\s)/u;
const TERM = /^\s*\(?\s*khóa\s+[IVX]+\s*\)?/iu;
const ABOUT = /^[\s,)]*(?:(?:ban hành|v\/v|về việc|về)\s*(?:việc\s+)?)/iu;
/** Behind a date or an issuer; right behind the number it is what one of its articles says. */
const REGULATING = /^[\s,)]*(?:quy định(?:\s+chi tiết)?|hướng dẫn|phê duyệt)(?:\s+(?:việc|về))?\s+/iu;
const QUOTED = /^[\s,)]*["“]([^"”\n]{4,400})["”]/u;
const SUBJECT =
  /^([^;\n"“”]{4,300}?)(?=\s*(?:[;\n"“”]|\.\s|\.?$)|,\s*(?:Nghị|Quyết|Chỉ thị|Kết luận|Hướng dẫn|Thông tư|Đề án|Kế hoạch|Công văn|Luật))/u;

/** Every document number of a text in NFC with type, date, issuer and subject as far as they stand beside it. */
export function findMentions(text: string): Mention[] {
  const numbers = findDocumentNumbers(text);
  const mentions = numbers.map((number, index) =>
    readMention(text, number, numbers[index + 1]?.start ?? text.length),
  );
  return shareIssuers(mentions, text);
}

function readMention(text: string, number: DocumentNumber, nextStart: number): Mention {
  const typeName = TYPE_BEFORE.exec(text.slice(Math.max(0, number.start - LOOK_BACK), number.start))?.[1];
  let rest = text.slice(number.end, Math.min(nextStart, number.end + LOOK_AHEAD));
  if (nextStart < text.length) rest = rest.replace(TYPE_BEFORE, "");
  const date = dateBehind(rest);
  if (date !== undefined) rest = rest.slice(date.end);
  const issuer = ISSUER.exec(rest);
  if (issuer !== null) rest = rest.slice(issuer[0].length);
  const term = issuer === null ? undefined : TERM.exec(rest)?.[0];
  if (term !== undefined) rest = rest.slice(term.length);
  const subject = subjectAt(rest, date === undefined && issuer === null ? [ABOUT] : [ABOUT, REGULATING]);
  const issuerName = issuer?.[1] && `${issuer[1].trim()}${termOf(term)}`;
  return { number, typeName, date: date?.iso, issuer: issuerName, subject };
}

/** The date that stands behind a number, and where it ends. */
function dateBehind(rest: string): { iso: string; end: number } | undefined {
  const opened = rest.replace(OPENING, "");
  const date = dateAt(opened);
  return date && { iso: date.iso, end: rest.length - opened.length + date.end };
}

/** A text without its document numbers, some of which look like dates (`14/1999/QH10`), and the dates beside them. */
export function withoutDocumentNumbers(text: string): string {
  let from = 0;
  let left = "";
  for (const { start, end } of findDocumentNumbers(text)) {
    left += `${text.slice(from, start)} `;
    from = end + (dateBehind(text.slice(end))?.end ?? 0);
  }
  return left + text.slice(from);
}

function termOf(term: string | undefined): string {
  return term === undefined ? "" : ` ${term.replace(/[()]/gu, "").trim()}`;
}

function subjectAt(rest: string, beginnings: readonly RegExp[]): string | undefined {
  const quoted = QUOTED.exec(rest)?.[1];
  if (quoted !== undefined) return quoted.trim();
  const about = beginnings.map((beginning) => beginning.exec(rest)?.[0]).find((found) => found !== undefined);
  if (about === undefined) return undefined;
  const tail = rest.slice(about.length);
  return (QUOTED.exec(tail)?.[1] ?? SUBJECT.exec(tail)?.[1])?.replace(/[\s,]+$/u, "").trim();
}

/** `số 217-QĐ/TW, số 218-QĐ/TW của Bộ Chính trị`: the issuer is of both. */
function shareIssuers(mentions: readonly Mention[], text: string): Mention[] {
  const shared: Mention[] = [];
  for (const mention of [...mentions].reverse()) {
    const next = shared.at(-1);
    const joins =
      next?.issuer !== undefined &&
      mention.issuer === undefined &&
      mention.number.issuer === next.number.issuer &&
      isJoint(text.slice(mention.number.end, next.number.start));
    shared.push(joins ? { ...mention, issuer: next.issuer } : mention);
  }
  return shared.reverse();
}

const JOINT = new RegExp(`^[\\s,;]*(?:và\\s+)?(?:(?:${typeNamePattern()})\\s+)?(?:số[\\s:]*)?$`, "iu");

function isJoint(between: string): boolean {
  return between.length < LOOK_BACK && JOINT.test(between);
}
