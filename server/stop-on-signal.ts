import { promisify } from "node:util";
import type { ServerType } from "@hono/node-server";
import { messages } from "./messages.ts";

/** How long requests in flight may take to finish, in milliseconds. */
const GRACE_MS = 10_000;
const SWEEP_MS = 50;

/** On SIGTERM or SIGINT: takes no more connections, lets requests finish, closes what they used. A second one ends at once. */
export function stopOnSignal(server: ServerType, close: () => Promise<void>): void {
  let isStopping = false;
  const stop = async () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    console.log(messages.start.stopping);
    await closeServer(server);
    await close();
    process.exit(0);
  };
  process.on("SIGTERM", () => void stop());
  process.on("SIGINT", () => void stop());
}

/** Resolves once every connection is closed; those still open after the grace are cut. */
export async function closeServer(server: ServerType, graceMs: number = GRACE_MS): Promise<void> {
  const closed = promisify(server.close.bind(server))();
  // A kept-alive connection falls idle only when its last response has left, after `close` looked for idle ones.
  const sweep = setInterval(
    () => "closeIdleConnections" in server && server.closeIdleConnections(),
    SWEEP_MS,
  );
  const cut = setTimeout(() => "closeAllConnections" in server && server.closeAllConnections(), graceMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(cut);
}
