import type { OpenAPIHono } from "@hono/zod-openapi";
import { etag } from "hono/etag";
import { renderDocsPage } from "../pages/docs-page.ts";

/** `/openapi.json` describes every route that was added before; `/docs` shows it. */
export function addApiDocs(app: OpenAPIHono): void {
  app.openAPIRegistry.registerComponent("securitySchemes", "adminToken", { type: "http", scheme: "bearer" });
  app.use("/openapi.json", etag({ weak: true }));
  app.doc31("/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "Hỏi Dân Vận",
      version: "0.2.0",
      description:
        "Matching passages of an office's own documents, or an honest refusal. Errors are in Vietnamese.",
    },
  });
  app.get("/docs", (c) => c.html(renderDocsPage(), 200, { "Cache-Control": "no-cache" }));
}
