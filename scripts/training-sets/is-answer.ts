import type { CorpusView } from "../../knowledge/answer/corpus-view.ts";
import { matchingForm } from "../../knowledge/text/index.ts";
import type { AskedQuestion } from "./read-questions.ts";

/** Whether the passage at this place holds the words that answer, or stands in a document that does. */
export function isAnswer(
  view: CorpusView,
  place: number,
  { answerable, span, isAbout }: AskedQuestion,
): boolean {
  if (!answerable) return false;
  const { documentId, text } = view.passage(place);
  return span === undefined
    ? isAbout(documentId)
    : ` ${matchingForm(text)} `.includes(` ${matchingForm(span)} `);
}
