import type { Document } from "../documents/document.ts";
import { ownNumberKeys } from "../documents/document-references.ts";
import { isNamedByNumber } from "../evidence/entity-checks.ts";
import type { Words } from "../evidence/tokenized-text.ts";
import { fold } from "../language/fold.ts";
import {
  findDocumentNumbers,
  findMentions,
  matchesAsked,
  matchingForm,
  withoutDocumentNumbers,
} from "../language/index.ts";
import { hasPersonName } from "../language/lexicons/names.ts";
import type { Question } from "../question/understand-question.ts";
import { isDoneByPerson } from "./deeds.ts";
import { defines } from "./definitions.ts";
import { saysOffice } from "./roles.ts";

/** A sentence as written, and its words. */
export interface Sentence {
  readonly text: string;
  readonly words: Words;
}

/**
 * Whether a sentence holds the kind of thing that the question asks for: a person's name for "ai", a date for
 * "ngày nào", a number before the counted noun for "bao nhiêu". `undefined` where no kind is asked.
 */
export function holdsAskedKind(
  question: Question,
  sentence: Sentence,
  document: Document,
): boolean | undefined {
  const { text } = sentence;
  const plain = sentence.words.line;
  switch (question.kind) {
    case "person":
      if (isUnsigned(question, text)) return false;
      return question.numbers.length > 0
        ? saysOfNumber(question, text, document, "issuer")
        : hasPersonName(text) && (isOfPerson(question, text) || undefined);
    case "agent":
    case "speaker":
      if (isUnsigned(question, text)) return false;
      return (hasPersonName(text) && isOfPerson(question, text)) || undefined;
    case "time":
    case "day":
      if (question.numbers.length > 0) return saysOfNumber(question, text, document, "date");
      return saysIt(question, text) && TIME.test(withoutYears(question, withoutDocuments(text)));
    case "since":
      if (question.numbers.length > 0) return saysOfNumber(question, text, document, "date");
      return saysIt(question, text) && SINCE.test(withoutDocuments(text));
    case "hour":
      return saysIt(question, text) && /\b\d{1,2} (?:gio|h)\b/.test(plain);
    case "duration":
      return DURATION.test(withoutDocuments(text));
    case "place":
      return PLACE.test(` ${matchingForm(text)} `);
    case "count":
      return countsAskedThing(question, text);
    case "document":
      return findDocumentNumbers(text).length > 0;
    case "office":
      return saysOffice(question.names, sentence.words);
    case "named":
      return namesPlace(question.place ?? "", text);
    case "members":
      return hasPersonName(text) || MEMBERS.test(` ${matchingForm(text)} `);
    case "money":
      return saysIt(question, text) || MONEY.test(` ${matchingForm(text)} `);
    case "contact":
      return CONTACT.test(text);
    case "subject":
      return saysOfNumber(question, text, document, "subject");
    case "definition":
      return defines(question, text);
    case "other":
      return undefined;
  }
}

/** Whether a sentence says what an answer must say: the day of another deed is not the day of this one. */
function saysIt({ said }: Question, sentence: string): boolean {
  return said.length === 0 || said.some((words) => says(sentence, words));
}

/** Whether the words stand in a sentence; they are in matching form. */
function says(sentence: string, words: string): boolean {
  return ` ${matchingForm(sentence)} `.includes(` ${words} `);
}

const MEMBERS = / (?:gồm|thành phần|thành viên) /u;

/** An amount of money, with accents. */
const MONEY = /\d (?:nghìn|ngàn|triệu|tỷ|tỉ)? ?(?:đồng|đ|vnđ) /u;

const SIGN = matchingForm("ký");

/** Who signed something is not told without the word. */
function isUnsigned({ text }: Question, sentence: string): boolean {
  return says(text, SIGN) && !says(sentence, SIGN);
}

/** Whether what was asked about is not told otherwise than as somebody's deed. */
function isOfPerson({ deed }: Question, sentence: string): boolean {
  return deed === undefined || isDoneByPerson(deed, sentence) !== false;
}

/** Whether what is asked of the number stands beside it, or in the head of its own document, whose title is its subject. */
function saysOfNumber(
  question: Question,
  sentence: string,
  document: Document,
  what: "date" | "issuer" | "subject",
): boolean {
  const isAsked = (key: string) => question.numbers.some((asked) => matchesAsked(asked, key));
  const mentions = findMentions(sentence).filter(({ number }) => isAsked(number.key));
  if (mentions.some((mention) => mention[what] !== undefined)) return true;
  if (what === "subject" && mentions.some(({ number }) => TELLING.test(sentence.slice(number.end))))
    return true;
  const own = ownNumberKeys(document).some(isAsked);
  return own && (what === "subject" || document.metadata[what] !== undefined);
}

/** Behind a number, its date and its issuer a colon tells what it says. */
const TELLING = /^[^.;:]{0,120}:\s/u;

/** A day, month or year, a time of day, a weekday, or "hằng tuần" and the like, in folded lower case. */
const TIME =
  /\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|ngay \d|thang \d|nam \d{4}|(?:sang|chieu|toi) \d|\d (?:gio|h)\b|\d h\d|thu (?:hai|ba|tu|nam|sau|bay)\b|chu nhat|hang (?:ngay|tuan|thang|quy|nam)/;

/** Folded, without the days of documents that are cited by their numbers: those say when nothing else was. */
function withoutDocuments(sentence: string): string {
  return fold(withoutDocumentNumbers(sentence)).toLowerCase();
}

/** The year that a question names is no answer to "when". */
function withoutYears({ figures }: Question, plain: string): string {
  return figures.reduce((left, { digits }) => left.replaceAll(`nam ${digits}`, ""), plain);
}

/** From when on, in folded lower case: a year after a word that begins something, or a span of years. */
const SINCE =
  /(?:tu|bat dau|khoi dau|giai doan|nhiem ky|thanh lap|ra doi)(?: [a-z]+){0,3} \d|\d{4} ?[-–] ?\d{4}/;

/** How long something takes, in folded lower case: a number before a unit of time, where it is no part of a date. */
const DURATION =
  /(?<!(?:ngay|thang|[-/.]) ?)(?<!\d)(?:\d+|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|nua) (?:phut|gio|ngay|tuan|thang|quy|nam)(?![a-z])/;

/** A telephone number or an e-mail address. */
const CONTACT = /\d(?:[\s.-]?\d){6,}|\S@\S/u;

/** `phường Bến Nghé`, `quận 3`: the kind of place with a name or number behind it, and not in small letters. */
function namesPlace(place: string, sentence: string): boolean {
  const plain = fold(sentence);
  const named = plain.toLowerCase().matchAll(new RegExp(`(?<![a-z])${place} (?=\\S)`, "gu"));
  return [...named].some(({ 0: found, index }) => /[\p{Lu}\d]/u.test(plain[index + found.length] ?? ""));
}

/** Where something is, with accents. `Tại hội nghị, …` says when somebody spoke. */
const PLACE =
  / (?:(?:tại|ở) (?!(?:hội nghị|buổi|cuộc|phiên) )|địa chỉ |địa điểm |trên (?:trang|báo|đài|mạng|cổng|đường) )/u;

/** With accents: `ba` is three, `bà` is not. `năm` is mostly a year, and five only right before what is counted. */
const NUMBER_WORDS = new Set("một hai ba bốn sáu bảy tám chín mười trăm nghìn ngàn triệu tỷ tỉ".split(" "));

/** "Bao nhiêu người" is answered by these too. */
const PEOPLE = /(?:đại biểu|cán bộ|đảng viên|hội viên|đoàn viên|học viên|thành viên|nhân dân|công dân)/u;

/** A number, no year and no part of a name, at most three syllables before the first word after "bao nhiêu". */
function countsAskedThing(question: Question, sentence: string): boolean {
  const asked = fold(question.text);
  if (WHICH_OF_ROW.test(asked)) return NUMBERED.test(fold(sentence).toLowerCase());
  const [, thing] =
    /(?:bao nhieu|may|so luong) (\p{L}+)/u.exec(asked) ?? /(?<!\p{L})so (\p{L}+)/u.exec(asked) ?? [];
  if (thing === undefined) return /\d/.test(sentence);
  if (PERCENT_ASKED.test(asked)) return PERCENT.test(fold(sentence).toLowerCase());
  const words = matchingForm(sentence).split(" ");
  const isCount = (word: string, before = "") =>
    NUMBER_WORDS.has(word) || (/^\d+$/.test(word) && before !== "năm" && !isNamedByNumber(fold(before)));
  return words.some((word, at) => {
    const reach = word === "năm" ? 1 : isCount(word, words[at - 1]) ? 3 : 0;
    const counted = words.slice(at + 1, at + 1 + reach);
    return (
      counted.some((other) => fold(other) === thing) || (thing === "nguoi" && PEOPLE.test(counted.join(" ")))
    );
  });
}

const PERCENT_ASKED = /(?:bao nhieu|may) phan tram/;

/** Folded: `50 %`, `hai phần ba` is another way to say it. */
const PERCENT =
  /\d ?%|phan tram|(?<![a-z])(?:mot|hai|ba|bon|\d+)(?: phan |\/)(?:hai|ba|tu|bon|nam|\d+)(?![a-z\d])/;

/** `khóa mấy`, `hội nghị Trung ương mấy`, `đại hội lần thứ mấy` ask which one of a row, and not how many. */
const WHICH_OF_ROW = /(?<![a-z])(?:khoa|lan|thu|nhiem ky|dai hoi|trung uong) (?:may|bao nhieu)(?![a-z])/;

/** Folded: `khóa XI`, `Đại hội XIII`, `Trung ương 7`, `lần thứ hai`, `thứ bảy`. */
const NUMBERED =
  /(?<![a-z])(?:khoa|lan|lan thu|thu|nhiem ky|dai hoi|trung uong) (?:\d+|[ivxlc]+|nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi)(?![a-z])/;
