import type { DeliverySettings } from "../delivery-settings.ts";
import type { StoreTrouble } from "../failures/store-failure-log.ts";

/** A scan is followed by a pause of so many times its length, however many chats wait. */
const SCAN_REST = 20;

export interface TermOptions {
  readonly settings: DeliverySettings;
  readonly trouble: StoreTrouble;
  /** Puts in order what the work before left; tried again until it succeeds. */
  readonly takeUp: () => Promise<void>;
  /** Finds the chats with work, those that another process stored too. */
  readonly scan: () => Promise<void>;
  readonly purge: () => Promise<void>;
  /** Forgets what was to be done. */
  readonly halt: () => void;
}

/** The time in which this process holds the lease: what is done at its beginning, while it lasts and at its end. */
export interface Term {
  /** Resolves with the first term's beginning, or with `close`. */
  readonly begun: Promise<void>;
  begin(): void;
  end(): void;
  /** Ends it; none follows. */
  close(): void;
  /** True between the taking up and the end. */
  isTakenUp(): boolean;
}

export function createTerm(options: TermOptions): Term {
  const { settings, trouble } = options;
  /** Of the running term; a new object with each. */
  let current: { isTakenUp: boolean; readonly timers: Set<NodeJS.Timeout> } | undefined;
  let isClosed = false;
  let tellBegun: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => {
    tellBegun = resolve;
  });

  /** Does a thing again and again while this term lasts; the task returns after how many milliseconds, undefined for never. */
  async function repeat(term: NonNullable<typeof current>, task: () => Promise<number | undefined>) {
    const afterMs = await task();
    if (afterMs === undefined || current !== term) return;
    const timer = setTimeout(() => {
      term.timers.delete(timer);
      void repeat(term, task);
    }, afterMs);
    term.timers.add(timer);
  }

  async function tried(task: () => Promise<void>): Promise<boolean> {
    try {
      await task();
      return true;
    } catch (error) {
      trouble.report(error);
      return false;
    }
  }

  function begin(): void {
    if (isClosed || current !== undefined) return;
    const term = { isTakenUp: false, timers: new Set<NodeJS.Timeout>() };
    current = term;
    void repeat(term, async () => {
      const isTakenUp = await tried(options.takeUp);
      if (current !== term) return undefined;
      if (!isTakenUp) return settings.leaseRetryMs;
      term.isTakenUp = true;
      void repeat(term, scan);
      void repeat(term, purge);
      tellBegun();
      return undefined;
    });
  }

  async function scan(): Promise<number> {
    const beganAt = performance.now();
    await tried(options.scan);
    return Math.max(settings.scanEveryMs, SCAN_REST * (performance.now() - beganAt));
  }

  async function purge(): Promise<number> {
    await tried(options.purge);
    return settings.purgeEveryMs;
  }

  function end(): void {
    for (const timer of current?.timers ?? []) clearTimeout(timer);
    current = undefined;
    options.halt();
  }

  return {
    begun,
    begin,
    end,
    close() {
      isClosed = true;
      end();
      tellBegun();
    },
    isTakenUp: () => current?.isTakenUp === true,
  };
}
