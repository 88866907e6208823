import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Evidence } from "./evidence.ts";

/** What judged passages are ordered by beside their score, which counts 1. Shares are 0..1, flags 0 or 1. */
export const EVIDENCE_FEATURES = [
  /** Cosine of question and passage, -1..1. */
  "similarity",
  /** Share of the question's words, by rarity, in the passage, the titles above it and its document's first passage. */
  "coverageWithLead",
  /** Share of the question's neighbouring words, asking ones too, that are neighbours there. */
  "wordPairs",
  /** Share of the question's words, by rarity, in the titles above the passage. */
  "titleCoverage",
  /** The passage's BM25 and its document's, each beside its part in the score. */
  "keywordScore",
  "documentScore",
  /** SoftEvidence: how near the words of passage, nearest sentence and titles come to those of the question. */
  "softPassage",
  "softPassageByLength",
  "softSentence",
  "softSentenceByLength",
  "softTitle",
  "softTitleByLength",
  "softWeakest",
  "softNear",
  /** How many words of the passage come so near, level by level. */
  "softSame",
  "softAlmost",
  "softRelated",
  "softMatter",
  /** Share of the question's words, by rarity, in the best sentence. */
  "sentenceCoverage",
  /** The same where that sentence has the type of answer asked for, else 0. */
  "typedSentenceCoverage",
  /** The years, other numbers and list item of the question are there. */
  "hasNumbers",
  /** What counts more or less the larger the corpus is: the same times Evidence.corpusGrowth. */
  "scoreGrowth",
  "similarityGrowth",
  "wordPairsGrowth",
  "keywordScoreGrowth",
  "documentScoreGrowth",
  "softPassageByLengthGrowth",
  "softTitleGrowth",
  "sentenceCoverageGrowth",
] as const;

export type EvidenceFeature = (typeof EVIDENCE_FEATURES)[number];

/** A passage's features in the order of EVIDENCE_FEATURES. */
export function featuresOf(evidence: Evidence): number[] {
  const {
    candidate,
    coverageWithLead,
    wordPairs,
    sentenceCoverage,
    typeMatch,
    hasNumbers,
    soft,
    corpusGrowth: growth,
  } = evidence;
  const [softSame = 0, softAlmost = 0, softRelated = 0, softMatter = 0] = soft.levels;
  const values: Record<EvidenceFeature, number> = {
    similarity: candidate.similarity,
    coverageWithLead,
    wordPairs,
    titleCoverage: evidence.titleCoverage,
    keywordScore: candidate.keywordScore,
    documentScore: candidate.documentScore,
    softPassage: soft.passage,
    softPassageByLength: soft.passageByLength,
    softSentence: soft.sentence,
    softSentenceByLength: soft.sentenceByLength,
    softTitle: soft.title,
    softTitleByLength: soft.titleByLength,
    softWeakest: soft.weakest,
    softNear: soft.near,
    ...{ softSame, softAlmost, softRelated, softMatter },
    sentenceCoverage,
    typedSentenceCoverage: typeMatch === "present" ? sentenceCoverage : 0,
    hasNumbers: Number(hasNumbers),
    scoreGrowth: candidate.score * growth,
    similarityGrowth: candidate.similarity * growth,
    wordPairsGrowth: wordPairs * growth,
    keywordScoreGrowth: candidate.keywordScore * growth,
    documentScoreGrowth: candidate.documentScore * growth,
    softPassageByLengthGrowth: soft.passageByLength * growth,
    softTitleGrowth: soft.title * growth,
    sentenceCoverageGrowth: sentenceCoverage * growth,
  };
  return EVIDENCE_FEATURES.map((name) => values[name]);
}

const weight = z.number();

/** Weights beside a candidate's score, which counts 1. */
export const evidenceWeightsSchema = z.object({
  /** Of what is read in a judged passage: the second stage of ranking. */
  order: z.object(Object.fromEntries(EVIDENCE_FEATURES.map((name) => [name, weight]))).strict(),
  /** Of what the indexes know of it, by which candidates are pruned before any text is read: the first stage. */
  prune: z.object({ indexedCoverage: weight, similarity: weight }),
});

export type EvidenceWeights = z.output<typeof evidenceWeightsSchema>;

export const EVIDENCE_WEIGHTS_FILE = new URL("./evidence-weights.json", import.meta.url);

/** Written by `npm run train:evidence`. */
export const EVIDENCE_WEIGHTS: EvidenceWeights = evidenceWeightsSchema.parse(
  JSON.parse(readFileSync(EVIDENCE_WEIGHTS_FILE, "utf8")),
);

/** A function that adds up features, in the order of EVIDENCE_FEATURES, by their weights. */
export function createWeighing(weights: EvidenceWeights["order"]): (features: readonly number[]) => number {
  const row = EVIDENCE_FEATURES.map((name) => weights[name] ?? 0);
  return (features) => features.reduce((sum, value, at) => sum + value * (row[at] ?? 0), 0);
}
