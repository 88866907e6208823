/**
 * All that others may use of this folder: `openKnowledge` gives a `Knowledge`, which answers a question with an `Outcome`.
 * Offsets are UTF-16 units with an exclusive end, dates are ISO 8601, scores are 0..1 unless said otherwise.
 */
export type { ExplainedPassage, ExplainedQuestion, Explanation, Showing } from "./answer/explain.ts";
export type { CheckedConstraint } from "./decide/constraints.ts";
export { type CitedPlace, citedPlace } from "./documents/cited-place.ts";
export { HEAD_ORDINAL } from "./documents/document-head.ts";
export type { Original } from "./documents/original-file.ts";
export type { Passage } from "./documents/passage.ts";
export { dropReason } from "./documents/read/drop-reasons.ts";
export type { Block, Document, Dropped, Metadata } from "./documents/read/index.ts";
export { originalLink, sourceLink } from "./documents/source-link.ts";
export type { DocumentReport, Finding, Level } from "./ingest/ingest-report.ts";
export type { KeptReport } from "./ingest/report-store.ts";
export type {
  CorpusChanges,
  Knowledge,
  Progress,
  RankedDocument,
  ReloadResult,
  Status,
  WholeSource,
} from "./knowledge.ts";
export { foldedForm, matchingForm, type Sentence, sentencesOf } from "./language/index.ts";
export type { AnswerType } from "./language/lexicons/question-words.ts";
export { openKnowledge } from "./load-open-knowledge.ts";
export type { DocumentFacts, Overview, Topic } from "./look-up/corpus-facts.ts";
export type { AbstainReason, Choice, NewerDocument, Outcome, ShownPassage, Source } from "./outcome.ts";
export type { Detail, Outline, OutlinedWord, Span } from "./question/outline-question.ts";
export type { KnowledgeOptions } from "./settings.ts";
export { watchCorpus } from "./watch-corpus.ts";
