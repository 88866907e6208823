export interface CallLimits {
  /** From the start of the connection to the end of the answer. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}
