import type { Detail, Outline, Span } from "../../../knowledge/index.ts";
import { followUpWords, phraseLengthAt } from "./follow-up-words.ts";
import { segmentsOf } from "./segments.ts";
import type { PreviousQuestion, Topic } from "./topic.ts";

/** An anaphoric phrase of a message and what it refers to (its antecedent); undefined when that is unknown. */
export interface Reference extends Span {
  readonly antecedent: string | undefined;
}

/** The anaphoric references of a message (`quyết định đó`, `nó`, `ở đó`), in their order. */
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
  // Without its accent `no` could be nó, nọ, nợ or no: only the accented form counts.
  if (
    first.typed !== first.folded &&
    phraseLengthAt(pronouns, words, at) > 0 &&
    !hasAntecedentBefore(message, at)
  )
    return { ...span(1), antecedent: previous.topic?.subject };
  const noun = Math.max(...NOUNS.map((list) => phraseLengthAt(list, words, at)));
  const pointing = noun === 0 ? 0 : phraseLengthAt(demonstratives, words, at + noun);
  if (pointing === 0 || !isDemonstrative(message, at + noun, pointing)) return undefined;
  if (isRepeatedNoun(message, at, noun)) return undefined;
  return { ...span(noun + pointing), antecedent: antecedentOf(message, at, noun, previous) };
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

/** `Tuy GDP của nước này tăng, nó …`: the antecedent of a pronoun may be in the message itself. */
function hasAntecedentBefore(message: Outline, at: number): boolean {
  return segmentsOf(message).some(({ kind, to }) => to <= at && (kind === "other" || kind === "detail"));
}

/** In `hội nghị Quận 3 …, hội nghị đó …` the antecedent is the same noun earlier in the message. */
function isRepeatedNoun({ words }: Outline, at: number, length: number): boolean {
  const noun = words.slice(at, at + length);
  return words.some(
    (_, from) => from + length <= at && noun.every(({ folded }, i) => words[from + i]?.folded === folded),
  );
}

/** `do` without an accent may be `đó` or `do`; it is taken for `đó` only before words that the lists of follow-ups know. */
function isDemonstrative(message: Outline, at: number, length: number): boolean {
  const pointing = message.words.slice(at, at + length);
  if (pointing.some(({ typed, folded }) => typed !== folded)) return true;
  const next = segmentsOf(message).find(({ from }) => from >= at + length);
  return next === undefined || (next.kind !== "other" && next.kind !== "detail");
}

function antecedentOf(
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

/** The topic from this noun on: `phong trào` refers to `phong trào thi đua …`. */
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
