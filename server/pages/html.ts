import type { html } from "hono/html";

export { webAddress } from "../../bot/wording/web-address.ts";

/** Escaped HTML, as the tagged template `html` of Hono makes it. */
export type Html = ReturnType<typeof html>;
