import { fold, type Language, writtenSyllables } from "../language/index.ts";
import type { AskingPhrase } from "../language/lexicons/question-words.ts";
import { startsOf } from "../language/phrases.ts";

/** Two syllables tell most verbs apart: `phát động`, `chủ trì`. */
const SYLLABLES = 2;

/**
 * What somebody is asked to have done, as folded syllables: `phat dong` of "ai phát động phong trào". Undefined where
 * nothing is said behind who is asked for.
 */
export function findAskedAction(
  asking: readonly AskingPhrase[],
  syllables: readonly { readonly folded: string; readonly isContent: boolean }[],
  { actionWords, roles }: Pick<Language, "actionWords" | "roles">,
): string | undefined {
  const who = asking.find(({ answerType }) => answerType === "person" || answerType === "agent");
  if (!who) return undefined;
  const behind = syllables.slice(who.end).filter(({ folded }) => !actionWords.isTense(folded));
  const deed = behind.slice(0, SYLLABLES);
  // `ai là bí thư` asks who holds an office.
  if (
    roles.findAt(
      behind.map(({ folded }) => folded),
      0,
    )
  )
    return undefined;
  return deed.length === SYLLABLES && deed.every(({ isContent }) => isContent)
    ? deed.map(({ folded }) => folded).join(" ")
    : undefined;
}

/** A name, its titles and a word or two stand within so many syllables of what is done. */
const REACH = 18;

/** `Phát biểu kết luận hội nghị, đồng chí …`: what is done so near the start is told before who did it. */
const START = 2;

/**
 * Whether a sentence tells of the deed as one of a person: with a name before it and no other deed between, or at the
 * sentence's start with a name behind it. Undefined where it does not tell of it in these words.
 */
export function isDoneByPerson(
  deed: string,
  sentence: string,
  { actionWords, names }: Pick<Language, "actionWords" | "names">,
): boolean | undefined {
  const written = writtenSyllables(sentence);
  const folded = written.map((syllable) => fold(syllable).toLowerCase());
  const positions = startsOf(deed.split(" "), folded);
  if (positions.length === 0) return undefined;
  return positions.some((position) => {
    const before = written.slice(Math.max(0, position - REACH), position);
    const parted = folded.slice(Math.max(0, position - REACH), position).findLastIndex(actionWords.isParting);
    const behind = position < START ? written.slice(position, position + REACH) : [];
    return [before.slice(parted + 1), behind].some((part) => names.hasPersonName(part.join(" ")));
  });
}
