import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { readStartArguments } from "./start-arguments.ts";

const REPOSITORY = fileURLToPath(new URL("../../", import.meta.url));
const HOST = "127.0.0.1";

export interface RunningServer {
  readonly address: string;
  readonly pid: number;
  /** Throws what the server wrote when it has stopped by itself. */
  throwIfStopped(): void;
  /** Asks it to stop and waits until it has. */
  stop(): Promise<void>;
}

/** Starts server/main.ts on a free port as `npm start` does. Not ready yet when this returns. */
export async function startServer(
  folders: { readonly corpusDir: string; readonly dataDir: string },
  signal: AbortSignal,
): Promise<RunningServer> {
  const port = await findFreePort();
  const { flags, program } = readStartArguments();
  const child = spawn(process.execPath, [...flags, program], {
    cwd: REPOSITORY,
    env: {
      ...process.env,
      HOST,
      PORT: String(port),
      DATA_DIR: folders.dataDir,
      CORPUS_DIR: folders.corpusDir,
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  signal.addEventListener("abort", () => child.kill("SIGTERM"), { once: true });
  const exited = once(child, "exit");
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
  };
}

/** A port that nothing listens on at this moment. */
async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, HOST);
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No free port was found.");
  return address.port;
}
