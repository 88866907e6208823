import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { stream } from "hono/streaming";
import type { Knowledge, Progress, ReloadResult } from "../../knowledge/index.ts";
import { requireAdminToken } from "../admin-token.ts";
import { HttpProblem } from "../http-problem.ts";
import { ErrorSchema, ReloadResultSchema } from "../outcome-schema.ts";
import { readyKnowledge, type Services } from "../services.ts";
import { throttleProgress } from "../throttle-progress.ts";

export const NDJSON = "application/x-ndjson";

const PATH = "/api/admin/reload";

const route = createRoute({
  method: "post",
  path: PATH,
  tags: ["administration"],
  summary: "Reads the corpus again; the old one serves until the new one is checked",
  description: `With \`Accept: ${NDJSON}\` the progress comes line by line and the last line is the result.`,
  security: [{ adminToken: [] }],
  responses: {
    200: {
      description: "The new corpus serves",
      content: { "application/json": { schema: ReloadResultSchema } },
    },
    401: { description: "Token missing or wrong", content: { "application/json": { schema: ErrorSchema } } },
    404: { description: "No ADMIN_TOKEN is set", content: { "application/json": { schema: ErrorSchema } } },
    409: { description: "A reload is running", content: { "application/json": { schema: ErrorSchema } } },
    500: {
      description: "The old corpus goes on",
      content: { "application/json": { schema: ReloadResultSchema } },
    },
    503: {
      description: "The corpus is still being opened",
      content: { "application/json": { schema: ErrorSchema } },
    },
  },
});

export function addReloadRoute(app: OpenAPIHono, services: Services): void {
  app.use(PATH, requireAdminToken(services.adminToken));
  app.openAPIRegistry.registerPath(route);
  app.post(PATH, async (c) => {
    const knowledge = readyKnowledge(services);
    if (knowledge.status().reloading) throw new HttpProblem("reload-busy");
    c.header("Cache-Control", "no-store");
    if (c.req.header("Accept")?.includes(NDJSON)) return streamReload(c, knowledge, services);
    const result = await knowledge.reload();
    logResult(result, services);
    if (result.kind === "busy") throw new HttpProblem("reload-busy");
    return result.kind === "failed" ? c.json(result, 500) : c.json(result, 200);
  });
}

function streamReload(c: Context, knowledge: Knowledge, services: Services): Response {
  c.header("Content-Type", NDJSON);
  return stream(c, async (out) => {
    const send = (line: ReloadResult | ({ kind: "progress" } & Progress)) =>
      out.write(`${JSON.stringify(line)}\n`);
    const onProgress = throttleProgress((progress) => void send({ kind: "progress", ...progress }));
    const result = await reloadOrFail(knowledge, onProgress);
    logResult(result, services);
    await send(result);
  });
}

/** The status line was sent before, so that even an error against the contract of `reload` must become a result. */
async function reloadOrFail(
  knowledge: Knowledge,
  onProgress: (progress: Progress) => void,
): Promise<ReloadResult> {
  try {
    return await knowledge.reload(onProgress);
  } catch (error) {
    return { kind: "failed", reason: error instanceof Error ? error.message : String(error) };
  }
}

function logResult(result: ReloadResult, { log }: Services): void {
  if (result.kind === "failed") log.error({ reload: result });
  else log.info({ reload: result });
}
