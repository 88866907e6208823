/** The longest question, in Unicode code points, as on the web page. */
export const MAX_QUESTION_CHARACTERS = 1000;
/** A question leans on the one before for so long. */
export const FOLLOW_UP_MS = 30 * 60_000;
/** So many messages a person may send within the time below; one warning follows, then silence. */
export const FLOOD_MESSAGES = 20;
export const FLOOD_WINDOW_MS = 60_000;
