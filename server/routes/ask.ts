import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { errorResponse, jsonResponse, OutcomeSchema } from "../outcome-schema.ts";
import { AskRequestSchema } from "../question.ts";
import { readyKnowledge, type Services } from "../services.ts";

const route = createRoute({
  method: "post",
  path: "/api/ask",
  tags: ["questions"],
  summary: "The passages that answer a question, or an honest refusal",
  request: { body: { required: true, content: { "application/json": { schema: AskRequestSchema } } } },
  responses: {
    200: jsonResponse("The outcome", OutcomeSchema),
    400: errorResponse("No usable question"),
    413: errorResponse("The body is over 16 KB"),
    415: errorResponse("The body is not JSON"),
    503: errorResponse("The corpus is still being opened"),
  },
});

export function addAskRoute(app: OpenAPIHono, services: Services): void {
  app.openapi(route, async (c) => {
    const knowledge = readyKnowledge(services);
    const outcome = await knowledge.ask(c.req.valid("json").question);
    return c.json(outcome, 200, { "Cache-Control": "no-store" });
  });
}
