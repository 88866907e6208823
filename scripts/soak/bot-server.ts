import { findFreePort, type RunningServer, startServer } from "../processes/start-server.ts";
import { waitUntilReady } from "../processes/wait-until-ready.ts";
import { STARTER_CORPUS } from "../question-sets/starter-corpus.ts";
import type { TelegramSimulator } from "../simulators/telegram/start-telegram-simulator.ts";

const SECRET = "a-made-up-secret-for-soaks";

/** A server with the starter corpus and Telegram alone that can be ended and started again at the same address. */
export interface BotServer {
  readonly webhook: { readonly url: string; readonly secret: string };
  pid(): number;
  /** Starts it; resolves once it answers questions. */
  start(): Promise<void>;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** Registers the server's webhook with the simulator, and leaves starting it to the caller. Throws when that is refused. */
export async function prepareBotServer(
  { apiRoot, token }: Pick<TelegramSimulator, "apiRoot" | "token">,
  dataDir: string,
  signal: AbortSignal,
): Promise<BotServer> {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}/webhooks/telegram`;
  await registerWebhook(`${apiRoot}/bot${token}/setWebhook`, url);
  const settings = {
    ...{ LOG_LEVEL: "silent", PUBLIC_URL: "https://hoi.example.vn" },
    ...{ TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot, TELEGRAM_WEBHOOK_SECRET: SECRET },
  };
  let server: RunningServer | undefined;
  return {
    webhook: { url, secret: SECRET },
    pid: () => server?.pid ?? 0,
    async start() {
      server = await startServer({ corpusDir: STARTER_CORPUS, dataDir, port, settings }, signal);
      await waitUntilReady(server);
    },
    kill: async () => server?.kill(),
    stop: async () => server?.stop(),
  };
}

async function registerWebhook(method: string, url: string): Promise<void> {
  const response = await fetch(method, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ url, secret_token: SECRET }),
  });
  if (!response.ok) throw new Error(`The simulator refused the webhook: ${response.status}`);
  await response.body?.cancel();
}
