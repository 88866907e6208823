/** How hard and how often the dispatcher works; all times in milliseconds. */
export interface DeliverySettings {
  /** The most chats that are worked on at once, in each channel. */
  readonly concurrency: number;
  /** The n-th failure in a row is followed by a random wait of 0..`base · 2^(n-1)`, at most the cap. */
  readonly backOffBaseMs: number;
  readonly backOffCapMs: number;
  /** How often a message is handled before the person is told that it failed. */
  readonly handleAttempts: number;
  /** How long a lease lasts that is not renewed. */
  readonly leaseTtlMs: number;
  readonly leaseRenewMs: number;
  /** How often a process without the lease asks for it. */
  readonly leaseRetryMs: number;
  /** How often the database is asked for chats that another process stored. */
  readonly scanEveryMs: number;
  readonly purgeEveryMs: number;
  /** The least time between two updates of a progress message. */
  readonly progressIntervalMs: number;
}

export const DEFAULT_DELIVERY_SETTINGS: DeliverySettings = {
  concurrency: 64,
  backOffBaseMs: 1_000,
  backOffCapMs: 60_000,
  handleAttempts: 3,
  leaseTtlMs: 15_000,
  leaseRenewMs: 5_000,
  leaseRetryMs: 1_000,
  scanEveryMs: 1_000,
  purgeEveryMs: 3_600_000,
  progressIntervalMs: 1_000,
};
