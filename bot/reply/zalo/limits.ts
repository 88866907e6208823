/** Zalo Bot Platform and Official Account: text 1–2000 characters; held in UTF-16 units, never fewer than code points. */
export const LONGEST_MESSAGE = 2000;
/** Of a question that is repeated, in UTF-16 units. */
export const LONGEST_QUESTION = 200;
