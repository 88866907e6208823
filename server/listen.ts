import { once } from "node:events";
import type { ServerType } from "@hono/node-server";
import type { Config } from "./config.ts";
import { fillIn, messages } from "./messages.ts";
import { StartError } from "./start-error.ts";

const { start } = messages;
const PROBLEMS: Readonly<Record<string, string>> = {
  EADDRINUSE: start.portInUse,
  EACCES: start.portDenied,
  EADDRNOTAVAIL: start.hostUnknown,
  ENOTFOUND: start.hostUnknown,
};

/** Opens the port and returns the address to visit. Throws a StartError that says which setting to change. */
export async function listen(
  server: ServerType,
  { host, port }: Pick<Config, "host" | "port">,
): Promise<string> {
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    throw new StartError(fillIn(PROBLEMS[code] ?? start.listenFailed, { host, port, code }));
  }
  const address = server.address();
  const opened = typeof address === "object" && address !== null ? address.port : port;
  return writeAddress(host, opened);
}

/** An address that a browser on this machine can open: a host that means all interfaces becomes the loopback. */
export function writeAddress(host: string, port: number): string {
  const name = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}
