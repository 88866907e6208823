import { type AskedArticle, foldedForm } from "../language/index.ts";
import type { Token } from "../restore/restore-words.ts";

interface Word extends Token {
  readonly isContent: boolean;
}

/** With so many content words before the article, and in all, a question asks for something else. */
const CASE_WORDS = { before: 2, all: 4 } as const;

/**
 * Whether a question asks what an article says (`Điều 9 Luật Giếng làng quy định gì?`, `luật giếng làng điều 9`). One that names
 * it only to say which case it means (`xin phép theo khoản 5 Điều 13 thì nộp giấy gì?`) may be answered anywhere. The words of the
 * law's name count for neither.
 */
export function asksOfArticle(words: readonly Word[], articles: readonly AskedArticle[]): boolean {
  const [first] = articles;
  if (first === undefined) return false;
  const naming = new Set(articles.flatMap(({ of }) => foldedForm(of).split(" ")));
  const before = words.filter(({ isContent, end }) => isContent && end <= first.start);
  const told = before.filter(({ folded }) => !naming.has(folded));
  const all = words.filter(({ isContent }) => isContent).length - (before.length - told.length);
  return told.length < CASE_WORDS.before || all < CASE_WORDS.all;
}
