/** Words that ask, that only hold a sentence together or that the person did not use count less; see BENCHMARKS.md. */
export const WEIGHTS = { asking: 0.4, silent: 0.6, synonym: 0.3, numeral: 0.6 } as const;
