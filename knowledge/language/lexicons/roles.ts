import { z } from "zod";
import { compareLengths, FOLDED, foldedTextOf, listPhrases, type Run } from "../phrases.ts";
import { foldedForm } from "../syllables.ts";
import { phraseList, wordList } from "./data-schemas.ts";

/** data/roles.yaml. */
export const rolesSchema = z.strictObject({ roles: phraseList, holding: wordList });

/** The offices that people hold. */
export interface Roles {
  /** The longest office that begins at this one of the folded syllables. */
  findAt(folded: readonly string[], start: number): (Run & { readonly role: string }) | undefined;
  /** True for a folded word that says of a body before it who holds its office: `Ban Dân vận do bà Mai làm trưởng ban`. */
  isHolding(folded: string): boolean;
}

export function createRoles(data: z.output<typeof rolesSchema>): Roles {
  const roles = listPhrases(data.roles.toSorted(compareLengths), FOLDED);
  const holding = new Set(foldedForm(data.holding).split(" "));
  return {
    findAt: (folded, start) => {
      const found = roles.findAt(folded, start);
      return found && { role: foldedTextOf(found.value), start: found.start, end: found.end };
    },
    isHolding: (folded) => holding.has(folded),
  };
}
