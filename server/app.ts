import { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { except } from "hono/combine";
import { compress } from "hono/compress";
import { methodNotAllowed } from "hono/method-not-allowed";
import { requestId } from "hono/request-id";
import type { Logger } from "pino";
import type { Bot } from "../bot/index.ts";
import type { Knowledge } from "../knowledge/index.ts";
import { MAX_BODY_KILOBYTES } from "./body-limits.ts";
import type { Config } from "./config.ts";
import { respondToError } from "./error-response.ts";
import { HttpProblem } from "./http-problem.ts";
import { questionProblem } from "./question.ts";
import { requestLog } from "./request-log.ts";
import { addAdminRoutes } from "./routes/admin.ts";
import { addApiDocs } from "./routes/api-docs.ts";
import { addAskRoute } from "./routes/ask.ts";
import { addAssetRoute } from "./routes/assets.ts";
import { addChatRoutes } from "./routes/chat.ts";
import { addHealthRoutes } from "./routes/health.ts";
import { addOriginalRoute } from "./routes/originals.ts";
import { addReloadRoute } from "./routes/reload.ts";
import { addSourceRoute } from "./routes/sources.ts";
import { addWebhookRoute } from "./routes/webhooks.ts";
import { securityHeaders } from "./security-headers.ts";
import type { Services } from "./services.ts";
import { WEBHOOKS_PATH } from "./webhook-address.ts";

export interface AppOptions {
  /** Undefined while the corpus is being opened: pages and questions are then answered with 503. */
  readonly knowledge: () => Knowledge | undefined;
  /** Undefined when no channel is on: then there are no webhooks. */
  readonly bot?: Pick<Bot, "accept"> | undefined;
  readonly config: Pick<Config, "adminToken">;
  readonly log: Logger;
  /** The clock that the age of documents is measured by; the system's by default. */
  readonly now?: () => Date;
}

/** The HTTP application: pages, questions, sources, webhooks, administration, API description. */
export function createApp(options: AppOptions): OpenAPIHono {
  const { knowledge, bot, config, log, now = () => new Date() } = options;
  const services: Services = { knowledge, bot, adminToken: config.adminToken, log, now };
  const app = new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw questionProblem(result.error);
    },
  });
  addMiddleware(app, log);
  addAskRoute(app, services);
  addHealthRoutes(app, services);
  addReloadRoute(app, services);
  addAdminRoutes(app, services);
  addChatRoutes(app, services);
  addSourceRoute(app, services);
  addOriginalRoute(app, services);
  addWebhookRoute(app, services);
  addAssetRoute(app);
  addApiDocs(app);
  return app;
}

function addMiddleware(app: OpenAPIHono, log: Logger): void {
  app.onError((error, c) => respondToError(error, c, log));
  app.notFound((c) => respondToError(new HttpProblem("not-found"), c, log));
  // Request ids from outside are not accepted: they go into the log and could contain anything.
  app.use(requestId({ limitLength: 0 }), requestLog(log), securityHeaders);
  // The answers to webhooks are too short to be worth compressing.
  app.use(except(`${WEBHOOKS_PATH}/*`, compress()));
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => {
        c.header("Allow", methods.join(", "));
        return respondToError(new HttpProblem("method-not-allowed"), c, log);
      },
    }),
  );
  app.use(except(`${WEBHOOKS_PATH}/*`, limitBody));
}

const limitBody = bodyLimit({
  maxSize: MAX_BODY_KILOBYTES * 1024,
  onError: () => {
    throw new HttpProblem("body-too-large");
  },
});
