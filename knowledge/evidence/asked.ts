import type { Language } from "../language/index.ts";
import type { Question } from "../question/question.ts";
import type { Rarity } from "./coverage.ts";
import type { QuestionReader } from "./read-for-question.ts";

/** A question with what every passage is compared with. */
export type Asked = ReturnType<typeof describeAsked>;

/** `language` has the lists that the question was understood with; texts are read with them too. */
export function describeAsked(
  question: Question,
  { pairsOf }: QuestionReader,
  { language, rarity }: { readonly language: Language; readonly rarity: Rarity },
) {
  const words = language.wordsOf(question.text).syllables;
  const content = question.content.map(({ folded }) => folded);
  return {
    question,
    language,
    /** All its words. */
    words,
    /** The rarity of each content word, 0..1, less in a story around what is asked. */
    rarities: question.content.map(({ folded, weight }) => weight * rarity(folded)),
    /** Neighbours among the content words, and among all words. */
    contentPairs: pairsOf(content),
    wordPairs: pairsOf(words.map(({ folded }) => folded)),
  };
}
