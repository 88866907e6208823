import { createAdaptorServer } from "@hono/node-server";
import pino from "pino";
import type { Knowledge } from "../../knowledge/index.ts";
import { createApp } from "../../server/app.ts";
import { listen } from "../../server/listen.ts";
import { closeServer } from "../../server/stop-on-signal.ts";

export const ADMIN_TOKEN = "mot-ma-bi-mat-de-thu";

/** A real server on a free port over the given knowledge. */
export async function serveKnowledge(knowledge: () => Knowledge | undefined, adminToken?: string) {
  const now = () => new Date("2026-11-22T05:00:00Z");
  const app = createApp({ knowledge, config: { adminToken }, log: pino({ level: "silent" }), now });
  const server = createAdaptorServer({ fetch: app.fetch });
  const address = await listen(server, { host: "127.0.0.1", port: 0 });
  return { address, close: (graceMs = 100) => closeServer(server, graceMs) };
}
