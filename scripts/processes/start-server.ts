import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { V8_FLAGS } from "./v8-flags.ts";

const REPOSITORY = fileURLToPath(new URL("../../", import.meta.url));
const HOST = "127.0.0.1";

export interface ServerOptions {
  readonly corpusDir: string;
  readonly dataDir: string;
  /** Default: a free one. */
  readonly port?: number;
  /** Further settings, as environment variables. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface RunningServer {
  readonly address: string;
  readonly pid: number;
  /** Throws what the server wrote when it has stopped by itself. */
  throwIfStopped(): void;
  /** Asks it to stop and waits until it has. */
  stop(): Promise<void>;
  /** Ends it at once, whatever it is doing. */
  kill(): Promise<void>;
}

/** Starts server/main.ts on a free port as `npm start` does. Not ready yet when this returns. */
export async function startServer(options: ServerOptions, signal: AbortSignal): Promise<RunningServer> {
  const port = options.port ?? (await findFreePort());
  const child = spawn(process.execPath, [...V8_FLAGS, "server/main.ts"], {
    cwd: REPOSITORY,
    env: {
      ...process.env,
      // Where package.json's `start` keeps it: without it, Node's type stripper takes 20 MB of the process.
      NODE_COMPILE_CACHE: "node_modules/.cache/node",
      HOST,
      PORT: String(port),
      DATA_DIR: options.dataDir,
      CORPUS_DIR: options.corpusDir,
      ...options.settings,
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  const onAbort = () => child.kill("SIGTERM");
  signal.addEventListener("abort", onAbort);
  const exited = once(child, "exit").finally(() => signal.removeEventListener("abort", onAbort));
  await once(child, "spawn");
  return {
    address: `http://${HOST}:${port}`,
    pid: child.pid ?? 0,
    throwIfStopped() {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`The server stopped: ${errors}`);
    },
    async stop() {
      child.kill("SIGTERM");
      await exited;
    },
    async kill() {
      child.kill("SIGKILL");
      await exited;
    },
  };
}

/** A port that nothing listens on at this moment. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, HOST);
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No free port was found.");
  return address.port;
}
