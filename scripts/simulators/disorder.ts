/** How a service delivers what it should deliver once and in order. */
export interface Disorder {
  /** How often each is delivered, the repetitions at once. Default: 1. */
  readonly times?: number;
  /** The last first. Default: in order. */
  readonly isReversed?: boolean;
}

export function disorder<T>(deliveries: readonly T[], { times = 1, isReversed = false }: Disorder = {}): T[] {
  const ordered = isReversed ? deliveries.toReversed() : deliveries;
  return ordered.flatMap((delivery) => Array.from({ length: times }, () => delivery));
}
