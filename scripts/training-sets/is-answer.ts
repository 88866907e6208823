import type { CorpusView } from "../../knowledge/corpus-view/corpus-view.ts";
import { holds } from "../evaluate/spans.ts";
import type { AskedQuestion } from "./read-questions.ts";

/** Whether the passage at this place holds the words that answer, or stands in a document that does. */
export function isAnswer(
  view: CorpusView,
  place: number,
  { answerable, spans, isAbout }: AskedQuestion,
): boolean {
  if (!answerable) return false;
  const { documentId, text } = view.passage(place);
  return spans.length === 0 ? isAbout(documentId) : spans.some((span) => holds(text, span));
}
