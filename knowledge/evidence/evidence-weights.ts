import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Evidence } from "./evidence.ts";

/** What judged passages are ordered by beside their score, which counts 1. Shares are 0..1, flags 0 or 1. */
export const EVIDENCE_FEATURES = [
  /** Cosine of question and passage. */
  "similarity",
  /** How near the document is to what the assistant is asked about. */
  "domain",
  /** Share of the question's words, by rarity, in the passage, the titles above it and what its document begins with. */
  "framed",
  /** Share of the neighbouring words, asking ones too, that are neighbours there. */
  "wordPairs",
  /** Share of the question's words, by rarity, in the best sentence. */
  "sentence",
  /** The same as `sentence` where that sentence holds the kind of thing that is asked for. */
  "kind",
  /** The years, other numbers and list item of the question are there. */
  "figures",
] as const;

export type EvidenceFeature = (typeof EVIDENCE_FEATURES)[number];

/** What evidence counts beside a score; the order of `featuresOf`. */
export function featuresOf(evidence: Evidence): number[] {
  const { candidate, sentence, kind } = evidence;
  const values: Record<EvidenceFeature, number> = {
    similarity: candidate.similarity,
    domain: candidate.domain,
    framed: evidence.framed,
    wordPairs: evidence.wordPairs,
    sentence,
    kind: kind === 1 ? sentence : 0,
    figures: Number(evidence.figures),
  };
  return EVIDENCE_FEATURES.map((name) => values[name]);
}

const weight = z.number().nonnegative();

/** Weights beside a candidate's score, which counts 1; see scripts/train-evidence. */
export const evidenceWeightsSchema = z.object({
  /** Of what is read in a judged passage. */
  order: z.object(Object.fromEntries(EVIDENCE_FEATURES.map((name) => [name, weight]))).strict(),
  /** Of what is known before its text is read: by it the passages are picked that are judged. */
  front: z.object({ held: weight, similarity: weight, domain: weight }),
});

export type EvidenceWeights = z.output<typeof evidenceWeightsSchema>;

export const EVIDENCE_WEIGHTS_FILE = new URL("./evidence-weights.json", import.meta.url);

/** Written by `npm run train:evidence`. */
export const EVIDENCE_WEIGHTS: EvidenceWeights = evidenceWeightsSchema.parse(
  JSON.parse(readFileSync(EVIDENCE_WEIGHTS_FILE, "utf8")),
);

/** What the features of a passage count together, in the order of EVIDENCE_FEATURES. */
export function createWeighing(weights: EvidenceWeights["order"]): (features: readonly number[]) => number {
  const row = EVIDENCE_FEATURES.map((name) => weights[name] ?? 0);
  return (features) => features.reduce((sum, value, at) => sum + value * (row[at] ?? 0), 0);
}
