import type { Logger } from "pino";
import type { Leases } from "../../store/store.ts";
import type { DeliverySettings } from "../delivery-settings.ts";
import type { StoreTrouble } from "../failures/store-failure-log.ts";

const LEASE = "dispatcher";

/** Sees to it that one process at a time works. */
export interface LeaseKeeper {
  /** Asks for the lease, and goes on asking or renewing. */
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
  readonly now: () => number;
  readonly onGain: () => void;
  readonly onLoss: () => void;
  readonly trouble: StoreTrouble;
  readonly log: Logger;
}

export function createLeaseKeeper(options: LeaseKeeperOptions): LeaseKeeper {
  const { leases, owner, settings, now, log } = options;
  let state: "new" | "standby" | "held" | "stopped" = "new";
  let heldUntil = 0;
  let timer: NodeJS.Timeout | undefined;

  const isHeld = () => state === "held" && now() < heldUntil;

  async function ask(): Promise<void> {
    const askedAt = now();
    try {
      const isTaken = await leases.take(LEASE, owner, settings.leaseTtlMs);
      if (state === "stopped") return;
      options.trouble.over();
      if (isTaken) gain(askedAt + settings.leaseTtlMs);
      else lose("another process works");
    } catch (error) {
      options.trouble.report(error);
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
      if (wasHeld) await leases.release(LEASE, owner).catch(options.trouble.report);
    },
  };
}
