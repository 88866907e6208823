import { promisify } from "node:util";
import type { ServerType } from "@hono/node-server";
import { messages } from "./messages.ts";

/** How long requests in flight may take to finish, in milliseconds. */
const GRACE_MS = 10_000;
const SWEEP_MS = 50;

export interface Closing {
  /** Closes what requests use. */
  readonly close: () => Promise<void>;
  /** How long that may take, in milliseconds. */
  readonly graceMs: number;
}

/**
 * On SIGTERM or SIGINT: takes no more connections, lets requests finish, closes what they used. Further signals change
 * nothing until the time for this is over; then one ends the process at once.
 *
 * One stop arrives more than once: a terminal's Ctrl-C and systemd signal the whole process group, and npm hands on to its
 * script what it was sent itself (npm 10 and 11, @npmcli/run-script, lib/signal-manager.js). npm's child is a shell, which
 * hands on nothing: hence `exec` in package.json, with which the shell becomes this process.
 */
export function stopOnSignal(server: ServerType, { close, graceMs }: Closing): void {
  let mayCutAt: number | undefined;
  const stop = async () => {
    if (mayCutAt !== undefined) {
      if (performance.now() > mayCutAt) process.exit(1);
      return;
    }
    mayCutAt = performance.now() + GRACE_MS + graceMs;
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
