/** One of the systems that are compared, ready for questions. */
export interface System {
  /** Ids of the ten best documents, best first. */
  rank(question: string): Promise<readonly string[]>;
  /** Absent where a system only ranks. */
  readonly ask?: (question: string) => Promise<unknown>;
  close(): Promise<void>;
}

/** Documents that a system ranks for a question. */
export const RANKED_DOCUMENTS = 10;
