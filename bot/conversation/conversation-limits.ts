/** How long after a question the next message may still be a follow-up to it. */
export const FOLLOW_UP_MS = 30 * 60_000;
/** The most messages that a person may send within FLOOD_WINDOW_MS; one warning follows, then silence. */
export const FLOOD_MESSAGES = 20;
export const FLOOD_WINDOW_MS = 60_000;
