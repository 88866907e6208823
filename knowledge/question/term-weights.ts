/** Weights in the search of words that ask, that only hold a sentence together, or that the person did not use; all others count 1. */
export const WEIGHTS = { asking: 0.4, silent: 0.6, story: Number(process.env.T_W ?? 0.6), synonym: 0.3, everyday: 0.3, numeral: 0.6 } as const;
