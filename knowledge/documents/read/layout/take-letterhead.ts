import { isCapitals, legalHeadingOf } from "../legal-heading.ts";
import { countSyllables, isWholeParagraph, type Line } from "../line.ts";
import { ADOPTION_BEGINS } from "./adoption-note.ts";
import {
  DRAWN,
  GAZETTE_RUBRIC,
  isMotto,
  type NumberLine,
  type PlaceAndDate,
  readNumberLine,
  readPlaceAndDate,
  TYPIST_MARK,
  typeAlone,
  typeInCapitals,
} from "./layout-words.ts";
import { readSubject } from "./read-subject.ts";

/** The head of an official document: all that stands above its text. */
export interface Letterhead {
  /** Indexes of its lines, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The left column's lines above the number: the office and its superior. */
  readonly column: readonly string[];
  readonly number: string | undefined;
  readonly place: string | undefined;
  /** ISO date. */
  readonly date: string | undefined;
  /** As written: `QUYẾT ĐỊNH`. */
  readonly type: string | undefined;
  /** Trích yếu, as written. */
  readonly subject: string | undefined;
  /** Indexes of lines that say nothing of the document: the motto, drawn lines. */
  readonly silent: readonly number[];
  /** It has the motto, a number and a day: enough to begin another document in the middle of a file. */
  readonly isComplete: boolean;
}

/** Lines above and below the one that a head is known by, at most. */
const REACH = { up: 12, down: 24 } as const;

/** The first head that begins at `from` or later. */
export function findLetterhead(lines: readonly Line[], from: number): Letterhead | undefined {
  for (let at = from; at < lines.length; at++) {
    if (!isAnchor(lines[at])) continue;
    const head = readHead(lines, at, from);
    if (head !== undefined) return head;
  }
  return undefined;
}

/** Lines above a title without a letterhead, at most. */
const MOST_ABOVE_TITLE = 4;

/** A type and a subject at the beginning of a text that has no letterhead: `LUẬT` / `GIẾNG LÀNG`. */
export function findTitle(lines: readonly Line[]): Letterhead | undefined {
  const start = lines.slice(0, MOST_ABOVE_TITLE + 1).findIndex(({ text }) => typeAlone(text) !== undefined);
  const { type, subject, end } = (start < 0 ? undefined : readTitle(lines, start)) ?? {};
  const below = lines[end ?? -1];
  if (subject === undefined || below === undefined || end === undefined || !beginsText(below))
    return undefined;
  const nothing = { number: undefined, place: undefined, date: undefined, column: [], silent: [] };
  return { ...nothing, start, end, type, subject, isComplete: false };
}

export function beginsText(line: Line): boolean {
  const begins = /^(?:[-–] ?)?Căn cứ /iu.test(line.text) || ADOPTION_BEGINS.test(line.text);
  return begins || isWholeParagraph(line) || legalHeadingOf(line.text) !== undefined;
}

/** A heading below the title of its file: the law of a collection, say, whose number is not that of the whole. */
export function isSection({ kind, level }: Line): boolean {
  return kind === "heading" && level > 1;
}

function isAnchor(line: Line | undefined): boolean {
  if (line === undefined || line.kind === "row" || isSection(line)) return false;
  return isMotto(line.text) || readNumberLine(line.text)?.number !== undefined;
}

function readHead(lines: readonly Line[], anchor: number, from: number): Letterhead | undefined {
  let start = anchor;
  while (start > from && anchor - start < REACH.up && isHeadLine(lines[start - 1])) start--;
  let end = anchor + 1;
  while (end < lines.length && end - anchor < REACH.down && isHeadLine(lines[end])) end++;
  const read = readHeadLines(lines.slice(start, end));
  const titled = readTitle(lines, end) ?? { type: undefined, subject: undefined, end };
  const subject = read.concerning ?? titled.subject;
  const marks = [
    read.hasMotto,
    read.number !== undefined,
    read.date !== undefined,
    titled.type !== undefined,
  ];
  const isHead = marks.filter(Boolean).length >= 2 || (marks.some(Boolean) && read.concerning !== undefined);
  if (!isHead) return undefined;
  return {
    ...read,
    start,
    end: titled.end,
    type: titled.type ?? read.type ?? (read.concerning === undefined ? undefined : "CÔNG VĂN"),
    subject,
    silent: read.silent.map((index) => index + start),
    isComplete: read.hasMotto && read.number !== undefined && (read.date !== undefined || read.isOfAssembly),
  };
}

/** The type in capitals on a line of its own with the subject below it, or both on one line. */
function readTitle(lines: readonly Line[], at: number) {
  const text = lines[at]?.text ?? "";
  const alone = typeAlone(text);
  if (alone !== undefined) {
    const { subject, end } = readSubject(lines, at + 1);
    return { type: alone, subject: subject === "" ? undefined : subject, end };
  }
  const type = typeInCapitals(text);
  if (type === undefined || countSyllables(text) > 45 || /[.;]$/u.test(text)) return undefined;
  const { subject, end } = readSubject(lines, at + 1, text.slice(type.length).trim());
  return { type, subject, end };
}

/** Whether a line may stand in a letterhead. */
export function isHeadLine(line: Line | undefined): boolean {
  if (line === undefined || line.kind === "row") return false;
  const { text } = line;
  if (DRAWN.test(text) || isMotto(text) || GAZETTE_RUBRIC.test(text) || TYPIST_MARK.test(text)) return true;
  if (readNumberLine(text) !== undefined || readPlaceAndDate(text) !== undefined) return true;
  if (CONCERNING.test(text) || DRAFT.test(text)) return !isWholeParagraph(line);
  return isCapitals(text) && countSyllables(text) <= 16 && !isOther(text);
}

/** Lines in capitals that stand above or below a head and are none of it. */
function isOther(text: string): boolean {
  return (
    typeInCapitals(text) !== undefined ||
    legalHeadingOf(text) !== undefined ||
    /^(?:PHỤ LỤC|MẪU|BIỂU)/u.test(text) ||
    /[:;]$/u.test(text)
  );
}

const CONCERNING = /^(?:V\/v|Về việc|V\/v:)[\s:.]/iu;
const DRAFT = /^\(?(?:DỰ THẢO|Dự thảo|HỎA TỐC|MẬT|KHẨN|THƯỢNG KHẨN)(?!\p{L})[^.;]{0,20}\)?$/u;

/** What a head may have besides what it says. */
function isSilent(text: string): boolean {
  return [DRAWN, GAZETTE_RUBRIC, DRAFT, TYPIST_MARK].some((form) => form.test(text)) || isMotto(text);
}

interface HeadLines {
  readonly column: readonly string[];
  readonly number: string | undefined;
  readonly type: string | undefined;
  readonly place: string | undefined;
  readonly date: string | undefined;
  /** What a letter concerns, below its number. */
  readonly concerning: string | undefined;
  readonly silent: readonly number[];
  readonly hasMotto: boolean;
  readonly isOfAssembly: boolean;
}

function readHeadLines(lines: readonly Line[]): HeadLines {
  const column: string[] = [];
  const silent: number[] = [];
  const numbers: NumberLine[] = [];
  const days: PlaceAndDate[] = [];
  let concerning: string | undefined;
  for (const [index, { text }] of lines.entries()) {
    const number = readNumberLine(text);
    const day = readPlaceAndDate(number === undefined ? text : number.rest);
    if (number !== undefined) numbers.push(number);
    if (day !== undefined) days.push(day);
    if (number !== undefined || day !== undefined) continue;
    if (CONCERNING.test(text)) concerning = text;
    else if (isSilent(text)) silent.push(index);
    else if (concerning !== undefined && numbers.length > 0) concerning = `${concerning} ${text}`;
    else column.push(text);
  }
  const number = numbers.find((line) => line.number !== undefined);
  const day = days.find(({ date }) => date !== undefined) ?? days[0];
  return {
    column,
    number: number?.number,
    type: numbers.find(({ type }) => type !== undefined)?.type,
    place: day?.place,
    date: day?.date,
    concerning,
    silent,
    hasMotto: lines.some(({ text }) => isMotto(text)),
    isOfAssembly: /QH\d+$/u.test(number?.number ?? ""),
  };
}
