import type { CorpusView } from "../../../knowledge/corpus-view/corpus-view.ts";
import { holds } from "../../metrics/spans.ts";
import type { AskedQuestion } from "./asked-questions.ts";

/** Whether the passage holds the words that answer, or stands in a document that does. */
export function isAnswer(
  view: CorpusView,
  passage: number,
  { answerable, spans, isAbout }: AskedQuestion,
): boolean {
  if (!answerable) return false;
  const { documentId, text } = view.passage(passage);
  return spans.length === 0 ? isAbout(documentId) : spans.some((span) => holds(text, span));
}
