import type { Language } from "../language/index.ts";
import type { Words } from "../language/tokenized-text.ts";
import type { ContentTerm, Question } from "../question/question.ts";

/** How well each content word of a question is matched in a text, 0..1, in the order of the words. */
export type Matches = readonly number[];

/** Two words of a question that are neighbours in a text, as one number. */
export type Pair = number;

/** A text as far as a question is concerned. */
export interface ReadText {
  readonly words: Words;
  readonly matches: Matches;
  readonly pairs: ReadonlySet<Pair>;
}

/** A sentence as written and as it was read for the question. */
export interface ReadSentence extends ReadText {
  readonly text: string;
  /** Where it begins in its passage (UTF-16 units). */
  readonly start: number;
}

export interface QuestionReader {
  read(text: string): ReadText;
  /** The neighbours among folded words of the question, one fewer than words. */
  pairsOf(folded: readonly string[]): Pair[];
}

/** A word that matches only without its accents counts this much, since it may be another word. */
const FOLDED_ONLY = 0.5;

/** Reads texts for one question; each syllable is looked at once. */
export function createReader({ content, text }: Question, { wordsOf }: Language): QuestionReader {
  const folded = (words: readonly { folded: string }[]) => words.map((word) => word.folded);
  const known = [...new Set([...folded(wordsOf(text).syllables), ...folded(content)])];
  const ids = new Map(known.map((folded, id) => [folded, id]));
  const termsById = known.map((folded) =>
    content.flatMap((term, at) => (term.folded === folded ? [at] : [])),
  );
  const pairOf = (first: number, second: number): Pair => first * known.length + second;
  return {
    read: (read) => {
      const words = wordsOf(read);
      const matches = content.map(() => 0);
      const pairs = new Set<Pair>();
      let before: number | undefined;
      for (const { accented, folded } of words.syllables) {
        const id = ids.get(folded);
        if (id !== undefined) {
          if (before !== undefined) pairs.add(pairOf(before, id));
          for (const at of termsById[id]!)
            matches[at] = content[at]!.accented === accented ? 1 : Math.max(matches[at]!, FOLDED_ONLY);
        }
        before = id;
      }
      return { words, matches: matches.map((match, at) => withWordings(match, content[at]!, words)), pairs };
    },
    pairsOf: (folded) =>
      folded.slice(1).map((second, at) => pairOf(ids.get(folded[at]!) ?? 0, ids.get(second) ?? 0)),
  };
}

/** What an abbreviation stands for, or another wording, serves as the word itself. */
function withWordings(match: number, { others }: ContentTerm, words: Words): number {
  return match < 1 && others.some((other) => hasWording(words, other)) ? 1 : match;
}

/** Most neighbours of a wording must be neighbours there: `Ủy ban MTTQ Mặt trận …` has an abbreviation in between. */
const WORDING_SHARE = 0.7;

function hasWording(words: Words, wording: readonly string[]): boolean {
  if (wording.length < 2) return wording.every((syllable) => words.hasPhrase(syllable));
  const pairs = wording.slice(1).filter((syllable, at) => words.hasPhrase(`${wording[at]} ${syllable}`));
  return pairs.length >= WORDING_SHARE * (wording.length - 1);
}
