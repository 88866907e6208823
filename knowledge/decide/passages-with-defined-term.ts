import type { CorpusView } from "../corpus-view/corpus-view.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { Question } from "../question/question.ts";

/** The judged passages that mention what a definition is asked of: where none defines it, these are offered. */
export function passagesWithDefinedTerm<Item extends Evidence>(
  view: CorpusView,
  { definedTerms }: Question,
  judged: readonly Item[],
): Item[] {
  return judged.filter(({ candidate }) => {
    const { headings, text } = view.passage(candidate.passageIndex);
    const words = view.language.wordsOf([...headings, text].join("\n"));
    return definedTerms.some((wording) => words.hasPhrase(wording));
  });
}
