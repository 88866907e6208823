import type { Logger } from "pino";
import { z } from "zod";
import { createBackOff } from "../../back-off.ts";
import { messages } from "../../wording/messages.ts";
import type { Delivery } from "../channel.ts";
import { waitUnlessAborted } from "../http/wait-unless-aborted.ts";
import type { LazyIdentity } from "./bot-identity.ts";
import { readUpdate } from "./read-update.ts";
import type { CallOutcome, TelegramClient } from "./telegram-client.ts";
import { ALLOWED_UPDATES, UpdateSchema } from "./update-schema.ts";

/** The most updates that are fetched at once; Telegram's maximum. */
const MAX_UPDATES = 100;
/** How long the last confirmation may take when polling ends. */
const CONFIRM_TIMEOUT_MS = 2_000;

export interface PollWaits {
  /** How long Telegram holds a request open while there is no update, in whole seconds. */
  readonly pollSeconds: number;
  /** How much longer its answer may take. */
  readonly graceMs: number;
  /** The wait after a failure: it doubles with each further one, from the first to the longest. */
  readonly firstRetryMs: number;
  readonly longestRetryMs: number;
  /** The wait after Telegram said that another process fetches the updates. */
  readonly conflictMs: number;
}

interface Options {
  readonly client: TelegramClient;
  readonly bot: LazyIdentity;
  readonly waits: PollWaits;
  readonly log: Logger;
  readonly store: (deliveries: readonly Delivery[]) => Promise<void>;
  readonly signal: AbortSignal;
}

/**
 * Telegram Bot API, getUpdates: asking with the offset after an update confirms it, which is done only once it is stored;
 * after any failure the same updates come again. Resolves when the signal aborts.
 */
export async function pollUpdates(options: Options): Promise<void> {
  const { waits, signal } = options;
  const report = createReport(options.log);
  let offset: number | undefined;
  let confirmed: number | undefined;
  let failures = 0;
  while (!signal.aborted) {
    await options.bot.learn(signal);
    const outcome = await fetchUpdates(options, offset);
    const result = outcome.kind === "answered" ? await storeUpdates(options, outcome.result) : outcome;
    // Telegram answered a request with this offset, so everything before it is confirmed.
    if (outcome.kind === "answered") confirmed = offset;
    if (result.kind === "stored") offset = result.next ?? offset;
    failures = result.kind === "stored" ? 0 : failures + 1;
    if (signal.aborted) break;
    report(result);
    if (result.kind !== "stored") await waitUnlessAborted(retryMs(result, failures, waits), signal);
  }
  if (offset !== confirmed) await confirm(options.client, offset);
}

/** Without it the last batch would come again at the next start, when its idempotency keys may have been purged. */
async function confirm(client: TelegramClient, offset: number | undefined): Promise<void> {
  const payload = { timeout: 0, limit: 1, allowed_updates: ALLOWED_UPDATES, offset: offset ?? 0 };
  await client.call("getUpdates", payload, { timeoutMs: CONFIRM_TIMEOUT_MS });
}

function fetchUpdates({ client, waits, signal }: Options, offset: number | undefined): Promise<CallOutcome> {
  const payload = { timeout: waits.pollSeconds, limit: MAX_UPDATES, allowed_updates: ALLOWED_UPDATES };
  const timeoutMs = waits.pollSeconds * 1000 + waits.graceMs;
  return client.call(
    "getUpdates",
    { ...payload, ...(offset !== undefined && { offset }) },
    { timeoutMs, signal },
  );
}

type Result =
  | { readonly kind: "stored"; readonly next: number | undefined }
  | { readonly kind: "unstored" | "unreadable" }
  | Exclude<CallOutcome, { kind: "answered" }>;

const BatchSchema = z.array(z.looseObject({ update_id: z.int() }));

async function storeUpdates({ bot, store, log }: Options, result: unknown): Promise<Result> {
  const batch = BatchSchema.safeParse(result).data;
  if (batch === undefined) return { kind: "unreadable" };
  const updates = batch.map((update) => UpdateSchema.safeParse(update).data);
  const unread = updates.filter((update) => update === undefined).length;
  // They are skipped: they would be unreadable the next time too, and hold back all others.
  if (unread > 0) log.warn({ channel: "telegram", unread });
  const deliveries = updates.flatMap((update) => (update && readUpdate(update, bot)) ?? []);
  try {
    if (deliveries.length > 0) await store(deliveries);
  } catch {
    return { kind: "unstored" };
  }
  const next = batch.length === 0 ? undefined : Math.max(...batch.map((update) => update.update_id)) + 1;
  return { kind: "stored", next };
}

function retryMs(result: Exclude<Result, { kind: "stored" }>, failures: number, waits: PollWaits): number {
  if (isConflict(result)) return waits.conflictMs;
  const backOff = createBackOff({ baseMs: waits.firstRetryMs, capMs: waits.longestRetryMs });
  const asked = result.kind === "failed" ? (result.retryAfterMs ?? 0) : 0;
  return Math.max(backOff.afterFailures(failures), backOff.asAsked(asked));
}

function isConflict(result: Result): boolean {
  return result.kind === "failed" && result.code === 409;
}

/** Logs each change of state, not each attempt. */
function createReport(log: Logger): (result: Result) => void {
  let last = "stored";
  return (result) => {
    const state = describe(result);
    if (state === last) return;
    last = state;
    if (result.kind === "stored") log.info({ channel: "telegram", polling: "ok" });
    else if (isConflict(result)) log.error({ channel: "telegram" }, messages.webhooks.telegram.conflict);
    else if (state === "telegram:401" || state === "telegram:404") {
      log.error({ channel: "telegram" }, messages.webhooks.telegram.badToken);
    } else log.warn({ channel: "telegram", polling: state });
  };
}

function describe(result: Result): string {
  if (result.kind === "failed") return `telegram:${result.code}`;
  return "code" in result ? `network:${result.code}` : result.kind;
}
