import type { Detail, Knowledge, Outline, Span } from "../../../knowledge/index.ts";
import { followUpWords, phraseLengthAt } from "./follow-up-words.ts";
import type { Segment } from "./segments.ts";
import type { PreviousQuestion } from "./topic.ts";

type DocumentLookUp = Pick<Knowledge, "describeDocuments">;

/** Text that replaces a span of the question; an empty span at its end adds the text. */
interface Edit extends Span {
  readonly text: string;
}

/**
 * The previous question with the message's places, years, documents … in place of its own; undefined when it is not clear
 * what one of them replaces. Which places, years and documents a message names is told by its outline
 * (knowledge/question/outline-question.ts): a new way to say a year begins there.
 */
export function replaceDetails(
  core: readonly Segment[],
  previous: PreviousQuestion,
  lookUp: DocumentLookUp,
): string | undefined {
  const edits = core.flatMap((segment, at) => {
    if (segment.kind === "number") return [replaceNumber(segment.text, previous, lookUp)];
    const before = core[at - 1];
    const preposition = before?.kind === "prepositions" ? before.text : undefined;
    return segment.kind === "detail" ? [replaceDetail(segment, preposition, previous)] : [];
  });
  return edit(previous.outline.text, edits);
}

/** `còn phong trào X?` after a question about another `phong trào`. */
export function replaceTopic(
  { text, words }: Outline,
  core: readonly Segment[],
  { outline, topic }: PreviousQuestion,
): string | undefined {
  const [first, last] = [core[0], core.at(-1)];
  if (topic === undefined || first === undefined || last === undefined) return undefined;
  if (core.some(({ kind }) => kind === "asking")) return undefined;
  const from = outline.words.findIndex(({ start }) => start === topic.start);
  const isSameKind = followUpWords.references.things.some(
    (thing) =>
      phraseLengthAt([thing], words, first.from) > 0 && phraseLengthAt([thing], outline.words, from) > 0,
  );
  const named = text.slice(words[first.from]?.start, words[last.to - 1]?.end);
  return isSameKind ? edit(outline.text, [overwrite(topic, named)]) : undefined;
}

/** True when these segments say nothing new: they are function words or words of the previous question. */
export function isRepeated(rest: readonly Segment[], message: Outline, previous: Outline): boolean {
  const known = new Set(previous.words.map(({ folded }) => folded));
  return rest.every(
    ({ kind, from, to }) =>
      kind === "prepositions" ||
      kind === "glue" ||
      (kind !== "asking" && message.words.slice(from, to).every(({ folded }) => known.has(folded))),
  );
}

/** True for a message without an opener such as `còn` that holds nothing but a place or year replacing another, or `ở …`. */
export function isReplacementAlone(
  message: Outline,
  core: readonly Segment[],
  { outline }: PreviousQuestion,
): boolean {
  return core.every((segment, at) => {
    if (segment.kind === "prepositions") return true;
    if (segment.kind !== "detail") return false;
    const { detail } = segment;
    if (detail.kind === "place" && core[at - 1]?.kind === "prepositions") return true;
    if (!message.text.trimEnd().endsWith("?")) return false;
    if (detail.kind === "place")
      return outline.details.some((other) => other.kind === "place" && other.unit === detail.unit);
    return detail.kind === "year" && outline.details.some(({ kind }) => kind === "year");
  });
}

function replaceDetail(
  { detail, text }: Segment & { kind: "detail" },
  preposition: string | undefined,
  { outline, topic }: PreviousQuestion,
): Edit | undefined {
  const same = outline.details.filter(({ kind }) => kind === detail.kind);
  if (detail.kind === "year") return replaceYear(text, outline, same);
  if (detail.kind === "place") {
    if (same.length === 0 && preposition !== undefined && hasCircumstances(outline))
      return addBehind(outline, `${preposition} ${text}`);
    return overwrite(placeToReplace(detail, same), text);
  }
  if (detail.kind !== "document") return overwrite(only(same), text);
  // A document's subject belongs to its number and is replaced with it: `Quyết định 23 về …` becomes `Nghị quyết 25`.
  const document = only(same);
  const isTopic = topic?.isDocument && (same.length === 0 || topic.start === document?.start);
  return overwrite(isTopic ? topic : document, text);
}

function replaceYear(text: string, outline: Outline, years: readonly Detail[]): Edit | undefined {
  const digits = text.slice(-4);
  const named = `${followUpWords.wording.year} ${digits}`;
  const year = only(years);
  if (year !== undefined) return overwrite(year, year.end - year.start > digits.length ? named : digits);
  return years.length === 0 && hasCircumstances(outline) ? addBehind(outline, named) : undefined;
}

/** False for the meaning of a word and the content of a document, which depend on neither place nor year. */
function hasCircumstances({ asking, details }: Outline): boolean {
  return (
    !asking.some(({ answerType }) => answerType === "definition") &&
    !details.some(({ kind }) => kind === "document")
  );
}

function placeToReplace(detail: Detail & { kind: "place" }, places: readonly Detail[]): Detail | undefined {
  return only(places) ?? only(places.filter((place) => place.kind === "place" && place.unit === detail.unit));
}

/** `còn 24?` gives another number to the document, year or district of the previous question. */
function replaceNumber(
  digits: string,
  { outline }: PreviousQuestion,
  knowledge: DocumentLookUp,
): Edit | undefined {
  const ofKind = (kind: Detail["kind"]) => outline.details.filter((detail) => detail.kind === kind);
  const [documents, years] = [ofKind("document"), ofKind("year")];
  if (isYear(digits) && years.length > 0) return replaceYear(digits, outline, years);
  const document = only(documents);
  if (document?.kind === "document")
    return overwrite(document, otherNumber(digits, document, outline, knowledge));
  const places = ofKind("place").filter(({ start, end }) => NUMBERED.test(outline.text.slice(start, end)));
  const place = documents.length === 0 ? only(places) : undefined;
  return place && { start: place.end - lastDigits(outline, place).length, end: place.end, text: digits };
}

const NUMBERED = /\d+$/u;

function lastDigits(outline: Outline, { start, end }: Span): string {
  return NUMBERED.exec(outline.text.slice(start, end))?.[0] ?? "";
}

/** Bare numbers from FIRST_YEAR to LAST_YEAR are years when the previous question has a year. */
const FIRST_YEAR = 1930;
const LAST_YEAR = 2099;

function isYear(digits: string): boolean {
  return digits.length === 4 && Number(digits) >= FIRST_YEAR && Number(digits) <= LAST_YEAR;
}

/** The same type of document with another number; when only another type has that number, a document of any type. */
function otherNumber(
  digits: string,
  document: Detail & { kind: "document" },
  outline: Outline,
  knowledge: DocumentLookUp,
): string {
  const written = outline.text.slice(document.start, document.end);
  const number = new RegExp(`(?<!\\d)0*${document.asked.number}(?!\\d)`, "u");
  const sameKind = written.replace(number, digits);
  const known = (asked: string) => knowledge.describeDocuments(asked).length > 0;
  if (known(sameKind)) return sameKind;
  const anyKind = `${followUpWords.wording.anyDocument} ${digits}`;
  return known(digits) ? anyKind : sameKind;
}

function only<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}

function overwrite(span: Span | undefined, text: string): Edit | undefined {
  return span && { start: span.start, end: span.end, text };
}

function addBehind({ text }: Outline, added: string): Edit {
  const end = text.replace(/[\s?.!]+$/u, "").length;
  return { start: end, end, text: ` ${added}` };
}

/** Applies the edits from the last to the first; undefined when one is missing or two overlap. */
function edit(text: string, edits: readonly (Edit | undefined)[]): string | undefined {
  let edited = text;
  let from = Number.POSITIVE_INFINITY;
  for (const one of [...edits].sort((a, b) => (b?.start ?? 0) - (a?.start ?? 0))) {
    if (one === undefined || one.end > from) return undefined;
    edited = edited.slice(0, one.start) + one.text + edited.slice(one.end);
    from = one.start;
  }
  return edited;
}
