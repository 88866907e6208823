import type { Logger } from "pino";
import { errorCode, traceError } from "./error-trace.ts";

/** At most one line in this time, however many chats find the disk full. */
const LOG_EVERY_MS = 60_000;

/**
 * The database or its disk is at fault, not what was to be stored: full, broken, locked, not to be opened, out of
 * memory (SQLite's primary result codes; PostgreSQL's classes 08, 25, 40, 53, 57, 58).
 */
const SURROUNDINGS =
  /^(SQLITE_(FULL|IOERR|BUSY|LOCKED|READONLY|CANTOPEN|NOMEM|CORRUPT|NOTADB|PERM|AUTH|PROTOCOL|INTERRUPT)|ENOSPC|EIO|EDQUOT|EROFS|ECONN|ETIMEDOUT|(08|25|40|53|57|58)[0-9A-Z]{3}$)/;

/** Whether trying again later may help, whichever message it is. */
export function isStoreTrouble(error: unknown): boolean {
  return SURROUNDINGS.test(errorCode(error) ?? "");
}

/** Says once that the store fails, and once that it works again. */
export interface StoreTrouble {
  report(error: unknown): void;
  /** Something was stored. */
  over(): void;
}

export function createStoreTrouble(log: Logger): StoreTrouble {
  let failures = 0;
  let isSaid = false;
  let saidAt = Number.NEGATIVE_INFINITY;
  return {
    report(error) {
      failures += 1;
      const now = performance.now();
      if (now - saidAt < LOG_EVERY_MS) return;
      saidAt = now;
      isSaid = true;
      log.error({ ...traceError(error), failures }, "store fails, trying again");
    },
    over() {
      if (isSaid) log.info({ failures }, "store works again");
      isSaid = false;
      failures = 0;
    },
  };
}
