/** The indexes of the `k` highest values, in no order; fewer where fewer values are positive. */
export function topK(values: Float32Array, k: number): number[] {
  const top = new TopK(k);
  for (let i = 0; i < values.length; i++) {
    if (values[i]! > top.threshold) top.add(i, values[i]!);
  }
  return top.ids;
}

/**
 * Keeps the ids of the `k` highest positive values: a binary heap with the lowest of them on top. The caller compares
 * with `threshold` first, so that most of a corpus costs one comparison each and no call.
 */
export class TopK {
  /** In the order of the heap, which says nothing. */
  readonly ids: number[] = [];
  readonly #values: number[] = [];
  readonly #k: number;
  /** What a value must exceed to be kept: 0, then the lowest value kept once there are `k`; infinite where `k` is 0. */
  threshold: number;

  constructor(k: number) {
    this.#k = k;
    this.threshold = k > 0 ? 0 : Number.POSITIVE_INFINITY;
  }

  /** `value` must exceed `threshold`. */
  add(id: number, value: number): void {
    if (this.ids.length < this.#k) {
      this.ids.push(id);
      this.#values.push(value);
      this.#rise(this.ids.length - 1);
    } else {
      this.ids[0] = id;
      this.#values[0] = value;
      this.#sink(0);
    }
    if (this.ids.length === this.#k) this.threshold = this.#values[0]!;
  }

  #rise(from: number): void {
    let child = from;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (this.#values[parent]! <= this.#values[child]!) return;
      this.#swap(parent, child);
      child = parent;
    }
  }

  #sink(from: number): void {
    let parent = from;
    for (;;) {
      let child = 2 * parent + 1;
      if (child >= this.ids.length) return;
      if (child + 1 < this.ids.length && this.#values[child + 1]! < this.#values[child]!) child++;
      if (this.#values[parent]! <= this.#values[child]!) return;
      this.#swap(parent, child);
      parent = child;
    }
  }

  #swap(a: number, b: number): void {
    [this.ids[a], this.ids[b]] = [this.ids[b]!, this.ids[a]!];
    [this.#values[a], this.#values[b]] = [this.#values[b]!, this.#values[a]!];
  }
}
