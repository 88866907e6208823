/**
 * Telegram Bot API: text 1–4096 characters after entity parsing, counted in UTF-16 units. We hold the HTML itself to
 * that bound, which is never shorter than what it is parsed to.
 */
export const LONGEST_MESSAGE = 4096;
/** Of a question that is repeated, in units of the HTML. */
export const LONGEST_QUESTION = 400;
