/** The places of the highest positive values, at most `limit`, in no order. */
export function highestPlaces(values: Float32Array, limit: number): number[] {
  const highest = new HighestPlaces(limit);
  for (let place = 0; place < values.length; place++) {
    if (values[place]! > highest.lowest) highest.add(place, values[place]!);
  }
  return highest.places;
}

/** Keeps the `limit` highest values seen; a binary heap with the lowest of them on top. */
export class HighestPlaces {
  readonly places: number[] = [];
  readonly #values: number[] = [];
  readonly #limit: number;
  /** What a value must exceed to be kept. */
  lowest: number;

  constructor(limit: number) {
    this.#limit = limit;
    this.lowest = limit > 0 ? 0 : Number.POSITIVE_INFINITY;
  }

  /** `value` must exceed `lowest`. */
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
    if (this.places.length === this.#limit) this.lowest = this.#values[0]!;
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
