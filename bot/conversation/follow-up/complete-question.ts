import { type Knowledge, type Outline, sentencesOf } from "../../../knowledge/index.ts";
import { continueTopic } from "./continue-topic.ts";
import { findReferences, type Reference } from "./find-references.ts";
import { followUpWords } from "./follow-up-words.ts";
import { isRepeated, isReplacementAlone, replaceDetails, replaceTopic } from "./replace-details.ts";
import { isWhole, type Segment, segmentsOf } from "./segments.ts";
import { type PreviousQuestion, readPreviousQuestion } from "./topic.ts";

interface FollowUp {
  /** The chat's last question, as it was asked of the corpus. */
  readonly previous: string;
  readonly message: string;
  readonly knowledge: Pick<Knowledge, "outline" | "describeDocuments">;
}

/** A longer message, in words, is taken to stand on its own. */
const MAX_FOLLOW_UP_WORDS = 16;

/**
 * The question that a message means after another: `còn ở Quận 3?` after `Hội nghị ở Quận 1 tổ chức ngày nào?` is
 * `Hội nghị ở Quận 3 tổ chức ngày nào?`. Undefined for a message that stands on its own, and whenever it is not clear
 * what it refers to: a wrong question would get a wrong answer.
 */
export function completeQuestion(followUp: FollowUp): { readonly question: string } | undefined {
  const { message, knowledge } = followUp;
  const outline = knowledge.outline(message);
  if (outline.words.length === 0 || outline.words.length > MAX_FOLLOW_UP_WORDS) return undefined;
  const previous = readPreviousQuestion(knowledge.outline(lastSentence(followUp.previous)));
  if (previous.outline.words.length === 0) return undefined;
  const references = findReferences(outline, previous);
  const completed =
    references.length > 0 ? resolve(outline, references) : complete(outline, previous, knowledge);
  return completed === undefined ? undefined : { question: asQuestion(completed) };
}

/** The question without the greeting that may stand before it. */
function lastSentence(text: string): string {
  return sentencesOf(text).at(-1)?.text ?? text;
}

/**
 * The message with its only reference replaced by what it refers to. Undefined when that is unknown, and in a message that
 * names a document, which may itself be what is meant.
 */
function resolve(message: Outline, [reference, ...others]: readonly Reference[]): string | undefined {
  if (reference?.antecedent === undefined || others.length > 0) return undefined;
  if (message.details.some(({ kind }) => kind === "document")) return undefined;
  const segments = segmentsOf(message);
  const first = segments.find(({ kind }) => kind !== "polite" && kind !== "openers");
  const start = Math.min(message.words[first?.from ?? 0]?.start ?? 0, reference.start);
  const { text } = message;
  return `${text.slice(start, reference.start)}${reference.antecedent}${text.slice(reference.end)}`;
}

function complete(
  message: Outline,
  previous: PreviousQuestion,
  knowledge: FollowUp["knowledge"],
): string | undefined {
  const segments = segmentsOf(message).filter(({ kind }) => kind !== "polite");
  const isContinuing = segments.some(({ kind }) => kind === "openers") || segments.at(-1)?.kind === "closers";
  const core = segments.filter(({ kind }) => kind !== "openers" && kind !== "closers");
  if (isWhole(followUpWords.alone, message, core)) return undefined;
  const given = core.filter(isGiven);
  const rest = core.filter((segment) => !isGiven(segment));
  if (given.length === 0) {
    const continued = continueTopic(core, previous, isContinuing);
    return continued ?? (isContinuing ? replaceTopic(message, core, previous) : undefined);
  }
  if (isRepeated(rest, message, previous.outline))
    return isContinuing || isReplacementAlone(message, core, previous)
      ? replaceDetails(core, previous, knowledge)
      : undefined;
  if (!isContinuing || given.some((segment) => !isCircumstance(segment))) return undefined;
  const replaced = replaceDetails(core, previous, knowledge);
  if (replaced === undefined) return undefined;
  const asking = rest.filter(({ kind }) => kind !== "prepositions");
  return continueTopic(asking, readPreviousQuestion(knowledge.outline(replaced)), false);
}

function isGiven({ kind }: Segment): boolean {
  return kind === "detail" || kind === "number";
}

/** A place or a year. A document or a person that comes with asking words needs nothing of the question before. */
function isCircumstance(segment: Segment): boolean {
  return segment.kind === "detail" && (segment.detail.kind === "place" || segment.detail.kind === "year");
}

/** With a capital letter and one question mark. */
function asQuestion(text: string): string {
  const bare = text.trim().replace(/[\s?.!,]+$/u, "");
  return `${bare.charAt(0).toUpperCase()}${bare.slice(1)}?`;
}
