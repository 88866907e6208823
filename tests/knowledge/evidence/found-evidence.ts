import type { Evidence } from "../../../knowledge/evidence/evidence.ts";

/** Evidence of a middling passage, with some of it changed. */
export function foundEvidence(some: Partial<Evidence> & { passage?: number; score?: number } = {}): Evidence {
  const { passage = 0, score = 1, ...evidence } = some;
  return {
    candidate: {
      passageIndex: passage,
      score,
      keywordScore: 0.5,
      documentScore: 0.5,
      similarity: 0.3,
    },
    corpusGrowth: 0,
    matches: [],
    coverage: 0.5,
    coverageWithLead: 0.5,
    missingRarity: 0.2,
    pairs: 0.3,
    wordPairs: 0.3,
    titleCoverage: 0.3,
    soft: {
      ...{
        passage: 0.6,
        passageByLength: 0.6,
        sentence: 0.5,
        sentenceByLength: 0.5,
        title: 0.4,
        titleByLength: 0.4,
      },
      ...{ weakest: 0.2, near: 0.8, levels: [0.5, 0.2, 0.4, 0.6] },
    },
    sentenceCoverage: 0.4,
    typeMatch: "notAsked",
    documents: [],
    hasNames: true,
    hasScenes: true,
    hasOtherNumbers: true,
    hasYears: true,
    hasItem: true,
    hasNumbers: true,
    onlyAsks: false,
    sentence: "",
    highlight: "",
    ...evidence,
  };
}
