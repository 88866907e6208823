import { fold } from "../../language/fold.ts";

/** Two ids are put together in one number, which must stay below 2^53. */
const PAIR_BASE = 2 ** 20;

/** Numbers for the syllables of a corpus, with and without accents. */
export class Lexicon {
  readonly #ids: Map<string, number>;
  readonly #syllables: string[];
  /** Id without accents by id with them. */
  readonly #folded: number[] = [];

  constructor(syllables: readonly string[] = []) {
    this.#syllables = [...syllables];
    this.#ids = new Map(syllables.map((syllable, id) => [syllable, id]));
  }

  /** All syllables by id, for saving. */
  get syllables(): readonly string[] {
    return this.#syllables;
  }

  syllable(id: number): string {
    return this.#syllables[id] ?? "";
  }

  /** The id of a syllable, or -1 when the corpus does not have it. */
  find(syllable: string): number {
    return this.#ids.get(syllable) ?? -1;
  }

  /** The id of a syllable, given now when it is new. */
  add(syllable: string): number {
    const known = this.#ids.get(syllable);
    if (known !== undefined) return known;
    const id = this.#syllables.length;
    if (id >= PAIR_BASE) throw new Error(`The corpus has more than ${PAIR_BASE} different words.`);
    this.#ids.set(syllable, id);
    this.#syllables.push(syllable);
    return id;
  }

  /** The id of the same syllable without accents. */
  addFolded(id: number): number {
    const known = this.#folded[id];
    if (known !== undefined) return known;
    const folded = this.add(fold(this.syllable(id)));
    this.#folded[id] = folded;
    return folded;
  }
}

/** One number for two neighbouring syllables. */
export function pairOf(first: number, second: number): number {
  return first * PAIR_BASE + second;
}

/** The two syllables of a pair. */
export function partsOf(pair: number): { first: number; second: number } {
  return { first: Math.floor(pair / PAIR_BASE), second: pair % PAIR_BASE };
}

/** The pairs of neighbours in a row of ids; an unknown syllable (-1) breaks the row. */
export function pairsOf(ids: readonly number[]): number[] {
  const pairs: number[] = [];
  for (let i = 1; i < ids.length; i++) {
    const first = ids[i - 1] ?? -1;
    const second = ids[i] ?? -1;
    if (first >= 0 && second >= 0) pairs.push(pairOf(first, second));
  }
  return pairs;
}
