/** One of the systems that are compared, ready for questions. */
export interface System {
  /** Ids of the best documents, at most RANKED_DOCUMENTS, best first. */
  rank(question: string): Promise<readonly string[]>;
  /** Absent where a system only ranks. */
  readonly ask?: (question: string) => Promise<unknown>;
  close(): Promise<void>;
}

/** Documents that a system ranks for a question: as many as our knowledge reads before it decides. */
export const RANKED_DOCUMENTS = 24;
