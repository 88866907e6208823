import { growing } from "../../storage/growing-column.ts";
import { ListPacker } from "./list-packer.ts";
import type { PostingsData } from "./postings.ts";

/** What stands in one byte beside an entry. */
const MOST_COUNTED = 255;

/** Collects terms passage by passage; `finish()` sorts and packs them into lists. */
export class PostingsBuilder {
  /** Rows in the order in which their terms came. */
  readonly #rows = new Map<number, number>();
  readonly #sizes = growing.integers();
  /** One for each term of each passage, passage after passage. */
  readonly #entries = { rows: growing.integers(), counts: growing.bytes() };
  /** How many entries each passage has. */
  readonly #widths = growing.integers();

  /** Adds all terms of the next passage. */
  add(terms: Iterable<number>): void {
    const counts = new Map<number, number>();
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) {
      const row = this.#rowFor(term);
      this.#sizes.set(row, this.#sizes.at(row) + 1);
      this.#entries.rows.push(row);
      this.#entries.counts.push(Math.min(count, MOST_COUNTED));
    }
    this.#widths.push(counts.size);
  }

  /** A row with more passages than `commonFrom` is packed in blocks. The builder is empty afterwards. */
  finish(commonFrom: number): PostingsData {
    const terms = Float64Array.from(this.#rows.keys()).sort();
    const order = Uint32Array.from(terms, (term) => this.#rows.get(term)!);
    const sizes = order.map((row) => this.#sizes.at(row));
    const places = new Uint32Array(order.length);
    order.forEach((row, place) => {
      places[row] = place;
    });
    this.#rows.clear();
    return { terms, sizes, ...this.#pack(places, sizes, commonFrom) };
  }

  #pack(places: Uint32Array, sizes: Uint32Array, commonFrom: number) {
    const packer = new ListPacker(sizes, this.#widths.length, commonFrom);
    this.#eachEntry((row, passage, count) => packer.measure(places[row]!, passage, count));
    packer.makeRoom();
    this.#eachEntry((row, passage, count) => packer.write(places[row]!, passage, count));
    this.#entries.rows.clear();
    this.#entries.counts.clear();
    return packer.finish();
  }

  #eachEntry(visit: (row: number, passage: number, count: number) => void): void {
    const { rows, counts } = this.#entries;
    for (let passage = 0, i = 0; passage < this.#widths.length; passage++) {
      for (const end = i + this.#widths.at(passage); i < end; i++) visit(rows.at(i), passage, counts.at(i));
    }
  }

  #rowFor(term: number): number {
    const known = this.#rows.get(term);
    if (known !== undefined) return known;
    this.#sizes.push(0);
    this.#rows.set(term, this.#rows.size);
    return this.#rows.size - 1;
  }
}
