/** The largest request body, in units of 1,024 bytes. */
export const MAX_BODY_KILOBYTES = 16;
/** The same for a webhook; an update with a long quoted message is far smaller. */
export const MAX_WEBHOOK_KILOBYTES = 256;
