import type { Detail, Outline, Span } from "../../../knowledge/index.ts";
import { followUpWords, phraseLengthAt } from "./follow-up-words.ts";
import { segmentsOf } from "./segments.ts";
import type { PreviousQuestion, Topic } from "./topic.ts";

/** Words of a message that stand for something said before, with what they stand for; undefined when it is not known. */
export interface Reference extends Span {
  readonly meaning: string | undefined;
}

/** The references of a message (`quyết định đó`, `nó`, `ở đó`), in their order. */
export function findReferences(message: Outline, previous: PreviousQuestion): Reference[] {
  return message.words.flatMap((_, at) => referenceAt(message, at, previous) ?? []);
}

const {
  documents,
  people,
  at: prepositions,
  places,
  units,
  years,
  things,
  demonstratives,
  pronouns,
} = followUpWords.references;

function referenceAt(message: Outline, at: number, previous: PreviousQuestion): Reference | undefined {
  const { words } = message;
  const first = words[at];
  if (first === undefined) return undefined;
  const span = (length: number): Span => ({
    start: first.start,
    end: words[at + length - 1]?.end ?? first.end,
  });
  // Without its accent `no` is any of four words.
  if (first.typed !== first.folded && phraseLengthAt(pronouns, words, at) > 0 && !namesBefore(message, at))
    return { ...span(1), meaning: previous.topic?.subject };
  const noun = Math.max(...NOUNS.map((list) => phraseLengthAt(list, words, at)));
  const pointing = noun === 0 ? 0 : phraseLengthAt(demonstratives, words, at + noun);
  if (pointing === 0 || !points(message, at + noun, pointing)) return undefined;
  if (isSaidBefore(message, at, noun)) return undefined;
  return { ...span(noun + pointing), meaning: meaningOf(message, at, noun, previous) };
}

const NOUNS = [
  documents.map(({ noun }) => noun).sort((a, b) => b.length - a.length),
  people,
  prepositions,
  places,
  units,
  years,
  things,
];

/** `Tuy GDP của nước này tăng, nó …`: what a pronoun stands for may be in the message itself. */
function namesBefore(message: Outline, at: number): boolean {
  return segmentsOf(message).some(({ kind, to }) => to <= at && (kind === "own" || kind === "detail"));
}

/** `hội nghị Quận 3 …, hội nghị đó …` refers to itself. */
function isSaidBefore({ words }: Outline, at: number, length: number): boolean {
  const noun = words.slice(at, at + length);
  return words.some(
    (_, from) => from + length <= at && noun.every(({ folded }, i) => words[from + i]?.folded === folded),
  );
}

/** `do` may be `đó` or `do`: where no accent says which, only words that a follow-up is made of may come behind it. */
function points(message: Outline, at: number, length: number): boolean {
  const pointing = message.words.slice(at, at + length);
  if (pointing.some(({ typed, folded }) => typed !== folded)) return true;
  const next = segmentsOf(message).find(({ from }) => from >= at + length);
  return next === undefined || (next.kind !== "own" && next.kind !== "detail");
}

function meaningOf(
  message: Outline,
  at: number,
  length: number,
  { outline, topic }: PreviousQuestion,
): string | undefined {
  const { words } = message;
  const is = (list: typeof people) => phraseLengthAt(list, words, at) === length;
  const document = documents.find(({ noun: phrase }) => is([phrase]));
  if (document !== undefined) {
    const numbered = only(outline, "document", (detail) => isOfType(detail, document.type));
    if (numbered !== undefined) return numbered;
    if (hasDetail(outline, "document")) return undefined;
    if (document.type === "*") return topic?.isDocument ? topic.subject : undefined;
  }
  if (document !== undefined || is(things))
    return phraseInTopic(outline, topic, words.slice(at, at + length));
  if (is(people)) return only(outline, "person");
  if (is(years)) return only(outline, "year");
  if (is(places)) return only(outline, "place");
  if (is(units)) return only(outline, "place", (detail) => isOfUnit(detail, words[at + length - 1]?.folded));
  const place = only(outline, "place");
  return place && `${message.text.slice(words[at]?.start, words[at + length - 1]?.end)} ${place}`;
}

function isOfUnit(detail: Detail, unit: string | undefined): boolean {
  return detail.kind === "place" && detail.unit === unit;
}

function isOfType(detail: Detail, type: string): boolean {
  return (
    detail.kind === "document" &&
    (type === "*" || detail.asked.type === undefined || detail.asked.type === type)
  );
}

function hasDetail(outline: Outline, kind: Detail["kind"]): boolean {
  return outline.details.some((detail) => detail.kind === kind);
}

/** The only detail of this kind, as written. */
function only(
  { text, details }: Outline,
  kind: Detail["kind"],
  fits: (detail: Detail) => boolean = () => true,
): string | undefined {
  const found = details.filter((detail) => detail.kind === kind && fits(detail));
  const [one] = found;
  return one && found.length === 1 ? text.slice(one.start, one.end) : undefined;
}

/** The topic from this word on: `phong trào` stands for `phong trào thi đua …`. */
function phraseInTopic(
  { words }: Outline,
  topic: Topic | undefined,
  noun: readonly { folded: string }[],
): string | undefined {
  if (topic === undefined) return undefined;
  const at = words.findIndex(
    ({ start }, place) =>
      start >= topic.start &&
      start < topic.end &&
      noun.every(({ folded }, i) => words[place + i]?.folded === folded),
  );
  const start = words[at]?.start;
  return start === undefined ? undefined : topic.subject.slice(start - topic.start);
}
