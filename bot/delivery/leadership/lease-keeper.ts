import type { Logger } from "pino";
import type { Leases } from "../../store/store.ts";
import type { DeliverySettings } from "../delivery-settings.ts";
import type { StoreFailureLog } from "../store-failure-log.ts";

const LEASE_NAME = "dispatcher";

/** Elects one process at a time: the one that holds the lease in the database. */
export interface LeaseKeeper {
  /** Asks for the lease, and goes on asking (every `leaseRetryMs`) or renewing (every `leaseRenewMs`). */
  start(): void;
  /** By this process's clock: false as soon as another could have taken it. */
  isHeld(): boolean;
  /** Gives the lease back. */
  stop(): Promise<void>;
}

export interface LeaseKeeperOptions {
  readonly leases: Leases;
  readonly owner: string;
  readonly settings: DeliverySettings;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly onGain: () => void;
  readonly onLoss: () => void;
  readonly storeFailureLog: StoreFailureLog;
  readonly log: Logger;
}

export function createLeaseKeeper(options: LeaseKeeperOptions): LeaseKeeper {
  const { leases, owner, settings, now, storeFailureLog, log } = options;
  let state: "new" | "standby" | "held" | "stopped" = "new";
  let heldUntil = 0;
  let timer: NodeJS.Timeout | undefined;

  const isHeld = () => state === "held" && now() < heldUntil;

  async function ask(): Promise<void> {
    const askedAt = now();
    try {
      const isTaken = await leases.take(LEASE_NAME, owner, settings.leaseTtlMs);
      if (state === "stopped") return;
      storeFailureLog.succeeded();
      if (isTaken) gain(askedAt + settings.leaseTtlMs);
      else lose("another process works");
    } catch (error) {
      storeFailureLog.failed(error);
      if (state === "held" && !isHeld()) lose("lease not renewed");
    }
  }

  function gain(until: number): void {
    heldUntil = until;
    if (state === "held") return;
    state = "held";
    options.onGain();
  }

  function lose(why: string): void {
    if (state === "standby") return;
    const wasHeld = state === "held";
    state = "standby";
    log.warn(wasHeld ? `stopped: ${why}` : `waiting: ${why}`);
    if (wasHeld) options.onLoss();
  }

  async function tick(): Promise<void> {
    await ask();
    if (state === "stopped") return;
    timer = setTimeout(() => void tick(), state === "held" ? settings.leaseRenewMs : settings.leaseRetryMs);
  }

  return {
    start: () => void tick(),
    isHeld,
    async stop() {
      const wasHeld = state === "held";
      state = "stopped";
      clearTimeout(timer);
      if (wasHeld) await leases.release(LEASE_NAME, owner).catch(storeFailureLog.failed);
    },
  };
}
