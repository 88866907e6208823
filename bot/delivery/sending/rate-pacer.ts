/** How far behind its schedule the line makes up for, in intervals. */
const MOST_BEHIND = 10;

/**
 * Lets one after the other go: evenly, and never more than `perSecond` in any second.
 *
 * Not rate-limiter-flexible's: one point each 1/30 s (alone or behind its RateLimiterQueue) reached 27.6 a second where
 * 30 were allowed while the process computed in steps of 5 ms, since a late timer is never made up for; 30 points a
 * second lets 30 go at once, twice within a second at its worst. Here late slots are made up for at twice the speed, as
 * far as the last second has room.
 */
export interface SlotLine {
  /** Waits in line for the next slot; false when the line was sent away. */
  take(): Promise<boolean>;
  /** Sends everyone in line away. */
  cancel(): void;
}

export function createSlotLine(perSecond: number): SlotLine {
  const schedule = createSchedule(perSecond);
  let line: ((isGranted: boolean) => void)[] = [];
  let timer: NodeJS.Timeout | undefined;

  function serve(): void {
    timer = undefined;
    const now = performance.now();
    while (line.length > 0 && now >= schedule.dueAt()) {
      schedule.take(now);
      line.shift()?.(true);
    }
    if (line.length > 0) timer = setTimeout(serve, Math.ceil(schedule.dueAt() - now));
  }

  return {
    take: () =>
      new Promise((resolve) => {
        line.push(resolve);
        if (timer === undefined) serve();
      }),
    cancel() {
      clearTimeout(timer);
      timer = undefined;
      const sentAway = line;
      line = [];
      for (const resolve of sentAway) resolve(false);
    },
  };
}

function createSchedule(perSecond: number) {
  const intervalMs = 1000 / perSecond;
  const count = Math.max(1, Math.floor(perSecond));
  /** When the last `count` slots were taken, from `oldest` on, in a circle. */
  const taken = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  let oldest = 0;
  let plannedAt = 0;
  let earliestAt = 0;
  return {
    dueAt: () => Math.max(plannedAt, earliestAt, (taken[oldest] ?? 0) + count * intervalMs),
    take(now: number) {
      taken[oldest] = now;
      oldest = (oldest + 1) % count;
      plannedAt = Math.max(plannedAt, now - MOST_BEHIND * intervalMs) + intervalMs;
      earliestAt = now + intervalMs / 2;
    },
  };
}
