import { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { methodNotAllowed } from "hono/method-not-allowed";
import { requestId } from "hono/request-id";
import type { Logger } from "pino";
import type { Knowledge } from "../knowledge/index.ts";
import type { Config } from "./config.ts";
import { respondToError } from "./error-response.ts";
import { HttpProblem } from "./http-problem.ts";
import { MAX_BODY_KILOBYTES } from "./limits.ts";
import { questionProblem } from "./question.ts";
import { requestLog } from "./request-log.ts";
import { addApiDocs } from "./routes/api-docs.ts";
import { addAskRoute } from "./routes/ask.ts";
import { addAssetRoute } from "./routes/assets.ts";
import { addChatRoutes } from "./routes/chat.ts";
import { addHealthRoutes } from "./routes/health.ts";
import { addReloadRoute } from "./routes/reload.ts";
import { addSourceRoute } from "./routes/sources.ts";
import { securityHeaders } from "./security-headers.ts";
import type { Services } from "./services.ts";

export interface AppOptions {
  /** Undefined while the corpus is being opened: pages and questions are then answered with 503. */
  readonly knowledge: () => Knowledge | undefined;
  readonly config: Pick<Config, "adminToken">;
  readonly log: Logger;
  /** The clock that ages of documents are counted from; the system's by default. */
  readonly now?: () => Date;
}

/** The HTTP application: pages, questions, sources, administration, API description. */
export function createApp({ knowledge, config, log, now = () => new Date() }: AppOptions): OpenAPIHono {
  const services: Services = { knowledge, adminToken: config.adminToken, log, now };
  const app = new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw questionProblem(result.error);
    },
  });
  addMiddleware(app, log);
  addAskRoute(app, services);
  addHealthRoutes(app, services);
  addReloadRoute(app, services);
  addChatRoutes(app, services);
  addSourceRoute(app, services);
  addAssetRoute(app);
  addApiDocs(app);
  return app;
}

function addMiddleware(app: OpenAPIHono, log: Logger): void {
  app.onError((error, c) => respondToError(error, c, log));
  app.notFound((c) => respondToError(new HttpProblem("not-found"), c, log));
  // Ids from outside are not taken over: they end up in the log and could hold anything.
  app.use(requestId({ limitLength: 0 }), requestLog(log), securityHeaders, compress());
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => {
        c.header("Allow", methods.join(", "));
        return respondToError(new HttpProblem("method-not-allowed"), c, log);
      },
    }),
  );
  app.use(
    bodyLimit({
      maxSize: MAX_BODY_KILOBYTES * 1024,
      onError: () => {
        throw new HttpProblem("body-too-large");
      },
    }),
  );
}
