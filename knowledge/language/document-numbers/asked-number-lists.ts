import type { QuestionToken } from "./question-tokens.ts";

/** A number of the question on its way to an `AskedNumber`. */
export interface NumberCandidate {
  readonly number: string;
  readonly year?: string | undefined;
  readonly type?: string | undefined;
  readonly issuer?: string | undefined;
  /** Indexes of the first and the last token (inclusive) that belong to it. */
  readonly first: number;
  readonly last: number;
  /** False while it is only a number that a neighbour in a list may explain (`217` in `217 với 218 qđ tw`). */
  readonly sure: boolean;
}

const CONNECTORS = new Set(["va", "voi", "vs", "hay", "hoac", "cung", ",", "&", "+", ";", "so"]);

/**
 * In a list one type and issuer serve all: `217 với 218 qđ tw`, `qđ 217, 218 của bộ chính trị`. Numbers that
 * nothing explains, not even a neighbour, go.
 */
export function shareParts(
  candidates: readonly NumberCandidate[],
  tokens: readonly QuestionToken[],
): NumberCandidate[] {
  const fromRight = shareAlong([...candidates].reverse(), (left, right) =>
    connected(left, right, tokens),
  ).reverse();
  return shareAlong(fromRight, (right, left) => connected(left, right, tokens)).filter(
    (candidate) => candidate.sure,
  );
}

/** Hands parts from each candidate to the next one where `isNext(next, previous)`. */
function shareAlong(
  candidates: readonly NumberCandidate[],
  isNext: (next: NumberCandidate, previous: NumberCandidate) => boolean,
): NumberCandidate[] {
  const shared: NumberCandidate[] = [];
  for (const candidate of candidates) {
    const previous = shared.at(-1);
    shared.push(
      previous?.sure === true && isNext(candidate, previous) ? withParts(candidate, previous) : candidate,
    );
  }
  return shared;
}

function withParts(candidate: NumberCandidate, from: NumberCandidate): NumberCandidate {
  if (!candidate.sure) return { ...candidate, type: from.type, issuer: from.issuer, sure: true };
  if (candidate.issuer !== undefined || candidate.type !== from.type) return candidate;
  return { ...candidate, issuer: from.issuer };
}

/** True when only connecting words stand between the two. */
function connected(left: NumberCandidate, right: NumberCandidate, tokens: readonly QuestionToken[]): boolean {
  const between = tokens.slice(left.last + 1, right.first);
  return between.length > 0 && between.every((token) => CONNECTORS.has(token.text));
}
