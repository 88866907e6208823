import { afterAll, beforeAll } from "vitest";
import { type Knowledge, type Outcome, openKnowledge, type ShownPassage } from "../../../knowledge/index.ts";

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
  let knowledge: Knowledge | undefined;
  const opened = (): Knowledge => {
    if (knowledge) return knowledge;
    throw new Error("The corpus is opened before the first test.");
  };
  beforeAll(async () => {
    knowledge = await openKnowledge({ corpusPath: OFFICE });
  });
  afterAll(() => knowledge?.close());
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
