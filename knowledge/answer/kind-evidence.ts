import type { Document } from "../read/document.ts";
import { fold } from "../text/fold.ts";
import { findDocumentNumbers, findMentions, matchesAsked, matchingForm } from "../text/index.ts";
import { isNamedByNumber } from "./details.ts";
import { hasPersonName } from "./names.ts";
import type { Question } from "./understand-question.ts";
import type { Words } from "./words.ts";

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
      return question.numbers.length > 0
        ? saysOfNumber(question, text, document, "issuer")
        : hasPersonName(text);
    case "agent":
      return hasPersonName(text) || undefined;
    case "time":
      if (question.numbers.length > 0) return saysOfNumber(question, text, document, "date");
      return TIME.test(fold(text).toLowerCase());
    case "hour":
      return /\b\d{1,2} (?:gio|h)\b/.test(plain);
    case "place":
      return PLACE.test(` ${matchingForm(text)} `);
    case "count":
      return countsAskedThing(question, text);
    case "document":
      return findDocumentNumbers(text).length > 0;
    case "definition":
      return defines(question, plain);
    case "other":
      return undefined;
  }
}

/** Whether the date or issuer of the number asked for stands beside it, or in the head of its own document. */
function saysOfNumber(
  question: Question,
  sentence: string,
  document: Document,
  what: "date" | "issuer",
): boolean {
  const isAsked = (key: string) => question.numbers.some((asked) => matchesAsked(asked, key));
  if (findMentions(sentence).some((mention) => isAsked(mention.number.key) && mention[what] !== undefined))
    return true;
  const own = findDocumentNumbers(document.metadata.number ?? "").some(({ key }) => isAsked(key));
  return own && document.metadata[what] !== undefined;
}

/** A day, month or year, a time of day, a weekday, or "hằng tuần" and the like, in folded lower case. */
const TIME =
  /\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|ngay \d|thang \d|nam \d{4}|(?:sang|chieu|toi) \d|\d (?:gio|h)\b|\d h\d|thu (?:hai|ba|tu|nam|sau|bay)\b|chu nhat|hang (?:ngay|tuan|thang|quy|nam)/;

/** Where something is, with accents. `Tại hội nghị, …` says when somebody spoke. */
const PLACE =
  / (?:(?:tại|ở) (?!(?:hội nghị|buổi|cuộc|phiên) )|địa chỉ |địa điểm |trên (?:trang|báo|đài|mạng|cổng|đường) )/u;

/** With accents: `ba` is three, `bà` is not. `năm` is mostly a year, and five only right before what is counted. */
const NUMBER_WORDS = new Set("một hai ba bốn sáu bảy tám chín mười trăm nghìn ngàn triệu tỷ tỉ".split(" "));

/** A number, no year and no part of a name, at most three syllables before the first word after "bao nhiêu". */
function countsAskedThing(question: Question, sentence: string): boolean {
  const thing = /(?:bao nhieu|may) (\p{L}+)/u.exec(fold(question.text))?.[1];
  if (thing === undefined) return /\d/.test(sentence);
  const words = matchingForm(sentence).split(" ");
  const isCount = (word: string, before = "") =>
    NUMBER_WORDS.has(word) || (/^\d+$/.test(word) && before !== "năm" && !isNamedByNumber(fold(before)));
  return words.some((word, at) => {
    const reach = word === "năm" ? 1 : isCount(word, words[at - 1]) ? 3 : 0;
    return words.slice(at + 1, at + 1 + reach).some((other) => fold(other) === thing);
  });
}

/** "X là …": the question's words for X stand right before "là", so that "X khéo là …" does not define X. */
function defines(question: Question, plain: string): boolean {
  const subject = question.content.map((term) => term.folded).join(" ");
  return subject !== "" && plain.includes(` ${subject} la `);
}
