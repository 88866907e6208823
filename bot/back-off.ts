/** The most that is added to a wait that a service asked for, so that many chats do not retry in the same millisecond. */
const MAX_ASKED_JITTER_MS = 250;
/** The longest delay of a Node.js timer; a longer one would fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

export interface BackOff {
  /** Milliseconds to wait after this many failures in a row (1, 2, …): full jitter over an exponential range, 0 included. */
  afterFailures(failures: number): number;
  /** Milliseconds to wait, at least the `afterMs` that a service asked for. */
  asAsked(afterMs: number): number;
}

export interface BackOffOptions {
  /** The upper end of the range after the first failure; it doubles with each further one, up to `capMs`. */
  readonly baseMs: number;
  readonly capMs: number;
  /** 0..1; Math.random by default. */
  readonly random?: () => number;
}

export function createBackOff({ baseMs, capMs, random = Math.random }: BackOffOptions): BackOff {
  return {
    afterFailures: (failures) => random() * Math.min(capMs, baseMs * 2 ** (Math.max(1, failures) - 1)),
    asAsked: (afterMs) => Math.min(MAX_TIMER_MS, Math.max(0, afterMs) + random() * MAX_ASKED_JITTER_MS),
  };
}
