import { type Language, sentencesOf } from "../language/index.ts";
import { ASKS_AT_END, ASKS_ANYWHERE } from "../language/grammar.ts";
import type { Run } from "../language/phrases.ts";
import type { Token } from "../restore/restore-words.ts";

/** A sentence of a message, or the part of one before or behind the words that announce a question (`cho em hỏi`). */
export interface MessagePart extends Run {
  /** It asks; the others tell the story around it. */
  readonly asks: boolean;
}

/**
 * The sentences of a message by the positions of their words, in their order. Those with a question mark ask, and the last one,
 * which people leave without a mark, where it has words that ask. Where no sentence does so, those with words that ask; where
 * none has any, all of them.
 */
export function splitMessage(
  typed: string,
  words: readonly Token[],
  asking: readonly Run[],
  { questionWords }: Pick<Language, "questionWords">,
): MessagePart[] {
  const opening = questionWords.findOpeningEnd(words);
  const ends = sentenceEnds(typed);
  const parts: (Run & { readonly isMarked: boolean; readonly mayAsk: boolean })[] = [];
  let start = 0;
  for (const end of ends) {
    const next = words.findIndex((word) => word.start >= end);
    const behind = next < 0 ? words.length : next;
    const mark = /[.?!…]*\s*$/u.exec(typed.slice(0, end))?.[0].trim() ?? "";
    for (const [from, to] of cut(start, behind, opening)) {
      const isLast = to === behind;
      const isMarked = isLast && mark.includes("?");
      const hasWords = asksByWords(words, { start: from, end: to }, asking);
      parts.push({ start: from, end: to, isMarked: isMarked || (isLast && mark === "" && hasWords), mayAsk: hasWords });
    }
    start = behind;
  }
  const rules = [
    (part: (typeof parts)[number]) => part.isMarked,
    (part: (typeof parts)[number]) => part.mayAsk && part.start >= opening,
    (part: (typeof parts)[number]) => part.start >= opening,
  ];
  const asks = rules.find((rule) => parts.some(rule)) ?? (() => true);
  return parts.map((part) => ({ start: part.start, end: part.end, asks: asks(part) }));
}

function cut(start: number, end: number, at: number): [number, number][] {
  if (start < at && at < end) return [[start, at], [at, end]];
  return start < end ? [[start, end]] : [];
}

/** A phrase that asks, a word such as `nào`, or `không` at the end. */
function asksByWords(words: readonly Token[], { start, end }: Run, asking: readonly Run[]): boolean {
  if (asking.some((phrase) => start <= phrase.start && phrase.end <= end)) return true;
  const own = words.slice(start, end);
  if (own.some(({ folded, accented }) => ASKS_ANYWHERE.has(accented))) return true;
  return own.slice(-2).some(({ accented }) => ASKS_AT_END.has(accented));
}

/** Before a small letter a dot ends a sentence too, but not behind a shortened word, which has no vowel (`tp. hồ chí minh`). */
const SMALL_END = /(?<=[aeiouyà-ỹ]\p{L}{0,3}[.…]+\s+)(?=\p{Ll})/giu;

function sentenceEnds(typed: string): number[] {
  return sentencesOf(typed).flatMap(({ start, end, text }) => [
    ...[...text.matchAll(SMALL_END)].map(({ index }) => start + index),
    end,
  ]);
}
