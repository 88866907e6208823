import { checkStart } from "../compared-systems/check-start.ts";
import { round } from "../metrics/statistics.ts";
import { timeEach } from "../metrics/time-each.ts";
import { readProcessMemory } from "../processes/process-memory.ts";
import { startServer } from "../processes/start-server.ts";
import { type ReadyStatus, waitUntilReady } from "../processes/wait-until-ready.ts";
import type { ServerMeasurement } from "./report.ts";

/** Questions sent before the memory is read. */
export const SERVER_QUESTIONS = 200;

interface Options {
  readonly from: ReadyStatus["from"];
  readonly corpusDir: string;
  /** Empty for a build from nothing, left by an earlier start for a start from its snapshot. */
  readonly dataDir: string;
  /** Asked in turn, again from the first when there are fewer than SERVER_QUESTIONS. */
  readonly questions: readonly string[];
  readonly signal: AbortSignal;
}

/** Starts the server, waits until it is ready, asks and stops it. Throws when it stops by itself or never is ready. */
export async function measureServer({
  from,
  questions,
  signal,
  ...folders
}: Options): Promise<ServerMeasurement> {
  const startedAt = performance.now();
  const server = await startServer(folders, signal);
  try {
    const status = await waitUntilReady(server);
    const readySeconds = round((performance.now() - startedAt) / 1000, 2);
    checkStart(status.from, from);
    const asked = Array.from({ length: SERVER_QUESTIONS }, (_, i) => questions[i % questions.length] ?? "");
    const askMs = await timeEach(asked, (question) => ask(server.address, question));
    return { readySeconds, askMs, memory: await readProcessMemory(server.pid) };
  } finally {
    await server.stop();
  }
}

async function ask(address: string, question: string): Promise<void> {
  const response = await fetch(`${address}/api/ask`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ question }),
  });
  const body = await response.text();
  if (!response.ok) throw new Error(`POST /api/ask answered ${response.status}: ${body}`);
}
