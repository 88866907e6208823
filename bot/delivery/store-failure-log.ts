import type { Logger } from "pino";
import { errorCode, traceError } from "../trace-error.ts";

/** At most one line in this time, in milliseconds, however many chats find the disk full. */
const LOG_EVERY_MS = 60_000;

/**
 * The database or its disk is at fault, not what was to be stored: full, broken, locked, not to be opened, out of
 * memory (SQLite's primary result codes; PostgreSQL's classes 08, 25, 40, 53, 57, 58).
 */
const STORE_FAILURE_CODE =
  /^(SQLITE_(FULL|IOERR|BUSY|LOCKED|READONLY|CANTOPEN|NOMEM|CORRUPT|NOTADB|PERM|AUTH|PROTOCOL|INTERRUPT)|ENOSPC|EIO|EDQUOT|EROFS|ECONN|ETIMEDOUT|(08|25|40|53|57|58)[0-9A-Z]{3}$)/;

/** Whether trying again later may help, whichever message it is. */
export function isStoreFailure(error: unknown): boolean {
  return STORE_FAILURE_CODE.test(errorCode(error) ?? "");
}

/** Logs once that the store fails, and once that it works again. */
export interface StoreFailureLog {
  failed(error: unknown): void;
  /** Something was stored. */
  succeeded(): void;
}

export function createStoreFailureLog(log: Logger): StoreFailureLog {
  let failures = 0;
  let isLogged = false;
  let loggedAt = Number.NEGATIVE_INFINITY;
  return {
    failed(error) {
      failures += 1;
      const now = performance.now();
      if (now - loggedAt < LOG_EVERY_MS) return;
      loggedAt = now;
      isLogged = true;
      log.error({ ...traceError(error), failures }, "store fails, trying again");
    },
    succeeded() {
      if (isLogged) log.info({ failures }, "store works again");
      isLogged = false;
      failures = 0;
    },
  };
}
