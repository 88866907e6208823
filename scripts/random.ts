/** Pseudo-random numbers that a seed fixes, the same on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform integer in [0, bound); 0 for a bound below 1. */
  below(bound: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** Normal with mean 0 and deviation 1. */
  normal(): number;
}

/** Mulberry32: 32 bits of state are enough for shuffling and for initial values. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    below: (bound) => Math.floor(next() * Math.max(bound, 0)),
    chance: (probability) => next() < probability,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}

/** Puts runs of `block` neighbours into a random order in place (Fisher–Yates), each run as it is. */
export function shuffleBlocks(values: Int32Array, block: number, random: Random): void {
  const blocks = Array.from({ length: Math.ceil(values.length / block) }, (_, place) => place);
  for (let last = blocks.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    const kept = blocks[last] ?? 0;
    blocks[last] = blocks[other] ?? 0;
    blocks[other] = kept;
  }
  const given = values.slice();
  let next = 0;
  for (const chosen of blocks) {
    for (const value of given.subarray(chosen * block, (chosen + 1) * block)) values[next++] = value;
  }
}

/** FNV-1a over the UTF-16 units, 32 bits: a seed that a text fixes. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
