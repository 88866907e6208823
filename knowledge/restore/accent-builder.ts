import { pairId } from "../syllable-ids/pair-ids.ts";
import type { SyllableIds } from "../syllable-ids/syllable-ids.ts";
import { listPairs } from "./pair-lists.ts";

/** How often each accented syllable, and each pair of neighbours, stands in the corpus. */
export interface AccentData {
  /** By syllable id. */
  readonly counts: Uint32Array;
  /** Where the pairs of each first syllable begin, by its id, and the end of all. */
  readonly firsts: Uint32Array;
  /** Ids of the second syllables, rising within a first one, and how often each pair stands there. */
  readonly seconds: Uint32Array;
  readonly pairCounts: Uint32Array;
}

/** Counts the accented syllables of a corpus and their pairs, text by text. */
export class AccentBuilder {
  readonly #counts = new Map<number, number>();
  readonly #pairs = new Map<number, number>();

  /** Adds one text as ids of accented syllables. */
  add(ids: readonly number[]): void {
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i]!;
      this.#counts.set(id, (this.#counts.get(id) ?? 0) + 1);
      if (i === 0) continue;
      const pair = pairId(ids[i - 1]!, id);
      this.#pairs.set(pair, (this.#pairs.get(pair) ?? 0) + 1);
    }
  }

  finish(syllableIds: SyllableIds): AccentData {
    const counts = new Uint32Array(syllableIds.syllables.length);
    for (const [id, count] of this.#counts) counts[id] = count;
    const { firsts, seconds, inOrder } = listPairs(this.#pairs.keys(), counts.length);
    return {
      counts,
      firsts,
      seconds,
      pairCounts: Uint32Array.from(inOrder, (pair) => this.#pairs.get(pair) ?? 0),
    };
  }
}
