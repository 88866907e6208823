import type { Outcome } from "../../../knowledge/index.ts";
import { holds, overlapsSpan } from "../../metrics/spans.ts";
import { articleOf, type LawsByDocument } from "../../question-sets/office-corpus.ts";
import type { Judged, OfficeQuestion } from "./office-job.ts";

/** Passages that a person is shown. */
const SHOWN = 3;

/** Judges by article what is shown. `textOf`: an article's text by its id. */
export function judgeShown(
  { id, relevant, span }: OfficeQuestion,
  outcome: Outcome,
  laws: LawsByDocument,
  textOf: (article: string) => string | undefined,
): Judged {
  if (outcome.kind === "abstained")
    return { id, kind: outcome.kind, confidence: null, rightPlace: null, marked: null };
  const articles = outcome.passages.slice(0, SHOWN).map((passage) => articleOf(passage, laws));
  const place = articles.findIndex((article) => article !== undefined && relevant.includes(article));
  const text = place === 0 ? textOf(articles[0] ?? "") : undefined;
  const marked =
    span !== undefined && text !== undefined && holds(text, span)
      ? overlapsSpan(outcome.passages[0]?.highlight ?? "", span, text)
      : null;
  return {
    ...{ id, kind: outcome.kind, confidence: outcome.confidence },
    ...{ rightPlace: place < 0 ? null : place, marked },
  };
}
