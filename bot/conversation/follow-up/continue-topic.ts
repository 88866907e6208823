import type { AnswerType } from "../../../knowledge/index.ts";
import { followUpWords, phraseLengthAt, phraseOf } from "./follow-up-words.ts";
import type { Segment } from "./segments.ts";
import type { PreviousQuestion, Topic } from "./topic.ts";

/** The kinds of segments that a message without a subject of its own may consist of. */
const CONTINUING_KINDS: ReadonlySet<Segment["kind"]> = new Set([
  ...(["asking", "events", "predicates", "attributes", "nouns", "glue", "prepositions"] as const),
]);
/** Of these, the kinds that say what about the topic is asked. */
const SUBJECT_KINDS: ReadonlySet<Segment["kind"]> = new Set(["events", "predicates", "attributes", "nouns"]);

/**
 * Puts the previous question's topic before a message that only asks (`ngày nào?`, `của ai?`, `ai ký?`). Undefined when
 * the message has a subject of its own, or when the previous question has no clear topic. With `isContinuing` the message
 * needs no asking words: an attribute is enough (`còn địa điểm?`).
 */
export function continueTopic(
  core: readonly Segment[],
  { topic }: PreviousQuestion,
  isContinuing: boolean,
): string | undefined {
  if (topic === undefined || !core.every(({ kind }) => CONTINUING_KINDS.has(kind))) return undefined;
  const asks = core.some(({ kind }) => kind === "asking");
  const says = core.some(({ kind }) => SUBJECT_KINDS.has(kind));
  if (!asks && !(isContinuing && says)) return undefined;
  if (asksForMeaning(core) || !fits(core, topic, says)) return undefined;
  const asked = core.map(({ text }) => text).join(" ");
  if (says) return `${topic.subject} ${countsFirst(core) ? `${followUpWords.wording.count} ` : ""}${asked}`;
  return withEvent(asked, core, topic);
}

/** `hiệu lực là gì?` asks what a term means; `mục đích là gì?` asks for an attribute of the topic. */
function asksForMeaning(core: readonly Segment[]): boolean {
  const isDefinition = core.some((segment) => asksFor(segment, "definition"));
  const isAttribute = core.some(({ kind }) => kind === "attributes");
  return isDefinition && !isAttribute;
}

/** False for what the topic cannot have: participants of a document, the hour of a movement, the number of a meeting. */
function fits(core: readonly Segment[], { isDocument, event }: Topic, says: boolean): boolean {
  const isNotOfDocuments = ({ text }: Segment) =>
    phraseLengthAt(followUpWords.notOfDocuments, phraseOf(text), 0) > 0;
  if (isDocument) return !core.some((segment) => isNotOfDocuments(segment) || asksFor(segment, "hour"));
  if (says) return true;
  return !core.some(
    (segment) => asksFor(segment, "document") || (event === undefined && asksFor(segment, "hour")),
  );
}

function asksFor(segment: Segment, answerType: AnswerType): boolean {
  return segment.kind === "asking" && segment.answerType === answerType;
}

function countsFirst([first]: readonly Segment[]): boolean {
  return first?.kind === "asking" && first.answerType === "count";
}

const OF_EVENTS: ReadonlySet<AnswerType> = new Set(["time", "day", "since", "hour", "place"]);

/** `ở đâu?` after `… tổ chức ngày nào?` keeps the event: where was it held. A document's day is that of its issue. */
function withEvent(asked: string, core: readonly Segment[], topic: Topic): string {
  const kinds = core.flatMap((segment) => (segment.kind === "asking" ? (segment.answerType ?? []) : []));
  const isTime = kinds.some((kind) => kind === "time" || kind === "day" || kind === "since");
  const event = topic.event ?? (topic.isDocument && isTime ? followUpWords.wording.issued : undefined);
  if (event === undefined) return `${topic.subject} ${asked}`;
  if (kinds.some((kind) => OF_EVENTS.has(kind))) return `${topic.subject} ${event} ${asked}`;
  return isByWhom(core) ? `${topic.subject} ${asked} ${event}` : `${topic.subject} ${asked}`;
}

/** `do ai?`, `do cơ quan nào?`: there the event comes after the asking words. */
function isByWhom(core: readonly Segment[]): boolean {
  return core.some(({ text }) => phraseLengthAt(followUpWords.byWhom, phraseOf(text), 0) > 0);
}
