import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { WebhookAnswer } from "../../bot/index.ts";
import { MAX_WEBHOOK_KILOBYTES } from "../body-limits.ts";
import { HttpProblem } from "../http-problem.ts";
import type { ErrorCode } from "../messages.ts";
import { errorResponse } from "../outcome-schema.ts";
import type { Services } from "../services.ts";
import { WEBHOOKS_PATH } from "../webhook-address.ts";

const PROBLEMS: Record<Exclude<WebhookAnswer, "accepted">, ErrorCode> = {
  off: "not-found",
  malformed: "bad-request",
  unverified: "webhook-refused",
  "not-stored": "webhook-unavailable",
};

const route = createRoute({
  method: "post",
  path: `${WEBHOOKS_PATH}/{channel}`,
  tags: ["webhooks"],
  summary: "Where a messaging service delivers what people write",
  request: { params: z.object({ channel: z.string().openapi({ example: "telegram" }) }) },
  responses: {
    200: { description: "Stored; or an event that is ignored" },
    400: errorResponse("Not what the service sends"),
    401: errorResponse("The secret or signature is missing or wrong, or none is set"),
    404: errorResponse("The channel is off or unknown"),
    413: errorResponse(`The body is over ${MAX_WEBHOOK_KILOBYTES} KB`),
    503: errorResponse("It could not be stored: deliver it again"),
  },
});

/** Verifies, stores and answers at once. The message is handled later, since services redeliver what takes too long. */
export function addWebhookRoute(app: OpenAPIHono, { bot }: Services): void {
  app.openAPIRegistry.registerPath(route);
  app.post(`${WEBHOOKS_PATH}/:channel`, limitBody, async (c) => {
    if (bot === undefined) throw new HttpProblem("not-found");
    const request = { headers: c.req.header(), body: await readBody(c) };
    const answer = await bot.accept(c.req.param("channel"), request);
    if (answer !== "accepted") throw new HttpProblem(PROBLEMS[answer]);
    return c.body(null, 200, { "Cache-Control": "no-store" });
  });
}

const limitBody = bodyLimit({
  maxSize: MAX_WEBHOOK_KILOBYTES * 1024,
  onError: () => {
    throw new HttpProblem("body-too-large", MAX_WEBHOOK_KILOBYTES);
  },
});

/** A connection that breaks within the body counts as a bad request. */
async function readBody(c: Context): Promise<Uint8Array> {
  try {
    return new Uint8Array(await c.req.arrayBuffer());
  } catch {
    throw new HttpProblem("bad-request");
  }
}
