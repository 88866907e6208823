/** How far behind its schedule the pacer catches up, in intervals. */
const MAX_CATCH_UP_INTERVALS = 10;

/**
 * Grants sends one after the other: evenly spaced, and never more than `perSecond` in any second.
 *
 * Not rate-limiter-flexible's: one point each 1/30 s (alone or behind its RateLimiterQueue) reached 27.6 a second where
 * 30 were allowed while the process computed in steps of 5 ms, since it never makes up for a late timer; 30 points a
 * second lets 30 go at once, twice within a second at its worst. Here late grants are made up for at twice the speed, as
 * far as the last second has room.
 */
export interface RatePacer {
  /** Waits in a queue for the next grant; false when `cancel` emptied the queue. */
  acquire(): Promise<boolean>;
  /** Resolves every waiting `acquire` with false. */
  cancel(): void;
}

export function createRatePacer(perSecond: number): RatePacer {
  const schedule = createSchedule(perSecond);
  let queue: ((isGranted: boolean) => void)[] = [];
  let timer: NodeJS.Timeout | undefined;

  function grantDue(): void {
    timer = undefined;
    const now = performance.now();
    while (queue.length > 0 && now >= schedule.dueAt()) {
      schedule.recordGrant(now);
      queue.shift()?.(true);
    }
    if (queue.length > 0) timer = setTimeout(grantDue, Math.ceil(schedule.dueAt() - now));
  }

  return {
    acquire: () =>
      new Promise((resolve) => {
        queue.push(resolve);
        if (timer === undefined) grantDue();
      }),
    cancel() {
      clearTimeout(timer);
      timer = undefined;
      const cancelled = queue;
      queue = [];
      for (const resolve of cancelled) resolve(false);
    },
  };
}

/** Times in milliseconds by performance.now(). */
function createSchedule(perSecond: number) {
  const intervalMs = 1000 / perSecond;
  const windowSize = Math.max(1, Math.floor(perSecond));
  /** A ring buffer of the last `windowSize` grants; `oldest` is the index of the earliest. */
  const grantedAt = new Float64Array(windowSize).fill(Number.NEGATIVE_INFINITY);
  let oldest = 0;
  let plannedAt = 0;
  let earliestAt = 0;
  return {
    dueAt: () => Math.max(plannedAt, earliestAt, (grantedAt[oldest] ?? 0) + windowSize * intervalMs),
    recordGrant(now: number) {
      grantedAt[oldest] = now;
      oldest = (oldest + 1) % windowSize;
      plannedAt = Math.max(plannedAt, now - MAX_CATCH_UP_INTERVALS * intervalMs) + intervalMs;
      earliestAt = now + intervalMs / 2;
    },
  };
}
