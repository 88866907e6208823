import { fold } from "../language/fold.ts";
import { type Language, matchingForm } from "../language/index.ts";
import { COUNTING_WORDS, MAGNITUDES } from "../language/numerals.ts";
import type { Question } from "../question/question.ts";

const FIVE = "năm";

/** With accents: `ba` is three, `bà` is not. `năm` is mostly a year, and five only right before what is counted. */
const NUMBER_WORDS = new Set([...COUNTING_WORDS, ...MAGNITUDES].filter((word) => word !== FIVE));

/** A number, no year and no part of a name, at most three syllables before the first word after "bao nhiêu". */
export function countsAskedThing(
  question: Question,
  sentence: string,
  { answerWords, names }: Language,
): boolean {
  const asked = fold(question.text);
  if (answerWords.asksWhichOfRow(asked)) return answerWords.saysWhichOfRow(fold(sentence).toLowerCase());
  const [, thing] =
    /(?:bao nhieu|may|so luong) (\p{L}+)/u.exec(asked) ?? /(?<!\p{L})so (\p{L}+)/u.exec(asked) ?? [];
  if (thing === undefined) return /\d/.test(sentence);
  const words = matchingForm(sentence).split(" ");
  const isCount = (word: string, before = "") =>
    NUMBER_WORDS.has(word) || (/^\d+$/.test(word) && before !== FIVE && !names.isNamedByNumber(fold(before)));
  return words.some((word, at) => {
    const reach = word === FIVE ? 1 : isCount(word, words[at - 1]) ? 3 : 0;
    const counted = words.slice(at + 1, at + 1 + reach);
    return (
      counted.some((other) => fold(other) === thing) ||
      (thing === "nguoi" && answerWords.namePeople(counted.join(" ")))
    );
  });
}
