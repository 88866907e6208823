import type { Detail, Knowledge, Outline, Span } from "../../../knowledge/index.ts";
import { followUpWords, phraseLengthAt } from "./follow-up-words.ts";
import type { Segment } from "./segments.ts";
import type { PreviousQuestion } from "./topic.ts";

type LookUp = Pick<Knowledge, "describeDocuments">;

/** Text that takes a stretch's place; an empty stretch at the end of the question adds it. */
interface Edit extends Span {
  readonly text: string;
}

/** The former question with the message's places, years, documents … for its own; undefined when one has no clear place. */
export function replaceDetails(
  core: readonly Segment[],
  former: PreviousQuestion,
  lookUp: LookUp,
): string | undefined {
  const edits = core.flatMap((segment, at) => {
    if (segment.kind === "number") return [replaceNumber(segment.text, former, lookUp)];
    const before = core[at - 1];
    const preposition = before?.kind === "prepositions" ? before.text : undefined;
    return segment.kind === "detail" ? [replaceDetail(segment, preposition, former)] : [];
  });
  return edit(former.outline.text, edits);
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

/** True when these stretches say nothing new: words that join, and words of the former question. */
export function isRepeated(rest: readonly Segment[], message: Outline, former: Outline): boolean {
  const known = new Set(former.words.map(({ folded }) => folded));
  return rest.every(
    ({ kind, from, to }) =>
      kind === "prepositions" ||
      kind === "glue" ||
      (kind !== "asking" && message.words.slice(from, to).every(({ folded }) => known.has(folded))),
  );
}

/** Without `còn` before it only a place or a year that takes the place of another, or `ở …` and nothing else. */
export function isPlainReplacement(
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
  // With its number a document's name goes too: `Quyết định 23 về …` becomes `Nghị quyết 25`.
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

/** What a word means and what a document says is the same everywhere and always. */
function hasCircumstances({ asking, details }: Outline): boolean {
  return (
    !asking.some(({ kind }) => kind === "definition") && !details.some(({ kind }) => kind === "document")
  );
}

function placeToReplace(detail: Detail & { kind: "place" }, places: readonly Detail[]): Detail | undefined {
  return only(places) ?? only(places.filter((place) => place.kind === "place" && place.unit === detail.unit));
}

/** `còn 24?`: the number of the former question's document, year or district. */
function replaceNumber(digits: string, { outline }: PreviousQuestion, knowledge: LookUp): Edit | undefined {
  const of = (kind: Detail["kind"]) => outline.details.filter((detail) => detail.kind === kind);
  const [documents, years] = [of("document"), of("year")];
  if (isYear(digits) && years.length > 0) return replaceYear(digits, outline, years);
  const document = only(documents);
  if (document?.kind === "document")
    return overwrite(document, otherNumber(digits, document, outline, knowledge));
  const places = of("place").filter(({ start, end }) => NUMBERED.test(outline.text.slice(start, end)));
  const place = documents.length === 0 ? only(places) : undefined;
  return place && { start: place.end - lastDigits(outline, place).length, end: place.end, text: digits };
}

const NUMBERED = /\d+$/u;

function lastDigits(outline: Outline, { start, end }: Span): string {
  return NUMBERED.exec(outline.text.slice(start, end))?.[0] ?? "";
}

/** From this year on a bare number is a year where the former question has one. */
const FIRST_YEAR = 1930;
const LAST_YEAR = 2099;

function isYear(digits: string): boolean {
  return digits.length === 4 && Number(digits) >= FIRST_YEAR && Number(digits) <= LAST_YEAR;
}

/** The same kind of document with another number; where only another kind has that number, any document. */
function otherNumber(
  digits: string,
  document: Detail & { kind: "document" },
  outline: Outline,
  knowledge: LookUp,
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

/** All edits made, from the last to the first; undefined when one is missing or two meet. */
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
