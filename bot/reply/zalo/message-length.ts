/** Zalo Bot Platform and Official Account: text of 1–2000 characters; counted in UTF-16 units, never fewer than code points. */
export const LONGEST_MESSAGE = 2000;
/** The longest that a completed question is repeated, in UTF-16 units. */
export const LONGEST_QUESTION = 200;
