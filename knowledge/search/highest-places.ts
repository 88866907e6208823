interface Choice {
  /** What a place is judged by; its own value by default. */
  readonly scoreOf?: (place: number) => number;
  readonly only?: ((place: number) => boolean) | undefined;
}

/** The places of the highest positive values, at most `limit`, in no order. */
export function highestPlaces(values: Float32Array, limit: number, { scoreOf, only }: Choice = {}): number[] {
  const heap = new LowestFirst(limit);
  for (let place = 0; place < values.length; place++) {
    if (values[place] === 0) continue;
    const value = scoreOf ? scoreOf(place) : values[place]!;
    if (value > heap.lowest && (!only || only(place))) heap.add(place, value);
  }
  return heap.places;
}

/** Keeps the `limit` highest values seen; a binary heap with the lowest of them on top. */
class LowestFirst {
  readonly places: number[] = [];
  readonly #values: number[] = [];
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** What a value must exceed to be kept. */
  get lowest(): number {
    return this.places.length < this.#limit ? 0 : this.#values[0]!;
  }

  add(place: number, value: number): void {
    if (this.places.length < this.#limit) {
      this.places.push(place);
      this.#values.push(value);
      this.#rise(this.places.length - 1);
    } else {
      this.places[0] = place;
      this.#values[0] = value;
      this.#sink(0);
    }
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
      if (child >= this.places.length) return;
      if (child + 1 < this.places.length && this.#values[child + 1]! < this.#values[child]!) child++;
      if (this.#values[parent]! <= this.#values[child]!) return;
      this.#swap(parent, child);
      parent = child;
    }
  }

  #swap(a: number, b: number): void {
    [this.places[a], this.places[b]] = [this.places[b]!, this.places[a]!];
    [this.#values[a], this.#values[b]] = [this.#values[b]!, this.#values[a]!];
  }
}
