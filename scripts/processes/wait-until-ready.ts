import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import type { RunningServer } from "./start-server.ts";

/** A server that is not ready by then is given up, in milliseconds. */
const READY_WITHIN_MS = 120_000;
const POLL_MS = 10;

const statusSchema = z.object({ from: z.enum(["build", "snapshot"]) });
export type ReadyStatus = z.output<typeof statusSchema>;

/** Resolves once `/readyz` is 200. Throws when the server stops by itself or never is ready. */
export async function waitUntilReady(server: RunningServer): Promise<ReadyStatus> {
  const deadline = performance.now() + READY_WITHIN_MS;
  while (performance.now() < deadline) {
    server.throwIfStopped();
    const response = await fetch(`${server.address}/readyz`).catch(() => undefined);
    if (response?.ok) return statusSchema.parse(await response.json());
    await response?.body?.cancel();
    await wait(POLL_MS);
  }
  throw new Error(`The server was not ready within ${READY_WITHIN_MS / 1000} seconds.`);
}
