import { fold } from "../language/fold.ts";
import type { AnswerWords } from "../language/lexicons/answer-words.ts";
import type { ContentTerm, Question } from "../question/question.ts";

/**
 * What a definition is asked of, folded: `words` from the first that says what it is about to the last, and what a lone
 * abbreviation stands for. `content`: those of them that say it.
 */
export function findDefined(
  words: readonly { readonly folded: string; readonly isReference: boolean }[],
  content: readonly ContentTerm[],
): string[] {
  const asked = words.flatMap(({ folded, isReference }) => (isReference ? [] : [folded])).join(" ");
  const others = content.length === 1 ? content.flatMap((term) => term.others) : [];
  return [asked, ...others.map((other) => other.join(" "))].filter((wording) => wording !== "");
}

/**
 * Whether a sentence says what the thing asked about is: "X là …" at the start of a clause. Elsewhere X is a part of
 * something else ("thành viên X là …", "X khéo là …"), except with what it belongs to ("X của Y là …"), what it is named
 * together with ("X, Z là …") or its abbreviation behind it.
 */
export function defines(
  { definedTerms }: Question,
  sentence: string,
  { definitionLead }: Pick<AnswerWords, "definitionLead">,
): boolean {
  const text = plain(sentence);
  const held = definedTerms.filter((wording) => text.includes(wording));
  if (held.length === 0) return false;
  return new RegExp(`${START}(?:(?:${definitionLead}) )?(?:${held.join("|")})${BESIDE} la (?!gi )`, "u").test(
    text,
  );
}

/** Folded, with single spaces, and with no other marks than those between clauses. */
function plain(sentence: string): string {
  const kept = fold(sentence)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s,;:.()-]/gu, "");
  return `${kept.replace(/\s+/gu, " ").trim()} `;
}

/** Where a clause starts: behind a mark, the number of a paragraph or a word that leads over. */
const START = "(?:^|[,;:.)-] ?|(?<![a-z])(?:rang|thi|do|coi|goi|hieu|nhu vay) )(?:\\d+[.)] ?|[a-z][.)] ?)?";

/** What may stand between the thing and "là": an abbreviation in parentheses, what it belongs to, what is named with it. */
const BESIDE = "(?: viet nam)?(?: ?\\([^)]*\\)| cua [^,;:.]{1,60}?|, [^,;:.]{1,30}?)?";
