import type { Outline, OutlinedWord } from "../../../knowledge/index.ts";
import { followUpWords, phraseLengthAt, type TypedWord } from "./follow-up-words.ts";

/** Lists of phrases that can end the subject of a question. */
export const VERBS = [followUpWords.events, followUpWords.predicates, followUpWords.links];

/** The word with its accents restored. The empty folded form makes phraseLengthAt compare accents strictly. */
export function withAccents({ accented }: OutlinedWord): TypedWord {
  return { typed: accented, folded: "" };
}

/** The index of the first word from `from` on that is the question's verb or an asking word; the number of words for none. */
export function findVerb(outline: Outline, from: number): number {
  const words = outline.words.map(withAccents);
  const excluded = positionsWithoutVerb(outline, words);
  for (let at = from; at < words.length; at++) {
    if (!excluded[at] && (asksAt(outline, words, at) || isVerbAt(outline, words, at))) return at;
  }
  return words.length;
}

/** For every word whether it is part of a name, a number, a quote or a compound, where no verb can be. */
function positionsWithoutVerb(
  { text, words: outlined, details }: Outline,
  words: readonly TypedWord[],
): boolean[] {
  const excluded = outlined.map(({ start }) => {
    const quotes = text.slice(0, start).split('"').length - 1;
    return quotes % 2 === 1 || details.some((detail) => detail.start <= start && start < detail.end);
  });
  words.forEach((_, at) => {
    const length = phraseLengthAt(followUpWords.compounds, words, at);
    excluded.fill(true, at, at + length);
  });
  return excluded;
}

function asksAt({ words: outlined, asking }: Outline, words: readonly TypedWord[], at: number): boolean {
  const known = asking.some(({ start }) => start === outlined[at]?.start);
  return known || phraseLengthAt(followUpWords.asking, words, at) > 0;
}

function isVerbAt(outline: Outline, words: readonly TypedWord[], at: number): boolean {
  if (phraseLengthAt(followUpWords.links, words, at) > 0) return true;
  const length = Math.max(
    phraseLengthAt(followUpWords.events, words, at),
    phraseLengthAt(followUpWords.predicates, words, at),
  );
  if (length === 0) return false;
  const next = at + length;
  if (asksAt(outline, words, next) || isAskedAt(words, next)) return true;
  // One syllable alone is often part of a longer word (`dự án`), but not after a name or quote.
  if (length === 1 && !isBehindName(outline, at)) return false;
  return !hasObject(outline, next) && phraseLengthAt(followUpWords.afterNouns, words, next) === 0;
}

/** `đạt kết quả gì`: the words after the verb are what is asked for, not part of a name. */
function isAskedAt(words: readonly TypedWord[], at: number): boolean {
  return [followUpWords.attributes, followUpWords.nouns].some((list) => phraseLengthAt(list, words, at) > 0);
}

function isBehindName({ text, words, details }: Outline, at: number): boolean {
  const end = words[at - 1]?.end ?? 0;
  return text[end] === '"' || details.some((detail) => detail.end === end);
}

/** A verb with an object is part of the name: `Luật Thực hiện dân chủ`, `người phụ trách dân vận`. */
function hasObject({ words, details }: Outline, at: number): boolean {
  const next = words[at];
  return next?.isContent === true && !details.some(({ start }) => start === next.start);
}
