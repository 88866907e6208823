import { z } from "zod";
import type { BotIdentity } from "./read-update.ts";
import type { TelegramClient } from "./telegram-client.ts";

/** The pause before the name is asked for again. */
const RETRY_MS = 60_000;
const MeSchema = z.object({ username: z.string() });

interface Options {
  readonly token: string;
  readonly client: TelegramClient;
  readonly timeoutMs: number;
  /** The bot's name without its @; undefined: Telegram is asked for it. */
  readonly name: string | undefined;
}

export interface LazyIdentity extends BotIdentity {
  /** Asks for the name, unless it is known or was asked for just now. Never throws. */
  learn(signal?: AbortSignal): Promise<void>;
}

/** Until the bot's name is known, every name that ends in "bot" counts as ours: answering too much loses no message. */
export function createBotIdentity({ token, client, timeoutMs, name }: Options): LazyIdentity {
  const [id] = token.split(":");
  let known = name?.toLowerCase();
  let askedAt = Number.NEGATIVE_INFINITY;
  return {
    id: id !== undefined && /^\d{1,15}$/.test(id) ? Number(id) : undefined,
    isOurs: (given) => (known === undefined ? /bot$/i.test(given) : given.toLowerCase() === known),
    learn: async (signal) => {
      if (known !== undefined || Date.now() - askedAt < RETRY_MS) return;
      askedAt = Date.now();
      const outcome = await client.call("getMe", {}, { timeoutMs, ...(signal && { signal }) });
      if (outcome.kind !== "answered") return;
      known = MeSchema.safeParse(outcome.result).data?.username.toLowerCase();
    },
  };
}
