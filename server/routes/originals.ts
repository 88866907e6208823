import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { HttpProblem } from "../http-problem.ts";
import { originalHeaders } from "../original-types.ts";
import { readyKnowledge, type Services } from "../services.ts";

/**
 * The file that a document was read from. Addresses hold ids and no paths: only files of documents that serve can be reached. The
 * id may contain slashes, percent-encoded or plain.
 */
export function addOriginalRoute(app: OpenAPIHono, services: Services): void {
  app.get("/originals/:id{.+}", async (c) => {
    const original = await readyKnowledge(services).original(c.req.param("id"));
    if (original === undefined) throw new HttpProblem("original-not-found");
    const etag = `"${original.bytes.toString(36)}-${Math.round(original.changedAt).toString(36)}"`;
    const headers = { ETag: etag, "Cache-Control": "no-cache" };
    if (c.req.header("If-None-Match") === etag) return c.body(null, 304, headers);
    if (c.req.method === "HEAD") return c.body(null, 200, { ...headers, ...originalHeaders(original) });
    const file = Readable.toWeb(createReadStream(original.path)) as ReadableStream;
    return c.body(file, 200, { ...headers, ...originalHeaders(original) });
  });
}
