import type { html } from "hono/html";

/** Escaped HTML, as the tagged template `html` of Hono makes it. */
export type Html = ReturnType<typeof html>;
