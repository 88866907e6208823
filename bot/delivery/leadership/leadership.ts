import type { DeliverySettings } from "../delivery-settings.ts";
import type { StoreFailureLog } from "../store-failure-log.ts";

/** The pause after a scan is at least this many times as long as the scan, so that scans take at most 5 % of the time. */
const SCAN_REST_FACTOR = 20;

export interface LeadershipOptions {
  readonly settings: DeliverySettings;
  readonly storeFailureLog: StoreFailureLog;
  /** Settles what the leader before left unfinished; tried every `leaseRetryMs` until it succeeds. */
  readonly recover: () => Promise<void>;
  /** Finds the chats with work, those that another process stored too. */
  readonly scan: () => Promise<void>;
  readonly purge: () => Promise<void>;
  /** Drops the work that is queued. */
  readonly halt: () => void;
}

/**
 * The periods in which this process holds the lease and so is the one that delivers: recovery at the beginning, scans
 * and purges while a period lasts, a halt at its end.
 */
export interface Leadership {
  /** Resolves with the end of the first recovery, or with `close`. */
  readonly established: Promise<void>;
  begin(): void;
  end(): void;
  /** Ends the period for good: `begin` does nothing from then on. */
  close(): void;
  /** True from the end of the recovery to the end of the period. */
  isEstablished(): boolean;
}

interface Period {
  isRecovered: boolean;
  readonly timers: Set<NodeJS.Timeout>;
}

export function createLeadership(options: LeadershipOptions): Leadership {
  const { settings, storeFailureLog } = options;
  let current: Period | undefined;
  let isClosed = false;
  let resolveEstablished: () => void = () => undefined;
  const established = new Promise<void>((resolve) => {
    resolveEstablished = resolve;
  });

  /** Runs the task while the period lasts; the task returns milliseconds until its next run, undefined for none. */
  async function repeat(period: Period, task: () => Promise<number | undefined>): Promise<void> {
    const afterMs = await task();
    if (afterMs === undefined || current !== period) return;
    const timer = setTimeout(() => {
      period.timers.delete(timer);
      void repeat(period, task);
    }, afterMs);
    period.timers.add(timer);
  }

  /** Whether it succeeded; a failure is logged. */
  async function attempt(task: () => Promise<void>): Promise<boolean> {
    try {
      await task();
      return true;
    } catch (error) {
      storeFailureLog.failed(error);
      return false;
    }
  }

  function begin(): void {
    if (isClosed || current !== undefined) return;
    const period: Period = { isRecovered: false, timers: new Set() };
    current = period;
    void repeat(period, async () => {
      const isRecovered = await attempt(options.recover);
      if (current !== period) return undefined;
      if (!isRecovered) return settings.leaseRetryMs;
      period.isRecovered = true;
      void repeat(period, scan);
      void repeat(period, purge);
      resolveEstablished();
      return undefined;
    });
  }

  async function scan(): Promise<number> {
    const beganAt = performance.now();
    await attempt(options.scan);
    return Math.max(settings.scanEveryMs, SCAN_REST_FACTOR * (performance.now() - beganAt));
  }

  async function purge(): Promise<number> {
    await attempt(options.purge);
    return settings.purgeEveryMs;
  }

  function end(): void {
    for (const timer of current?.timers ?? []) clearTimeout(timer);
    current = undefined;
    options.halt();
  }

  return {
    established,
    begin,
    end,
    close() {
      isClosed = true;
      end();
      resolveEstablished();
    },
    isEstablished: () => current?.isRecovered === true,
  };
}
