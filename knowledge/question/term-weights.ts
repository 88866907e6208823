/**
 * Weights in the search of words that ask, that only hold a sentence together, or that the person did not use; all others count 1.
 * Words of the story around the sentence that asks (`story`) count so much in an answer too: below the half none of them refuses
 * a passage by itself (RARE_WORD). Chosen on situations of citizens' questions.
 */
export const WEIGHTS = {
  ...{ asking: 0.4, silent: 0.6, story: 0.4 },
  ...{ synonym: 0.3, numeral: 0.6 },
} as const;
