/**
 * Telegram Bot API: text of 1–4096 characters after entity parsing, counted in UTF-16 units. Applied to the HTML itself,
 * which is never shorter than the parsed text.
 */
export const LONGEST_MESSAGE = 4096;
/** The longest that a completed question is repeated, in UTF-16 units of the HTML. */
export const LONGEST_QUESTION = 400;
