import { ASKS_ANYWHERE, ASKS_AT_END, JOINS_QUESTIONS } from "../language/grammar.ts";
import { type Language, sentencesOf } from "../language/index.ts";
import type { Run } from "../language/phrases.ts";
import type { Token } from "../restore/restore-words.ts";

/**
 * A sentence of a message by the positions of its words; or a part of one, before or behind the words that announce a question
 * (`cho em hỏi`), or behind `, còn` where both parts ask.
 */
export interface MessagePart extends Run {
  /** It asks; the others tell the story around it. */
  readonly asks: boolean;
  /** It asks for something else than what is looked for. */
  readonly isOtherQuestion: boolean;
}

interface Part extends Run {
  /** Its sentence ends with a question mark. */
  readonly isMarked: boolean;
  /** Its sentence has no mark at its end, which people leave off at the end of a message. */
  readonly isOpen: boolean;
  readonly hasAskingWords: boolean;
}

/**
 * The parts of a message in their order. Those with a question mark ask, and the last where it has words that ask and no mark.
 * Where there is no question mark, those with words that ask; where there are none, whatever no other announces.
 */
export function splitMessage(
  typed: string,
  words: readonly Token[],
  asking: readonly Run[],
  { questionWords }: Pick<Language, "questionWords">,
): MessagePart[] {
  const opening = questionWords.findOpeningEnd(words);
  const parts = sentenceRuns(typed, words).flatMap((sentence) => {
    const mark = /[.?!…]*\s*$/u.exec(typed.slice(0, sentence.endsAt))?.[0].trim() ?? "";
    const cuts = [opening, ...joints(typed, words, sentence, asking)];
    return cut(sentence, cuts).map((run) => ({
      ...run,
      isMarked: mark.includes("?") && run.end > opening,
      isOpen: mark === "" && run.end > opening,
      hasAskingWords: asksByWords(words, run, asking) && run.end > opening,
    }));
  });
  const rules: readonly ((part: Part) => boolean)[] = parts.some(({ isMarked }) => isMarked)
    ? [({ isMarked, isOpen, hasAskingWords }) => isMarked || (isOpen && hasAskingWords)]
    : [({ hasAskingWords }) => hasAskingWords, ({ end }) => end > opening];
  const asks = rules.find((rule) => parts.some(rule)) ?? (() => true);
  return parts.map((part) => ({
    start: part.start,
    end: part.end,
    asks: asks(part),
    isOtherQuestion: false,
  }));
}

/** Whether the word at a position is in a part that asks. */
export function isAsked(parts: readonly MessagePart[], position: number): boolean {
  return parts.some(({ asks, start, end }) => asks && start <= position && position < end);
}

/** The parts where the one of that index alone is looked for; all that ask where it is undefined. */
export function focusOn(parts: readonly MessagePart[], focus: number | undefined): readonly MessagePart[] {
  if (focus === undefined) return parts;
  return parts.map((part, at) => ({
    ...part,
    asks: at === focus,
    isOtherQuestion: part.asks && at !== focus,
  }));
}

/** Whether the word at a position belongs to another question than the one that is looked for. */
export function isOtherQuestion(parts: readonly MessagePart[], position: number): boolean {
  return parts.some((part) => part.isOtherQuestion && part.start <= position && position < part.end);
}

/** A phrase that asks, a word such as `nào`, or `không` at the end. */
function asksByWords(words: readonly Token[], { start, end }: Run, asking: readonly Run[]): boolean {
  const own = words.slice(start, end);
  return (
    asking.some((phrase) => start <= phrase.start && phrase.end <= end) ||
    own.some(({ accented }) => ASKS_ANYWHERE.has(accented)) ||
    own.slice(-2).some(({ accented }) => ASKS_AT_END.has(accented))
  );
}

/** Where `, còn` stands between two parts that both ask. */
function joints(typed: string, words: readonly Token[], { start, end }: Run, asking: readonly Run[]) {
  return words.flatMap((word, at) => {
    const isInside = start < at && at < end && JOINS_QUESTIONS.has(word.accented);
    if (!isInside || !/,\s*$/u.test(typed.slice(0, word.start))) return [];
    const sides = [
      { start, end: at },
      { start: at, end },
    ];
    return sides.every((side) => asksByWords(words, side, asking)) ? [at] : [];
  });
}

function cut({ start, end }: Run, at: readonly number[]): Run[] {
  const inside = at.filter((position) => start < position && position < end).sort((a, b) => a - b);
  return [start, ...inside].map((from, i) => ({ start: from, end: inside[i] ?? end }));
}

/** Sentences with words; `endsAt`: in UTF-16 units. */
function sentenceRuns(typed: string, words: readonly Token[]): (Run & { readonly endsAt: number })[] {
  let start = 0;
  return sentenceEnds(typed).flatMap((endsAt) => {
    const next = words.findIndex((word) => word.start >= endsAt);
    const run = { start, end: next < 0 ? words.length : next, endsAt };
    start = run.end;
    return run.start < run.end ? [run] : [];
  });
}

/** Before a small letter a dot ends a sentence too, but not behind a shortened word, which has no vowel (`tp. cổ loa`). */
const SMALL_END = /(?<=[aeiouyà-ỹ]\p{L}{0,3}[.…]+\s+)(?=\p{Ll})/gu;

function sentenceEnds(typed: string): number[] {
  return sentencesOf(typed).flatMap(({ start, end, text }) => [
    ...[...text.toLowerCase().matchAll(SMALL_END)].map(({ index }) => start + index),
    end,
  ]);
}
