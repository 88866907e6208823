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
      domain: 0,
    },
    matches: [],
    coverage: 0.5,
    coverageWithLead: 0.5,
    missingRarity: 0.2,
    pairs: 0.3,
    wordPairs: 0.3,
    sentenceCoverage: 0.4,
    typeMatch: "notAsked",
    documents: [],
    hasNames: true,
    hasScenes: true,
    hasOtherNumbers: true,
    hasYears: true,
    hasItem: true,
    hasNumbers: true,
    highlight: "",
    ...evidence,
  };
}
