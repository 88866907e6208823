import type { CorpusView } from "../corpus-view/corpus-view.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { Question } from "../question/question.ts";

/** The judged passages about what a definition is asked of, in the same words: where none defines it, they may be offered. */
export function ofSubject<Judged extends Evidence>(
  view: CorpusView,
  { defined }: Question,
  judged: readonly Judged[],
): Judged[] {
  return judged.filter(({ candidate }) => {
    const { headings, text } = view.passage(candidate.passageIndex);
    const words = view.language.wordsOf([...headings, text].join("\n"));
    return defined.some((wording) => words.hasPhrase(wording));
  });
}
