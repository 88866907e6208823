import { fold, type Language, writtenSyllables } from "../language/index.ts";
import type { AskingPhrase } from "../language/lexicons/question-words.ts";
import { startsOf } from "../language/phrases.ts";
import type { Words } from "../language/tokenized-text.ts";
import type { Question } from "../question/question.ts";
import { holdsRole } from "./roles.ts";

/** Syllables of an action: two tell most verbs apart, `phát động`, `chủ trì`. */
const ACTION_SYLLABLES = 2;

/**
 * What somebody is asked to have done, as folded syllables: `phat dong` of "ai phát động phong trào". Undefined where
 * no action is named right behind the asking word.
 */
export function findAskedAction(
  asking: readonly AskingPhrase[],
  syllables: readonly { readonly folded: string; readonly isContent: boolean }[],
  { actionWords, roles }: Pick<Language, "actionWords" | "roles">,
): string | undefined {
  const who = asking.find(({ answerType }) => answerType === "person" || answerType === "agent");
  if (!who) return undefined;
  const behind = syllables.slice(who.end).filter(({ folded }) => !actionWords.isTense(folded));
  const action = behind.slice(0, ACTION_SYLLABLES);
  // `ai là bí thư` asks who holds an office.
  if (
    roles.findAt(
      behind.map(({ folded }) => folded),
      0,
    )
  )
    return undefined;
  return action.length === ACTION_SYLLABLES && action.every(({ isContent }) => isContent)
    ? action.map(({ folded }) => folded).join(" ")
    : undefined;
}

/** Syllables between an action and the name of who did it, at most: room for titles and a word or two. */
const REACH = 18;

/** An action among so many first syllables may be told before who did it: `Kết luận hội nghị, đồng chí …`. */
const START = 2;

/**
 * Whether a sentence says that a person did it: with a name before the action and no other action between, or with the
 * action at the start and a name behind it. Undefined where the sentence does not have these words.
 */
function isDoneByPerson(
  action: string,
  sentence: string,
  { actionWords, names }: Pick<Language, "actionWords" | "names">,
): boolean | undefined {
  const written = writtenSyllables(sentence);
  const folded = written.map((syllable) => fold(syllable).toLowerCase());
  const positions = startsOf(action.split(" "), folded);
  if (positions.length === 0) return undefined;
  return positions.some((position) => {
    const before = written.slice(Math.max(0, position - REACH), position);
    const parted = folded.slice(Math.max(0, position - REACH), position).findLastIndex(actionWords.isParting);
    const behind = position < START ? written.slice(position, position + REACH) : [];
    return [before.slice(parted + 1), behind].some((part) => names.hasPersonName(part.join(" ")));
  });
}

/**
 * Whether a sentence that names a person tells who did what the question asks about, or holds the office that it asks
 * about. Undefined where it names nobody, or tells of the action as done by somebody else.
 */
export function tellsWho(
  { text, words }: { readonly text: string; readonly words: Words },
  { askedAction, role }: Question,
  language: Language,
): boolean | undefined {
  if (!language.names.hasPersonName(text)) return undefined;
  if (askedAction !== undefined && isDoneByPerson(askedAction, text, language) === false) return undefined;
  return role === undefined || holdsRole(role, words, language.roles);
}
