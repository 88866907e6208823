/**
 * Inverted lists of one kind of term: which passages hold it and how often. Terms are numbers below 2^53 (a
 * syllable's id, or two ids put together), so that the whole index is a handful of typed arrays that are saved and
 * loaded as they are.
 */
export interface Postings {
  /** Number of distinct terms. */
  readonly size: number;
  /** Row of a term, or -1 when no passage has it. */
  rowOf(term: number): number;
  /** First and one-past-last place of a row in `passages` and `counts`. */
  readonly offsets: Uint32Array;
  /** Passage ordinals, rising within a row. */
  readonly passages: Uint32Array;
  /** How often the term stands in that passage, at most 255. */
  readonly counts: Uint8Array;
  /** The terms by row, for saving. */
  readonly terms: Float64Array;
}

export interface PostingsData {
  readonly terms: Float64Array;
  readonly offsets: Uint32Array;
  readonly passages: Uint32Array;
  readonly counts: Uint8Array;
}

/** Postings over arrays that were built or loaded. */
export function openPostings(data: PostingsData): Postings {
  const rows = new Map<number, number>();
  data.terms.forEach((term, row) => {
    rows.set(term, row);
  });
  return { ...data, size: data.terms.length, rowOf: (term) => rows.get(term) ?? -1 };
}

/** Collects terms passage by passage; `finish()` sorts them into lists. */
export class PostingsBuilder {
  readonly #rows = new Map<number, number>();
  readonly #entries = { rows: new GrowingArray(), passages: new GrowingArray(), counts: new GrowingArray() };

  /** Adds all terms of one passage; passages come in rising order. */
  add(passage: number, terms: Iterable<number>): void {
    const counts = new Map<number, number>();
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) {
      this.#entries.rows.push(this.#rowFor(term));
      this.#entries.passages.push(passage);
      this.#entries.counts.push(Math.min(count, 255));
    }
  }

  finish(): PostingsData {
    const { rows, passages, counts } = this.#entries;
    const offsets = new Uint32Array(this.#rows.size + 1);
    for (let i = 0; i < rows.length; i++) offsets[rows.at(i) + 1]!++;
    for (let row = 0; row < this.#rows.size; row++) offsets[row + 1]! += offsets[row]!;
    const next = offsets.slice();
    const sorted = { passages: new Uint32Array(rows.length), counts: new Uint8Array(rows.length) };
    for (let i = 0; i < rows.length; i++) {
      const place = next[rows.at(i)]!++;
      sorted.passages[place] = passages.at(i);
      sorted.counts[place] = counts.at(i);
    }
    return { terms: Float64Array.from(this.#rows.keys()), offsets, ...sorted };
  }

  #rowFor(term: number): number {
    const known = this.#rows.get(term);
    if (known !== undefined) return known;
    this.#rows.set(term, this.#rows.size);
    return this.#rows.size - 1;
  }
}

class GrowingArray {
  #values = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Uint32Array(this.#values.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  at(index: number): number {
    return this.#values[index]!;
  }
}
