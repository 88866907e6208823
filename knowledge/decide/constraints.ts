import type { Evidence } from "../evidence/evidence.ts";
import type { Question } from "../question/question.ts";

/** `unknown`: the passage cannot tell, or need not have it; that speaks neither for nor against it. */
export type ConstraintState = "met" | "unmet" | "unknown";

/** What a question asks to be there, and no probability makes up for. */
interface Constraint {
  readonly name: string;
  /** `refuse`: without it a passage is about something else and is not shown. `offer`: it is offered, and does not answer. */
  readonly whenUnmet: "refuse" | "offer";
  /** Whether the question asks for any such thing. */
  applies(question: Question): boolean;
  /** Whether the passage has it; undefined for `unknown`. */
  check(evidence: Evidence): boolean | undefined;
}

/**
 * A word of this rarity (0..1) or more must not be missing from an answer to "who", "when", "how many": without it the
 * person, day or number in the passage belongs to something else.
 */
const RARE_WORD = 0.5;

/** What nearness is made of; the weights add up to 1. Chosen on tests/questions/pages-dev.jsonl. */
const NEARNESS = { coverage: 0.4, pairs: 0.15, sentence: 0.25, similarity: 0.2 } as const;

/**
 * Passages below this nearness are about something else: over a handful of documents the best passage stands out from the
 * others even then. Chosen on tests/questions/pages-dev.jsonl.
 */
const MIN_NEARNESS = 0.17;

/** How near a passage is to the question, whatever the other passages are, 0..1. */
export function nearnessOf({ coverage, pairs, sentenceCoverage, candidate }: Evidence): number {
  return (
    NEARNESS.coverage * coverage +
    NEARNESS.pairs * pairs +
    NEARNESS.sentence * sentenceCoverage +
    NEARNESS.similarity * Math.max(0, candidate.similarity)
  );
}

const asksForType = ({ answerType }: Question) => answerType !== "other";
const namesOneDocument = ({ documentNumbers }: Question) => documentNumbers.length === 1;

/** It names people, places or numbered districts. */
export function asksForNames({ names, otherNumbers }: Question): boolean {
  return names.length > 0 || otherNumbers.some(({ isName }) => isName);
}

/** What is named is looked for, and not what is near. */
function namesNothing(question: Question): boolean {
  return question.documentNumbers.length === 0 && !question.asksOfArticle && !asksForNames(question);
}

/** The table of constraints; `explain` and docs/how-a-question-is-answered.md list them in this order. */
export const CONSTRAINTS = [
  {
    name: "nearness",
    whenUnmet: "refuse",
    applies: namesNothing,
    check: (evidence) => nearnessOf(evidence) >= MIN_NEARNESS,
  },
  {
    name: "names",
    whenUnmet: "refuse",
    applies: asksForNames,
    check: ({ hasNames }) => hasNames,
  },
  {
    name: "scenes",
    whenUnmet: "offer",
    applies: ({ scenes }) => scenes.length > 0,
    check: ({ hasScenes }) => hasScenes,
  },
  {
    name: "numbers",
    whenUnmet: "offer",
    applies: ({ otherNumbers }) => otherNumbers.some(({ isName }) => !isName),
    check: ({ hasOtherNumbers }) => hasOtherNumbers,
  },
  {
    name: "year",
    whenUnmet: "offer",
    applies: ({ documentNumbers }) => documentNumbers.some(({ year }) => year !== undefined),
    check: ({ hasYears }) => hasYears,
  },
  {
    name: "item",
    whenUnmet: "offer",
    applies: ({ item }) => item !== undefined,
    check: ({ hasItem }) => hasItem,
  },
  {
    name: "answerType",
    whenUnmet: "offer",
    applies: asksForType,
    check: ({ typeMatch }) => (typeMatch === "notAsked" ? undefined : typeMatch === "present"),
  },
  {
    // Among the few passages with a number that is asked for, one always stands out, whatever is asked of it.
    name: "rareWords",
    whenUnmet: "offer",
    applies: (question) => asksForType(question) || namesOneDocument(question),
    check: ({ typeMatch, documents, missingRarity }) =>
      typeMatch === "notAsked" && documents.length === 0 ? undefined : missingRarity < RARE_WORD,
  },
  {
    name: "neighbours",
    whenUnmet: "offer",
    applies: namesOneDocument,
    check: ({ documents, pairs }) => (documents.length === 0 ? undefined : pairs > 0),
  },
] as const satisfies readonly Constraint[];

export type ConstraintName = (typeof CONSTRAINTS)[number]["name"];

/** One constraint that applies to a question, as a passage stands to it. */
export interface CheckedConstraint extends Pick<Constraint, "whenUnmet"> {
  readonly name: ConstraintName;
  readonly state: ConstraintState;
}

/** What the constraints say of a passage. */
export interface Verdict {
  readonly constraints: readonly CheckedConstraint[];
  readonly isRefused: boolean;
  /** No constraint speaks against it as an answer. */
  readonly mayAnswer: boolean;
}

export function checkConstraints(question: Question, evidence: Evidence): Verdict {
  const rows: readonly (Constraint & { readonly name: ConstraintName })[] = CONSTRAINTS;
  const checked = rows
    .filter((row) => row.applies(question))
    .map((row) => ({ ...row, state: stateOf(row.check(evidence)) }));
  const unmet = checked.filter(({ state }) => state === "unmet");
  return {
    constraints: checked.map(({ name, whenUnmet, state }) => ({ name, whenUnmet, state })),
    isRefused: unmet.some(({ whenUnmet }) => whenUnmet === "refuse"),
    mayAnswer: unmet.length === 0,
  };
}

function stateOf(has: boolean | undefined): ConstraintState {
  if (has === undefined) return "unknown";
  return has ? "met" : "unmet";
}
