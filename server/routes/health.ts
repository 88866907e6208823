import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { errorResponse, jsonResponse } from "../outcome-schema.ts";
import { readyKnowledge, type Services } from "../services.ts";

const StatusSchema = z
  .object({
    documents: z.number(),
    passages: z.number(),
    model: z.string(),
    builtAt: z.string(),
    from: z.enum(["snapshot", "build"]),
    reloading: z.boolean(),
  })
  .openapi("Status");

const health = createRoute({
  method: "get",
  path: "/healthz",
  tags: ["health"],
  summary: "The process is alive",
  responses: {
    200: jsonResponse("Alive", z.object({ status: z.literal("ok") })),
  },
});

const ready = createRoute({
  method: "get",
  path: "/readyz",
  tags: ["health"],
  summary: "The corpus is open and questions are answered",
  responses: {
    200: jsonResponse("Ready", StatusSchema),
    503: errorResponse("Starting"),
  },
});

export function addHealthRoutes(app: OpenAPIHono, services: Services): void {
  app.openapi(health, (c) => c.json({ status: "ok" as const }, 200, { "Cache-Control": "no-store" }));
  app.openapi(ready, (c) => c.json(readyKnowledge(services).status(), 200, { "Cache-Control": "no-store" }));
}
