import type { Logger } from "pino";
import { z } from "zod";
import { reasonOf, type ZaloBotApi } from "./zalo-bot-api.ts";

const name = z.string().trim().min(1).max(100).optional().catch(undefined);
const MeSchema = z.object({ display_name: name, account_name: name });

/** The pause before getMe is tried again after a failure. */
const RETRY_MS = 60_000;
const TIMEOUT_MS = 10_000;

/** The names by which people mention the bot in groups. */
export interface BotNames {
  /** The names known so far: empty until the service has answered. The first call asks it. */
  known(): readonly string[];
  /** Waits for the service's answer, or for its failure. */
  ask(): Promise<readonly string[]>;
}

/** Zalo Bot Platform: `getMe {}` gives id, account_name and, in some answers, display_name. Asked only when needed. */
export function createBotNames({ api, log }: { readonly api: ZaloBotApi; readonly log: Logger }): BotNames {
  let names: readonly string[] = [];
  let asking: Promise<void> | undefined;
  const ask = async () => {
    const answer = await api.call("getMe", {}, { timeoutMs: TIMEOUT_MS });
    const me = answer.kind === "ok" ? MeSchema.safeParse(answer.result).data : undefined;
    names = [me?.display_name, me?.account_name].filter((found) => found !== undefined);
    if (answer.kind !== "ok") log.warn({ channel: "zalo-bot", call: "getMe", reason: reasonOf(answer) });
    if (names.length === 0)
      setTimeout(() => {
        asking = undefined;
      }, RETRY_MS).unref();
  };
  return {
    known: () => {
      asking ??= ask();
      return names;
    },
    ask: async () => {
      asking ??= ask();
      await asking;
      return names;
    },
  };
}
