import type { Outline, Span } from "../../../knowledge/index.ts";
import { findVerb, VERBS, withAccents } from "./find-verb.ts";
import { followUpWords, type Phrase, phraseLengthAt, type TypedWord } from "./follow-up-words.ts";

/** What a question is about: the part that a follow-up takes over. */
export interface Topic extends Span {
  /** The text from `start` to `end`, with the place and year that follow the asking words. */
  readonly subject: string;
  /** The verb of what happened to it, which has a day and a place: `tổ chức`. */
  readonly event: string | undefined;
  /** It has a document number or begins with the name of a type of document. */
  readonly isDocument: boolean;
}

/** The question before the message. */
export interface PreviousQuestion {
  readonly outline: Outline;
  readonly topic: Topic | undefined;
}

export function readPreviousQuestion(outline: Outline): PreviousQuestion {
  return { outline, topic: topicOf(outline) };
}

const MAX_SUBJECT_WORDS = 20;

/**
 * The subject of a question: what precedes its verb (`Hội nghị ở Quận 1 | tổ chức ngày nào`), or follows it when the
 * asking words come first (`Ai viết | bài báo …`). Undefined when it cannot be determined.
 */
function topicOf(outline: Outline): Topic | undefined {
  const words = outline.words.map(withAccents);
  const begin = skip(words, 0, [followUpWords.polite]);
  const fronted = frontedEnd(outline, words, begin);
  if (fronted === "document") return undefined;
  const from = fronted === undefined ? begin : skip(words, fronted, VERBS);
  const to = findVerb(outline, from + 1);
  const [first, last] = [outline.words[from], outline.words[to - 1]];
  if (first === undefined || last === undefined || to - from > MAX_SUBJECT_WORDS) return undefined;
  const span = { start: first.start, end: endWithQuote(outline.text, first.start, last.end) };
  if (!isSpecific(outline, span)) return undefined;
  const isNumbered = outline.details.some(({ kind, start }) => kind === "document" && start === span.start);
  const [eventsFrom, eventsTo] = fronted === undefined ? [to, words.length] : [fronted, from];
  return {
    ...span,
    subject: outline.text.slice(span.start, span.end) + modifiersBehind(outline, span.end),
    event: eventIn(outline, words, eventsFrom, eventsTo),
    isDocument:
      isNumbered ||
      followUpWords.references.documents.some(({ noun }) => phraseLengthAt([noun], words, from) > 0),
  };
}

/** Moves `end` behind the closing mark of a quote that begins within the span. */
function endWithQuote(text: string, start: number, end: number): number {
  const quotes = text.slice(start, end).split('"').length - 1;
  return quotes % 2 === 1 && text[end] === '"' ? end + 1 : end;
}

const ABBREVIATION = /^\p{Lu}{2,}$/u;

/** False for a single common word (`quận`, `sự`), which could be anything. */
function isSpecific({ text, words, details }: Outline, { start, end }: Span): boolean {
  const inside = words.filter((word) => word.start >= start && word.end <= end);
  if (details.some((detail) => detail.start >= start && detail.end <= end)) return true;
  const content = inside.filter(({ isContent }) => isContent);
  return content.length > 1 || (content.length === 1 && ABBREVIATION.test(text.slice(start, end)));
}

function skip(words: readonly TypedWord[], from: number, lists: readonly (readonly Phrase[])[]): number {
  const length = Math.max(...lists.map((list) => phraseLengthAt(list, words, from)));
  return length === 0 ? from : skip(words, from + length, lists);
}

/**
 * Where the asking words end that the question begins with, as an index of words. "document" when they ask for one: the
 * topic would be that document, which is not known yet.
 */
function frontedEnd(
  { asking, words: outlined }: Outline,
  words: readonly TypedWord[],
  begin: number,
): number | "document" | undefined {
  const counts = phraseLengthAt(followUpWords.links, words, begin);
  for (const from of counts > 0 ? [begin, begin + counts] : [begin]) {
    const known = asking.find(({ start }) => start === outlined[from]?.start);
    if (known?.answerType === "document") return "document";
    const knownLength = outlined.filter(
      ({ start }) => known && start >= known.start && start < known.end,
    ).length;
    const length = Math.max(knownLength, phraseLengthAt(followUpWords.asking, words, from));
    if (length > 0) return from + length;
  }
  return undefined;
}

/** Place and year that follow the asking words: ` ở Quận 1`, ` năm 2022`. */
function modifiersBehind({ text, words, details }: Outline, end: number): string {
  const behind = details.filter(({ kind, start }) => start >= end && (kind === "place" || kind === "year"));
  return behind
    .map((detail) => {
      const before = words.findIndex(({ start }) => start === detail.start) - 1;
      const preposition = words[before] && phraseLengthAt(followUpWords.prepositions, words, before) > 0;
      return ` ${text.slice(preposition ? words[before]?.start : detail.start, detail.end)}`;
    })
    .join("");
}

function eventIn(
  { text, words: outlined }: Outline,
  words: readonly TypedWord[],
  from: number,
  to: number,
): string | undefined {
  for (let at = from; at < to; at++) {
    const length = phraseLengthAt(followUpWords.events, words, at);
    if (length > 0) return text.slice(outlined[at]?.start, outlined[at + length - 1]?.end).toLowerCase();
  }
  return undefined;
}
