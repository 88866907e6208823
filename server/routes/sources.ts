import type { OpenAPIHono } from "@hono/zod-openapi";
import { etag } from "hono/etag";
import { type Document, HEAD_ORDINAL, type Passage } from "../../knowledge/index.ts";
import { HttpProblem } from "../http-problem.ts";
import { renderSourcePage } from "../pages/source-page.ts";
import { readyKnowledge, type Services } from "../services.ts";

/**
 * The page of a document with one passage marked. The id may contain slashes, percent-encoded or plain, since some proxies
 * decode them. A passage that does not exist shows the document without a mark: links outlive reloads.
 */
export function addSourceRoute(app: OpenAPIHono, services: Services): void {
  app.get("/sources/:id{.+}", etag({ weak: true }), async (c) => {
    const knowledge = readyKnowledge(services);
    const id = c.req.param("id");
    const source = knowledge.source(id);
    if (source === undefined) throw new HttpProblem("document-not-found");
    const asked = c.req.query("passage");
    const passage = findCited(source, asked);
    const isMissing = asked !== undefined && passage === undefined;
    const hasOriginal = (await knowledge.original(id)) !== undefined;
    const { document, newer } = source;
    const now = services.now();
    const page = renderSourcePage({ document, newer, passage, isMissing, hasOriginal, now });
    return c.html(page, 200, { "Cache-Control": "no-cache" });
  });
}

function findCited(
  { document, passages }: { readonly document: Document; readonly passages: readonly Passage[] },
  asked = "",
): Passage | typeof HEAD_ORDINAL | undefined {
  if (asked === HEAD_ORDINAL) return document.head === undefined ? undefined : HEAD_ORDINAL;
  return /^\d{1,9}$/.test(asked) ? passages[Number(asked)] : undefined;
}
