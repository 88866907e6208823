import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { stream } from "hono/streaming";
import type { Knowledge, Progress, ReloadResult } from "../../knowledge/index.ts";
import { requireAdminToken } from "../admin-token.ts";
import { HttpProblem } from "../http-problem.ts";
import { errorResponse, jsonResponse, ReloadResultSchema } from "../outcome-schema.ts";
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
    200: jsonResponse("The new corpus serves", ReloadResultSchema),
    401: errorResponse("Token missing or wrong"),
    404: errorResponse("No ADMIN_TOKEN is set"),
    409: errorResponse("A reload is running"),
    500: jsonResponse("The old corpus goes on", ReloadResultSchema),
    503: errorResponse("The corpus is still being opened"),
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
    logReload(result, services);
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
    logReload(result, services);
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

/** What came of a reload, for whoever watches the log. */
export function logReload(result: ReloadResult, { log }: Pick<Services, "log">): void {
  if (result.kind === "failed") log.error({ reload: result });
  else log.info({ reload: result });
}
