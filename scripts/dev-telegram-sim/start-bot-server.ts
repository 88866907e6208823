import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const REPOSITORY = fileURLToPath(new URL("../../", import.meta.url));

export interface BotServer {
  /** Aborted when the server ends, by itself or because it was stopped. */
  readonly stopped: AbortSignal;
  stop(): Promise<void>;
}

/**
 * Starts the server as `npm start` does, but on any free port, with a data folder that is thrown away afterwards, and
 * with Telegram alone: polled, at the simulator's address. Other settings are those of the environment.
 */
export async function startBotServer(
  { apiRoot, token }: { readonly apiRoot: string; readonly token: string },
  adminId: number,
): Promise<BotServer> {
  const dataDir = await mkdtemp(join(tmpdir(), "dev-telegram-sim-"));
  const child = spawn(process.execPath, ["server/main.ts"], {
    cwd: REPOSITORY,
    env: {
      LOG_LEVEL: "warn",
      ...withoutChannels(process.env),
      ...{ PORT: "0", DATA_DIR: dataDir, ADMIN_CHAT_IDS: String(adminId) },
      ...{ TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot },
    },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const stopping = new AbortController();
  const exited = once(child, "exit").then(async () => {
    stopping.abort();
    await rm(dataDir, { recursive: true, force: true });
  });
  return {
    stopped: stopping.signal,
    stop: async () => {
      child.kill("SIGTERM");
      await exited;
    },
  };
}

/** A newcomer's own settings must not send anything to a real service. */
function withoutChannels(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(([name]) => !/^(TELEGRAM|ZALO)_|^PUBLIC_URL$/.test(name));
  return Object.fromEntries(kept);
}
