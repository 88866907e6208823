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
    framed: 0.5,
    missing: 0.2,
    pairs: 0.3,
    wordPairs: 0.3,
    sentence: 0.4,
    head: 0.5,
    kind: 0.5,
    documents: [],
    names: true,
    ownNames: true,
    figures: true,
    highlight: "",
    ...evidence,
  };
}
