import pino from "pino";
import type { Knowledge } from "../../knowledge/index.ts";
import { createApp } from "../../server/app.ts";
import { createFakeKnowledge } from "./fake-knowledge.ts";

interface TestAppOptions {
  readonly knowledge?: Knowledge | undefined;
  readonly adminToken?: string;
}

/** The application without a socket, with everything it logs as text. The clock stands on 22/11/2026. */
export function createTestApp(options: TestAppOptions = {}) {
  const lines: string[] = [];
  const log = pino({ level: "trace" }, { write: (line: string) => void lines.push(line) });
  const knowledge = "knowledge" in options ? options.knowledge : createFakeKnowledge();
  const config = { adminToken: options.adminToken };
  const now = () => new Date("2026-11-22T05:00:00Z");
  return { app: createApp({ knowledge: () => knowledge, config, log, now }), logged: () => lines.join("") };
}

/** A request with a JSON body. */
export function jsonRequest(body: unknown): RequestInit {
  return { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
}

/** A request as a form of the page sends it. */
export function formRequest(fields: Record<string, string>): RequestInit {
  return { method: "POST", body: new URLSearchParams(fields) };
}
