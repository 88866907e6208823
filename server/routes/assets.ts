import type { OpenAPIHono } from "@hono/zod-openapi";
import { etag } from "hono/etag";
import { findAsset } from "../assets.ts";
import { HttpProblem } from "../http-problem.ts";

const ONE_YEAR_SECONDS = 31_536_000;

export function addAssetRoute(app: OpenAPIHono): void {
  app.get("/assets/:name", etag(), (c) => {
    const asset = findAsset(c.req.param("name"));
    if (asset === undefined) throw new HttpProblem("not-found");
    const isPinned = c.req.query("v") === asset.etag.slice(1, 11);
    return c.body(asset.body, 200, {
      "Content-Type": asset.contentType,
      "Content-Length": String(asset.body.length),
      ETag: asset.etag,
      "Cache-Control": isPinned ? `public, max-age=${ONE_YEAR_SECONDS}, immutable` : "no-cache",
    });
  });
}
