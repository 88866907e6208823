import type { Logger } from "pino";
import { createBackOff } from "../../back-off.ts";
import type { Channel, Delivery } from "../channel.ts";
import { waitUnlessAborted } from "../http/wait-unless-aborted.ts";
import { type BotAnswer, reasonOf, type ZaloBotApi } from "./zalo-bot-api.ts";

/** The longest wait between two tries that fail, in milliseconds. */
const LONGEST_WAIT_MS = 60_000;
/** The pause after a call without an update: bounds the rate of calls to a service that does not hold them open. */
const IDLE_WAIT_MS = 200;

export interface PollTimeouts {
  /** How long the service holds a call open while there is no update. */
  readonly pollSeconds: number;
  /** How much longer we wait for its answer. */
  readonly pollGraceMs: number;
  /** The wait after a first failure; it doubles with each further one. */
  readonly retryMs: number;
}

interface PollOptions {
  readonly api: ZaloBotApi;
  readonly read: (update: unknown) => readonly Delivery[];
  readonly log: Logger;
  readonly timeouts: PollTimeouts;
}

/**
 * Zalo Bot Platform: `getUpdates {timeout: "30"}` returns one update and forgets it, without an acknowledgement. So storing
 * an update is retried until it succeeds, and only the signal cuts a call off. Error 408 means that there was no update.
 */
export function createZaloBotPoll({ api, read, log, timeouts }: PollOptions): NonNullable<Channel["poll"]> {
  const { pollSeconds, pollGraceMs, retryMs } = timeouts;
  const timeoutMs = pollSeconds * 1000 + pollGraceMs;
  const backOff = createBackOff({ baseMs: retryMs, capMs: LONGEST_WAIT_MS });
  return async (store, signal) => {
    let failures = 0;
    while (!signal.aborted) {
      const answer = await api.call("getUpdates", { timeout: String(pollSeconds) }, { timeoutMs, signal });
      const deliveries = answer.kind === "ok" ? read(answer.result) : [];
      if (deliveries.length > 0) await storeSurely({ deliveries, store, signal });
      if (signal.aborted) return;
      failures = hasFailed(answer) ? failures + 1 : 0;
      if (hasFailed(answer)) log.warn({ channel: "zalo-bot", call: "getUpdates", reason: reasonOf(answer) });
      await waitUnlessAborted(
        failures > 0 ? backOff.afterFailures(failures) : deliveries.length > 0 ? 0 : IDLE_WAIT_MS,
        signal,
      );
    }
  };

  async function storeSurely(options: {
    readonly deliveries: readonly Delivery[];
    readonly store: (deliveries: readonly Delivery[]) => Promise<void>;
    readonly signal: AbortSignal;
  }): Promise<void> {
    const { deliveries, store, signal } = options;
    for (let failures = 1; ; failures += 1) {
      try {
        return await store(deliveries);
      } catch (error) {
        log.error({ channel: "zalo-bot", storing: error instanceof Error ? error.name : typeof error });
        if (signal.aborted) return;
        await waitUnlessAborted(backOff.afterFailures(failures), signal);
      }
    }
  }
}

type Failure = Exclude<BotAnswer, { kind: "ok" }>;

function hasFailed(answer: BotAnswer): answer is Failure {
  return answer.kind !== "ok" && !isIdle(answer);
}

function isIdle(answer: Failure): boolean {
  if (answer.kind === "not-ok") return answer.code === 408;
  return answer.kind === "unreadable" && answer.status === 408;
}
