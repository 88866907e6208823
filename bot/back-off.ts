/** Added to a wait that a service asked for, so that many chats do not come back in the same millisecond. */
const OBEY_JITTER_MS = 250;
/** The longest that a Node.js timer can wait; a longer one would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export interface BackOff {
  /** The wait after this many failures in a row (1, 2, …): full jitter over an exponential range, 0 included. */
  afterFailures(failures: number): number;
  /** At least the wait that a service asked for. */
  asAsked(afterMs: number): number;
}

export interface BackOffOptions {
  readonly baseMs: number;
  readonly capMs: number;
  /** 0..1; Math.random by default. */
  readonly random?: () => number;
}

export function createBackOff({ baseMs, capMs, random = Math.random }: BackOffOptions): BackOff {
  return {
    afterFailures: (failures) => random() * Math.min(capMs, baseMs * 2 ** (Math.max(1, failures) - 1)),
    asAsked: (afterMs) => Math.min(LONGEST_TIMER_MS, Math.max(0, afterMs) + random() * OBEY_JITTER_MS),
  };
}
