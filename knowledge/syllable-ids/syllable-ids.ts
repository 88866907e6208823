import { fold } from "../language/fold.ts";
import { MOST_IDS } from "./pair-ids.ts";

/**
 * The syllables of a corpus as numbers from 0 up, in the order in which they were first met: indexes hold these in
 * place of strings. A syllable without accents has an id of its own (`dân` and `dan`).
 */
export class SyllableIds {
  readonly #ids: Map<string, number>;
  readonly #syllables: string[];
  /** The id of the form without accents, by id: `fold` runs once for each syllable and not for each word of the corpus. */
  readonly #foldedIds: number[] = [];

  /** `syllables` by id, as they were saved; none for a corpus that is about to be indexed. */
  constructor(syllables: readonly string[] = []) {
    this.#syllables = [...syllables];
    this.#ids = new Map(syllables.map((syllable, id) => [syllable, id]));
  }

  /** All syllables by id: what is saved. */
  get syllables(): readonly string[] {
    return this.#syllables;
  }

  /** The syllable with this id, "" where there is none. */
  syllable(id: number): string {
    return this.#syllables[id] ?? "";
  }

  /** The id of a syllable, or -1 when the corpus does not have it. */
  find(syllable: string): number {
    return this.#ids.get(syllable) ?? -1;
  }

  /** The id of a syllable, given now when it is new. Throws past 2^20 syllables, which is no corpus of Vietnamese. */
  add(syllable: string): number {
    const known = this.#ids.get(syllable);
    if (known !== undefined) return known;
    const id = this.#syllables.length;
    if (id >= MOST_IDS) throw new Error(`The corpus has more than ${MOST_IDS} different words.`);
    this.#ids.set(syllable, id);
    this.#syllables.push(syllable);
    return id;
  }

  /** The id of the same syllable without accents, given now when it is new. */
  addFolded(id: number): number {
    const known = this.#foldedIds[id];
    if (known !== undefined) return known;
    const folded = this.add(fold(this.syllable(id)));
    this.#foldedIds[id] = folded;
    return folded;
  }
}
