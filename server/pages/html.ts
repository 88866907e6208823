import type { html } from "hono/html";

/** Escaped HTML, as Hono's tagged template `html` returns it. */
export type Html = ReturnType<typeof html>;
