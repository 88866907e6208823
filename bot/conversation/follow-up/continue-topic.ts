import type { QuestionKind } from "../../../knowledge/index.ts";
import { followUpWords, phraseLengthAt, phraseOf } from "./follow-up-words.ts";
import type { Segment } from "./segments.ts";
import type { PreviousQuestion, Topic } from "./topic.ts";

/** What a message without a subject of its own may hold. */
const CONTINUING: ReadonlySet<Segment["kind"]> = new Set([
  ...(["asking", "events", "predicates", "attributes", "nouns", "glue", "prepositions"] as const),
]);
/** Stretches that say what is asked of the topic. */
const SAYING: ReadonlySet<Segment["kind"]> = new Set(["events", "predicates", "attributes", "nouns"]);

/**
 * A message that only asks (`ngày nào?`, `của ai?`, `ai ký?`) with the former question's topic before it; undefined
 * when it has words of its own, or when the former question has no clear topic. With `leans` an attribute will do
 * (`còn địa điểm?`).
 */
export function continueTopic(
  core: readonly Segment[],
  { topic }: PreviousQuestion,
  leans: boolean,
): string | undefined {
  if (topic === undefined || !core.every(({ kind }) => CONTINUING.has(kind))) return undefined;
  const asks = core.some(({ kind }) => kind === "asking");
  const says = core.some(({ kind }) => SAYING.has(kind));
  if (!asks && !(leans && says)) return undefined;
  if (asksForMeaning(core) || !fits(core, topic, says)) return undefined;
  const asked = core.map(({ text }) => text).join(" ");
  if (says) return `${topic.subject} ${countsFirst(core) ? `${followUpWords.wording.count} ` : ""}${asked}`;
  return withEvent(asked, core, topic);
}

/** `hiệu lực là gì?` asks what a word means; `mục đích là gì?` does not. */
function asksForMeaning(core: readonly Segment[]): boolean {
  const isDefinition = core.some((segment) => asksFor(segment, "definition"));
  const isAttribute = core.some(({ kind }) => kind === "attributes");
  return isDefinition && !isAttribute;
}

/** Nobody asks who took part in a document, at what hour a movement is, or which number a meeting has. */
function fits(core: readonly Segment[], { isDocument, event }: Topic, says: boolean): boolean {
  const isStrange = ({ text }: Segment) =>
    phraseLengthAt(followUpWords.notOfDocuments, phraseOf(text), 0) > 0;
  if (isDocument) return !core.some((segment) => isStrange(segment) || asksFor(segment, "hour"));
  if (says) return true;
  return !core.some(
    (segment) => asksFor(segment, "document") || (event === undefined && asksFor(segment, "hour")),
  );
}

function asksFor(segment: Segment, kind: QuestionKind): boolean {
  return segment.kind === "asking" && segment.questionKind === kind;
}

function countsFirst([first]: readonly Segment[]): boolean {
  return first?.kind === "asking" && first.questionKind === "count";
}

const OF_EVENTS: ReadonlySet<QuestionKind> = new Set(["time", "day", "since", "hour", "place"]);

/** `ở đâu?` after `… tổ chức ngày nào?` asks where it was held; a document's day is that of its issue. */
function withEvent(asked: string, core: readonly Segment[], topic: Topic): string {
  const kinds = core.flatMap((segment) => (segment.kind === "asking" ? (segment.questionKind ?? []) : []));
  const isTime = kinds.some((kind) => kind === "time" || kind === "day" || kind === "since");
  const event = topic.event ?? (topic.isDocument && isTime ? followUpWords.wording.issued : undefined);
  if (event === undefined) return `${topic.subject} ${asked}`;
  if (kinds.some((kind) => OF_EVENTS.has(kind))) return `${topic.subject} ${event} ${asked}`;
  return isByWhom(core) ? `${topic.subject} ${asked} ${event}` : `${topic.subject} ${asked}`;
}

/** `do ai?`, `do cơ quan nào?`: the event stands behind. */
function isByWhom(core: readonly Segment[]): boolean {
  return core.some(({ text }) => phraseLengthAt(followUpWords.byWhom, phraseOf(text), 0) > 0);
}
