import type { Candidate } from "./asked-document-numbers.ts";
import type { QuestionToken } from "./question-tokens.ts";

const CONNECTORS = new Set(["va", "voi", "vs", "hay", "hoac", "cung", ",", "&", "+", ";", "so"]);

/**
 * In a list one type and issuer serve all: `217 với 218 qđ tw`, `qđ 217, 218 của bộ chính trị`. Numbers that
 * nothing explains, not even a neighbour, go.
 */
export function shareParts(candidates: readonly Candidate[], tokens: readonly QuestionToken[]): Candidate[] {
  const fromRight = shareAlong([...candidates].reverse(), (left, right) =>
    connected(left, right, tokens),
  ).reverse();
  return shareAlong(fromRight, (right, left) => connected(left, right, tokens)).filter(
    (candidate) => candidate.sure,
  );
}

/** Hands parts from each candidate to the next one where `isNext(next, previous)`. */
function shareAlong(
  candidates: readonly Candidate[],
  isNext: (next: Candidate, previous: Candidate) => boolean,
): Candidate[] {
  const shared: Candidate[] = [];
  for (const candidate of candidates) {
    const previous = shared.at(-1);
    shared.push(
      previous?.sure === true && isNext(candidate, previous) ? withParts(candidate, previous) : candidate,
    );
  }
  return shared;
}

function withParts(candidate: Candidate, from: Candidate): Candidate {
  if (!candidate.sure) return { ...candidate, type: from.type, issuer: from.issuer, sure: true };
  if (candidate.issuer !== undefined || candidate.type !== from.type) return candidate;
  return { ...candidate, issuer: from.issuer };
}

/** True when only connecting words stand between the two. */
function connected(left: Candidate, right: Candidate, tokens: readonly QuestionToken[]): boolean {
  const between = tokens.slice(left.last + 1, right.first);
  return between.length > 0 && between.every((token) => CONNECTORS.has(token.text));
}
