import {
  EVIDENCE_FEATURES,
  type EvidenceFeature,
  type EvidenceWeights,
} from "../../../knowledge/evidence/evidence-weights.ts";
import { bestFirst } from "../../../knowledge/retrieve/best-first.ts";
import { firstStageScore } from "../../../knowledge/retrieve/prune.ts";
import { fitListwise, type RatedList } from "../fitting/fit-listwise.ts";
import { weighBySet } from "../fitting/set-weights.ts";
import type { CandidateList, Considered } from "./collect-candidate-lists.ts";

/** Keeps weights that hardly matter small; chosen on the validation of this command among 0.0001, 0.0005 and 0.002. */
const PENALTY = 0.0001;

/** More candidates than are judged: those that a question hardly brings up say little about the order of the others. */
const CONSIDERED = 32;

/** Fits how passages are picked over all candidates, then how the foremost of them are put in order. */
export function fitEvidence(
  lists: readonly CandidateList[],
  features: readonly EvidenceFeature[] = EVIDENCE_FEATURES,
): EvidenceWeights {
  const asked = lists.filter(({ hasWords }) => hasWords);
  const prune = fitPruning(asked);
  const columns = features.map((name) => EVIDENCE_FEATURES.indexOf(name));
  const fitted = fitBeside(
    asked,
    (candidates) => foremost(candidates, prune, CONSIDERED),
    ({ features: all }) => columns.map((column) => all[column] ?? 0),
  );
  const order = EVIDENCE_FEATURES.map((name) => [name, fitted[features.indexOf(name)] ?? 0] as const);
  return { order: Object.fromEntries(order), prune };
}

function fitPruning(lists: readonly CandidateList[]): EvidenceWeights["prune"] {
  const [indexedCoverage = 0, similarity = 0] = fitBeside(
    lists,
    (candidates) => candidates,
    (candidate) => [candidate.indexedCoverage, candidate.similarity],
  );
  return { indexedCoverage, similarity };
}

/** The `limit` candidates that would be judged, best first. */
export function foremost(
  candidates: readonly Considered[],
  weights: EvidenceWeights["prune"],
  limit: number,
): Considered[] {
  return bestFirst(candidates, (candidate) =>
    firstStageScore(candidate, candidate.indexedCoverage, weights),
  ).slice(0, limit);
}

/** Weights beside that of the score, which is brought to 1. */
function fitBeside(
  lists: readonly CandidateList[],
  choose: (candidates: readonly Considered[]) => readonly Considered[],
  featuresOf: (candidate: Considered) => readonly number[],
): number[] {
  const weights = weighBySet(lists);
  const rated = lists.map(({ candidates }, at): RatedList => {
    const chosen = choose(candidates);
    return {
      rows: chosen.map((candidate) => [candidate.score, ...featuresOf(candidate)]),
      isRight: chosen.map(({ answers }) => answers),
      weight: weights[at]!,
    };
  });
  const [score = 0, ...others] = fitListwise(rated, PENALTY);
  if (score <= 0) throw new Error("The search's score says nothing about what answers.");
  return others.map((weight) => Math.round((1000 * weight) / score) / 1000);
}
