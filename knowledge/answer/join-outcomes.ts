import type { Choice, Outcome } from "../outcome.ts";

/** What one question of a message leads to. */
export interface PartOutcome {
  readonly outcome: Outcome;
  /** What its first passage is offered as; undefined where nothing is shown. */
  readonly choice: Choice | undefined;
}

/**
 * What is shown for a message of several questions: the first passage of each, in their order. An answer where each has one, else
 * choices; the confidence is the lowest. Undefined where one of them has nothing to show, or all show the same passage.
 */
export function joinOutcomes(parts: readonly PartOutcome[]): Outcome | undefined {
  const shown = parts.flatMap(({ outcome }) => (outcome.kind === "abstained" ? [] : [outcome]));
  const passages = firstOfEach(
    shown.flatMap((outcome) => outcome.passages.slice(0, 1)),
    ({ id }) => id,
  );
  if (shown.length < parts.length || passages.length < 2) return undefined;
  const confidence = Math.min(...shown.map((outcome) => outcome.confidence));
  if (shown.every(({ kind }) => kind === "answer")) return { kind: "answer", confidence, passages };
  const choices = firstOfEach(
    parts.flatMap(({ choice }) => choice ?? []),
    ({ label }) => label,
  );
  return { kind: "choices", confidence, passages, choices };
}

function firstOfEach<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const keys = items.map(keyOf);
  return items.filter((_, at) => keys.indexOf(keys[at]!) === at);
}
