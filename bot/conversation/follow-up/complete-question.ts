import { type Knowledge, type Outline, sentencesOf } from "../../../knowledge/index.ts";
import { continueTopic } from "./continue-topic.ts";
import { findReferences, type Reference } from "./find-references.ts";
import { followUpWords } from "./follow-up-words.ts";
import { isPlainReplacement, isRepeated, replaceDetails, replaceTopic } from "./replace-details.ts";
import { isWhole, type Segment, segmentsOf } from "./segments.ts";
import { type PreviousQuestion, readPreviousQuestion } from "./topic.ts";

interface FollowUp {
  /** The chat's last question, as it was asked of the corpus. */
  readonly previous: string;
  readonly message: string;
  readonly knowledge: Pick<Knowledge, "outline" | "describeDocuments">;
}

/** Longer messages say themselves what they are about; in words. */
const LONGEST_FOLLOW_UP = 16;

/**
 * The question that a message means after another: `còn ở Quận 3?` after `Hội nghị ở Quận 1 tổ chức ngày nào?` is
 * `Hội nghị ở Quận 3 tổ chức ngày nào?`. Undefined for a message that stands on its own, and whenever it is not clear
 * what it leans on: a wrong question would get a wrong answer.
 */
export function completeQuestion({
  previous,
  message,
  knowledge,
}: FollowUp): { readonly question: string } | undefined {
  const outline = knowledge.outline(message);
  if (outline.words.length === 0 || outline.words.length > LONGEST_FOLLOW_UP) return undefined;
  const former = readPreviousQuestion(knowledge.outline(lastSentence(previous)));
  if (former.outline.words.length === 0) return undefined;
  const references = findReferences(outline, former);
  const completed =
    references.length > 0 ? resolve(outline, references) : complete(outline, former, knowledge);
  return completed === undefined ? undefined : { question: asQuestion(completed) };
}

/** A greeting before the question is no part of it. */
function lastSentence(text: string): string {
  return sentencesOf(text).at(-1)?.text ?? text;
}

/** The message with what its reference stands for; in one that names a document, that may be what it refers to. */
function resolve(message: Outline, [reference, ...others]: readonly Reference[]): string | undefined {
  if (reference?.meaning === undefined || others.length > 0) return undefined;
  if (message.details.some(({ kind }) => kind === "document")) return undefined;
  const segments = segmentsOf(message);
  const first = segments.find(({ kind }) => kind !== "polite" && kind !== "openers");
  const start = Math.min(message.words[first?.from ?? 0]?.start ?? 0, reference.start);
  const { text } = message;
  return `${text.slice(start, reference.start)}${reference.meaning}${text.slice(reference.end)}`;
}

function complete(
  message: Outline,
  former: PreviousQuestion,
  knowledge: FollowUp["knowledge"],
): string | undefined {
  const segments = segmentsOf(message).filter(({ kind }) => kind !== "polite");
  const leans = segments.some(({ kind }) => kind === "openers") || segments.at(-1)?.kind === "closers";
  const core = segments.filter(({ kind }) => kind !== "openers" && kind !== "closers");
  if (isWhole(followUpWords.alone, message, core)) return undefined;
  const given = core.filter(isGiven);
  const rest = core.filter((segment) => !isGiven(segment));
  if (given.length === 0) {
    const continued = continueTopic(core, former, leans);
    return continued ?? (leans ? replaceTopic(message, core, former) : undefined);
  }
  if (isRepeated(rest, message, former.outline))
    return leans || isPlainReplacement(message, core, former)
      ? replaceDetails(core, former, knowledge)
      : undefined;
  if (!leans || given.some((segment) => !isCircumstance(segment))) return undefined;
  const replaced = replaceDetails(core, former, knowledge);
  if (replaced === undefined) return undefined;
  const asking = rest.filter(({ kind }) => kind !== "prepositions");
  return continueTopic(asking, readPreviousQuestion(knowledge.outline(replaced)), false);
}

function isGiven({ kind }: Segment): boolean {
  return kind === "detail" || kind === "number";
}

/** A place or a year: a document or a person with a question of its own needs no other. */
function isCircumstance(segment: Segment): boolean {
  return segment.kind === "detail" && (segment.detail.kind === "place" || segment.detail.kind === "year");
}

/** With a capital and one question mark. */
function asQuestion(text: string): string {
  const bare = text.trim().replace(/[\s?.!,]+$/u, "");
  return `${bare.charAt(0).toUpperCase()}${bare.slice(1)}?`;
}
