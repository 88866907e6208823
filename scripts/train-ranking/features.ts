import type { CorpusView } from "../../knowledge/answer/corpus-view.ts";
import { coverageOf, pairShare } from "../../knowledge/answer/coverage.ts";
import type { Question } from "../../knowledge/answer/understand-question.ts";
import { joinWords, wordsOf } from "../../knowledge/answer/words.ts";
import type { Candidate } from "../../knowledge/search/rank.ts";
import { sentencesOf } from "../../knowledge/text/index.ts";

/** What a learned order could look at. `fused` is the score of the fusion in use; the others are 0..1 or about that. */
export const FEATURES = [
  "fused",
  "keyword",
  "document",
  "similarity",
  "similarityOfDocument",
  "coverage",
  "missing",
  "titleCoverage",
  "pairs",
  "bestSentence",
  "bestSentencePairs",
  "length",
] as const;

export type Feature = (typeof FEATURES)[number];

/** By FEATURES. */
export type FeatureRow = readonly number[];

/** `candidates`: all of one document's, best first; the first one is looked into. */
export function featuresOf(
  view: CorpusView,
  { content }: Question,
  candidates: readonly [Candidate, ...Candidate[]],
): FeatureRow {
  const [best] = candidates;
  const passage = view.passage(best.passage);
  const above = wordsOf(view.expand([view.document(passage).title, ...passage.headings].join("\n")));
  const sentences = sentencesOf(passage.text).map(({ text }) => wordsOf(view.expand(text)));
  const whole = joinWords([above, ...sentences]);
  const { share, missing } = coverageOf(content, whole, view.rarity);
  const values: Record<Feature, number> = {
    fused: best.score,
    keyword: best.keyword,
    document: best.document,
    similarity: best.similarity,
    similarityOfDocument: Math.max(...candidates.map(({ similarity }) => similarity)),
    coverage: share,
    missing,
    titleCoverage: coverageOf(content, above, view.rarity).share,
    pairs: pairShare(content, whole),
    bestSentence: Math.max(0, ...sentences.map((words) => coverageOf(content, words, view.rarity).share)),
    bestSentencePairs: Math.max(0, ...sentences.map((words) => pairShare(content, words))),
    length: Math.log10(1 + (view.index.keywords.data.lengths[best.passage] ?? 0)) / 4,
  };
  return FEATURES.map((name) => values[name]);
}
