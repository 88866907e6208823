import type { Outline, OutlinedWord } from "../../../knowledge/index.ts";
import { followUpWords, phraseLengthAt, type TypedWord } from "./follow-up-words.ts";

/** Lists of what can end the subject of a question. */
export const VERBS = [followUpWords.events, followUpWords.predicates, followUpWords.links];

/** With its accents put back a word is only itself; an empty folded form says so to phraseLengthAt. */
export function withAccents({ accented }: OutlinedWord): TypedWord {
  return { typed: accented, folded: "" };
}

/** The place of the first word from `from` on that is the question's verb or asks; the end when there is none. */
export function findVerb(outline: Outline, from: number): number {
  const words = outline.words.map(withAccents);
  const closed = closedPlaces(outline, words);
  for (let at = from; at < words.length; at++) {
    if (!closed[at] && (asksAt(outline, words, at) || isVerbAt(outline, words, at))) return at;
  }
  return words.length;
}

/** For every word whether it stands in a name, a number, quotes or a compound, where no verb is. */
function closedPlaces({ text, words: outlined, details }: Outline, words: readonly TypedWord[]): boolean[] {
  const closed = outlined.map(({ start }) => {
    const quotes = text.slice(0, start).split('"').length - 1;
    return quotes % 2 === 1 || details.some((detail) => detail.start <= start && start < detail.end);
  });
  words.forEach((_, at) => {
    const length = phraseLengthAt(followUpWords.compounds, words, at);
    closed.fill(true, at, at + length);
  });
  return closed;
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
  if (asksAt(outline, words, next) || saysAt(words, next)) return true;
  // One syllable alone is too often a part of a longer word (`dự án`), but not behind a name or quote.
  if (length === 1 && !isBehindName(outline, at)) return false;
  return !hasObject(outline, next) && phraseLengthAt(followUpWords.afterNouns, words, next) === 0;
}

/** `đạt kết quả gì`: the words behind the verb are what is asked, not a part of a name. */
function saysAt(words: readonly TypedWord[], at: number): boolean {
  return [followUpWords.attributes, followUpWords.nouns].some((list) => phraseLengthAt(list, words, at) > 0);
}

function isBehindName({ text, words, details }: Outline, at: number): boolean {
  const end = words[at - 1]?.end ?? 0;
  return text[end] === '"' || details.some((detail) => detail.end === end);
}

/** `Luật Thực hiện dân chủ`, `người phụ trách dân vận`: followed by a content word, a verb is a part of the name. */
function hasObject({ words, details }: Outline, at: number): boolean {
  const next = words[at];
  return next?.isContent === true && !details.some(({ start }) => start === next.start);
}
