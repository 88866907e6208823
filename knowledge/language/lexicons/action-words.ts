import { z } from "zod";
import { foldedForm } from "../syllables.ts";
import { phraseList } from "./data-schemas.ts";

/** data/actions.yaml. */
export const actionsSchema = z.strictObject({ tenses: phraseList, parting: phraseList });

/** Words around what somebody does. */
export interface ActionWords {
  /** True for a folded word of time that may stand between `ai` and the action: `đã`. */
  isTense(folded: string): boolean;
  /** True for a folded word behind which another action, or another part of the sentence, begins. */
  isParting(folded: string): boolean;
}

export function createActionWords(data: z.output<typeof actionsSchema>): ActionWords {
  const tenses = new Set(data.tenses.map(foldedForm));
  const parting = new Set(data.parting.map(foldedForm));
  return { isTense: (folded) => tenses.has(folded), isParting: (folded) => parting.has(folded) };
}
