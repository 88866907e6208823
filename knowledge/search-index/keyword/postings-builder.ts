import { growable } from "../../arrays/growable-array.ts";
import { MOST_COUNTED, type PostingsData } from "./postings-format.ts";
import { PostingsPacker } from "./postings-packer.ts";

/** Collects terms passage by passage; `finish()` sorts and packs them into lists. */
export class PostingsBuilder {
  /** By term, its number in the order in which terms were first met; rows are numbered by rising terms only at the end. */
  readonly #numbers = new Map<number, number>();
  /** By a term's number, how many passages have it. */
  readonly #sizes = growable.uint32();
  /** One for each different term of each passage, passage after passage: the term's number and how often it stands there. */
  readonly #entries = { numbers: growable.uint32(), counts: growable.uint8() };
  /** How many entries each passage has. */
  readonly #widths = growable.uint32();

  /** Adds all terms of the next passage. */
  add(terms: Iterable<number>): void {
    const counts = new Map<number, number>();
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) {
      const number = this.#numberOf(term);
      this.#sizes.set(number, this.#sizes.at(number) + 1);
      this.#entries.numbers.push(number);
      this.#entries.counts.push(Math.min(count, MOST_COUNTED));
    }
    this.#widths.push(counts.size);
  }

  /** A row of more passages than `commonFrom` is packed in blocks. The builder is empty afterwards. */
  finish(commonFrom: number): PostingsData {
    const terms = Float64Array.from(this.#numbers.keys()).sort();
    const numbers = Uint32Array.from(terms, (term) => this.#numbers.get(term)!);
    const sizes = numbers.map((number) => this.#sizes.at(number));
    const rows = new Uint32Array(numbers.length);
    numbers.forEach((number, row) => {
      rows[number] = row;
    });
    this.#numbers.clear();
    return { terms, sizes, ...this.#pack(rows, sizes, commonFrom) };
  }

  /** `rows` by a term's number. */
  #pack(rows: Uint32Array, sizes: Uint32Array, commonFrom: number) {
    const packer = new PostingsPacker(sizes, this.#widths.length, commonFrom);
    this.#eachEntry((number, passageIndex, count) => packer.measure(rows[number]!, passageIndex, count));
    packer.allocate();
    this.#eachEntry((number, passageIndex, count) => packer.write(rows[number]!, passageIndex, count));
    this.#entries.numbers.clear();
    this.#entries.counts.clear();
    return packer.finish();
  }

  #eachEntry(visit: (number: number, passageIndex: number, count: number) => void): void {
    const { numbers, counts } = this.#entries;
    for (let passageIndex = 0, i = 0; passageIndex < this.#widths.length; passageIndex++) {
      for (const end = i + this.#widths.at(passageIndex); i < end; i++)
        visit(numbers.at(i), passageIndex, counts.at(i));
    }
  }

  #numberOf(term: number): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    this.#sizes.push(0);
    this.#numbers.set(term, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}
