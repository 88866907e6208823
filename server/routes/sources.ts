import type { OpenAPIHono } from "@hono/zod-openapi";
import { etag } from "hono/etag";
import { HttpProblem } from "../http-problem.ts";
import { renderSourcePage } from "../pages/source-page.ts";
import { readyKnowledge, type Services } from "../services.ts";

/**
 * A document with one passage marked. The id may hold slashes, percent-encoded or, since some proxies decode them,
 * plain. A passage that is not there shows the document without a mark: links outlive reloads.
 */
export function addSourceRoute(app: OpenAPIHono, services: Services): void {
  app.get("/sources/:id{.+}", etag({ weak: true }), (c) => {
    const source = readyKnowledge(services).source(c.req.param("id"));
    if (source === undefined) throw new HttpProblem("document-not-found");
    const asked = c.req.query("passage");
    const passage = /^\d{1,9}$/.test(asked ?? "") ? source.passages[Number(asked)] : undefined;
    const isMissing = asked !== undefined && passage === undefined;
    const page = renderSourcePage({ document: source.document, passage, isMissing, now: services.now() });
    return c.html(page, 200, { "Cache-Control": "no-cache" });
  });
}
