import type { WeightedReading } from "../../restore/weighted-reading.ts";

/** One syllable of a question as it is searched, lower case. */
export interface QueryTerm {
  /** With accents, as far as they are known. */
  readonly accented: string;
  readonly folded: string;
  /** 1 for a syllable that says what the question is about, less for one that only asks or holds a sentence together. */
  readonly weight: number;
  /** What it may be with accents, `accented` among them, where it was typed without and more than one is likely. */
  readonly readings?: readonly WeightedReading[];
  /**
   * Of a syllable that the question does not have: the other wording that it belongs to, such as `người dân` for
   * `bà con`.
   */
  readonly wording?: string;
}

/** A syllable as the keyword index wants it: with the weight of the pair that it forms with the next one. */
export interface WeightedTerm extends QueryTerm {
  readonly pairWeight: number;
}
