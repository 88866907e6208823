import type { Bot, BotOptions } from "./create-bot.ts";

/**
 * As create-bot.ts, which is loaded only now: without a channel that is on, neither the database nor the delivery takes
 * memory, while the pages need the wording that comes through the same door.
 */
export async function createBot(options: BotOptions): Promise<Bot> {
  const { createBot: create } = await import("./create-bot.ts");
  return create(options);
}
