import { fold } from "../text/fold.ts";
import type { CorpusView } from "./corpus-view.ts";
import type { Evidence } from "./evidence.ts";
import type { Question } from "./understand-question.ts";
import { wordsOf } from "./words.ts";

/**
 * Whether a sentence says what the thing asked about is: "X là …" at the start of a clause. Elsewhere X is a part of
 * something else ("thành viên X là …", "X khéo là …"), except with what it belongs to ("X của Y là …"), what it is named
 * together with ("X, Z là …") or its abbreviation behind it.
 */
export function defines(question: Question, sentence: string): boolean {
  const text = plain(sentence);
  const held = wordingsOf(question).filter((wording) => text.includes(wording));
  if (held.length === 0) return false;
  const subject = held.map((wording) => wording.replace(/[^\p{L}\p{N} ]/gu, "\\$&")).join("|");
  return new RegExp(`${START}(?:${KIND} )?(?:${subject})${BESIDE} la (?!gi )`, "u").test(text);
}

/** The judged passages about what a definition is asked of, in the same words: where none defines it, they may be offered. */
export function ofSubject<Judged extends Evidence>(
  view: CorpusView,
  question: Question,
  judged: readonly Judged[],
): Judged[] {
  const wordings = wordingsOf(question);
  return judged.filter(({ candidate }) => {
    const { headings, text } = view.passage(candidate.passage);
    const words = wordsOf([...headings, text].join("\n"));
    return wordings.some((wording) => words.hasPhrase(wording));
  });
}

/** What is asked about, folded: from its first word to its last, and what an abbreviation stands for. */
function wordingsOf({ content, beside }: Question): string[] {
  const words = beside.split(" ");
  const [first, last] = [content[0], content.at(-1)];
  if (first === undefined || last === undefined) return [];
  const asked = words.slice(words.indexOf(first.accented), words.lastIndexOf(last.accented) + 1);
  const others = content.length === 1 ? first.others.map((other) => other.join(" ")) : [];
  return [fold(asked.join(" ")), ...others].filter((wording) => wording !== "");
}

/** Folded, with single spaces, and of its marks only those between clauses. */
function plain(sentence: string): string {
  const kept = fold(sentence)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s,;:.()-]/gu, "");
  return `${kept.replace(/\s+/gu, " ").trim()} `;
}

/** Where a clause starts: behind a mark, the number of a paragraph or a word that leads over. */
const START = "(?:^|[,;:.)-] ?|(?<![a-z])(?:rang|thi|do|coi|goi|hieu|nhu vay) )(?:\\d+[.)] ?|[a-z][.)] ?)?";

/** What may be said of anything before its name. */
const KIND = "(?:khai niem|thuat ngu|cum tu|cong tac|phong trao|hoat dong)";

/** Between the thing and "là". */
const BESIDE = "(?: viet nam)?(?: ?\\([^)]*\\)| cua [^,;:.]{1,60}?|, [^,;:.]{1,30}?)?";
