import { setTimeout as wait } from "node:timers/promises";
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { z } from "zod";
import { isSameSecret, traceError } from "../../bot/index.ts";
import type { Progress } from "../../knowledge/index.ts";
import { isSignedIn, signIn, signOut } from "../admin/admin-session.ts";
import { requireAdminToken } from "../admin-token.ts";
import { HttpProblem } from "../http-problem.ts";
import { errorResponse, IngestReportSchema, jsonResponse } from "../outcome-schema.ts";
import { renderIngestDocumentPage } from "../pages/admin/ingest-document-page.ts";
import { renderIngestPage } from "../pages/admin/ingest-page.ts";
import { renderSignInPage } from "../pages/admin/sign-in-page.ts";
import { readForm } from "../read-form.ts";
import { readyKnowledge, type Services } from "../services.ts";
import { logReload } from "./reload.ts";

/** Slows down whoever tries one token after the other. */
const WRONG_TOKEN_MS = 500;

const SignInSchema = z.object({ token: z.string() });
const SettleSchema = z.object({
  key: z.union([z.string().transform((key) => [key]), z.array(z.string())]),
  settled: z.enum(["yes", "no"]),
});

/**
 * Pages for the administrator: what was made of the documents, what to look at, and a button to read them again. They exist when
 * ADMIN_TOKEN is set, and ask for it once; forms work without JavaScript.
 */
export function addAdminRoutes(app: OpenAPIHono, services: Services): void {
  addReportRoute(app, services);
  addSessionRoutes(app, services);
  addPages(app, services);
}

const REPORT_PATH = "/api/admin/ingest-report";

const reportRoute = createRoute({
  method: "get",
  path: REPORT_PATH,
  tags: ["administration"],
  summary: "What was made of each document, and what an administrator should look at",
  security: [{ adminToken: [] }],
  responses: {
    200: jsonResponse("The report of the last reading", IngestReportSchema),
    401: errorResponse("Token missing or wrong"),
    404: errorResponse("No ADMIN_TOKEN is set, or no report was kept"),
    503: errorResponse("The corpus is still being opened"),
  },
});

function addReportRoute(app: OpenAPIHono, services: Services): void {
  app.use(REPORT_PATH, requireAdminToken(services.adminToken));
  app.openAPIRegistry.registerPath(reportRoute);
  app.get(REPORT_PATH, async (c) => {
    const report = await readyKnowledge(services).ingestReport();
    if (report === undefined) throw new HttpProblem("not-found");
    return c.json(report, 200, { "Cache-Control": "no-store" });
  });
}

function addSessionRoutes(app: OpenAPIHono, { adminToken, now }: Services): void {
  app.use("/admin/*", async (c, next) => {
    if (adminToken === undefined) throw new HttpProblem("not-found");
    c.header("Cache-Control", "no-store");
    c.header("X-Robots-Tag", "noindex");
    const isOpen = c.req.path === "/admin/sign-in" || isSignedIn(c, adminToken, now());
    if (isOpen) await next();
    else if (c.req.method === "GET") return c.html(renderSignInPage({}), 401);
    else throw new HttpProblem("unauthorized");
  });
  app.post("/admin/sign-in", async (c) => {
    const { token } = SignInSchema.safeParse(await readForm(c)).data ?? { token: "" };
    if (adminToken === undefined || !isSameSecret(token.trim(), adminToken)) {
      await wait(WRONG_TOKEN_MS);
      return c.html(renderSignInPage({ isWrong: true }), 401);
    }
    signIn(c, adminToken, now());
    return c.redirect("/admin", 303);
  });
  app.post("/admin/sign-out", (c) => {
    signOut(c);
    return c.redirect("/admin", 303);
  });
}

function addPages(app: OpenAPIHono, services: Services): void {
  let progress: Progress | undefined;
  app.get("/admin", async (c) => {
    const knowledge = readyKnowledge(services);
    const reloading = knowledge.status().reloading ? { progress } : undefined;
    return c.html(renderIngestPage({ report: await knowledge.ingestReport(), reloading }));
  });
  app.get("/admin/documents/:id{.+}", async (c) => {
    const knowledge = readyKnowledge(services);
    const id = c.req.param("id");
    const document = knowledge.source(id)?.document;
    if (document === undefined) throw new HttpProblem("document-not-found");
    return c.html(renderIngestDocumentPage({ document, report: await knowledge.ingestReport() }));
  });
  app.post("/admin/findings", async (c) => {
    const { key, settled } = await settlementOf(c);
    await readyKnowledge(services).settleFindings(key, settled === "yes");
    return c.redirect("/admin", 303);
  });
  app.post("/admin/reload", (c) => {
    progress = undefined;
    const reloaded = readyKnowledge(services).reload((step) => {
      progress = step;
    });
    // Nobody waits for it: the page shows how far it is, and its result is in the report.
    reloaded.then(
      (result) => logReload(result, services),
      (error: unknown) => services.log.error(traceError(error)),
    );
    return c.redirect("/admin", 303);
  });
}

async function settlementOf(c: Context) {
  const parsed = SettleSchema.safeParse(await readForm(c));
  if (!parsed.success) throw new HttpProblem("bad-request");
  return parsed.data;
}
