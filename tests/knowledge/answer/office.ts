import type { Knowledge, Outcome, ShownPassage } from "../../../knowledge/index.ts";
import { useKnowledge } from "../use-knowledge.ts";

/** A made-up office's four documents. */
export const OFFICE = new URL("../../fixtures/office/", import.meta.url).pathname;

interface Office {
  ask(question: string): Promise<Outcome>;
  /** The first passage shown; throws where none is. */
  first(question: string): Promise<ShownPassage>;
  readonly knowledge: Knowledge;
}

/** Opens the office's documents for the tests of a file, with the repository's own model. */
export function useOffice(): Office {
  const opened = useKnowledge(OFFICE);
  const ask = (question: string) => opened().ask(question);
  return {
    ask,
    first: async (question) => {
      const outcome = await ask(question);
      const [passage] = outcome.passages;
      if (passage) return passage;
      throw new Error(`No passage for ${question}: ${JSON.stringify(outcome)}`);
    },
    get knowledge() {
      return opened();
    },
  };
}
