import { fold } from "../text/fold.ts";
import { type Lexicon, pairOf, partsOf } from "./lexicon.ts";
import { type Candidate, createMistypedSyllables, type Doubt } from "./mistyped-syllables.ts";
import { openSyllablePairs } from "./syllable-pairs.ts";

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

/** Puts right what was typed: accents that were left out, slips of the hand. */
export interface Accents {
  /**
   * The likeliest row of syllables (lower case) by the corpus's own pairs. A syllable that already has an accent
   * stays, and so does one that the corpus does not know, unless `doubtAt` (by place in the row) says that it may be
   * mistyped. It is asked only about syllables that the corpus does not have or never has beside these neighbours.
   */
  restore(syllables: readonly string[], doubtAt?: (place: number) => Doubt | undefined): string[];
  /**
   * The likeliest way to put accents on a name, of those whose every two neighbours are neighbours somewhere in the
   * corpus and whose syllables are let through at their places; undefined when there is none.
   */
  spellName(
    syllables: readonly string[],
    isPart: (accented: string, place: number) => boolean,
  ): string[] | undefined;
}

export class AccentBuilder {
  readonly #counts = new Map<number, number>();
  readonly #pairs = new Map<number, number>();

  /** Adds one text as ids of accented syllables. */
  add(ids: readonly number[]): void {
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i]!;
      this.#counts.set(id, (this.#counts.get(id) ?? 0) + 1);
      if (i === 0) continue;
      const pair = pairOf(ids[i - 1]!, id);
      this.#pairs.set(pair, (this.#pairs.get(pair) ?? 0) + 1);
    }
  }

  finish(lexicon: Lexicon): AccentData {
    const counts = new Uint32Array(lexicon.syllables.length);
    for (const [id, count] of this.#counts) counts[id] = count;
    const pairs = Float64Array.from(this.#pairs.keys()).sort();
    const firsts = new Uint32Array(counts.length + 1);
    for (const pair of pairs) firsts[partsOf(pair).first + 1]!++;
    for (let id = 1; id < firsts.length; id++) firsts[id]! += firsts[id - 1]!;
    return {
      counts,
      firsts,
      seconds: Uint32Array.from(pairs, (pair) => partsOf(pair).second),
      pairCounts: Uint32Array.from(pairs, (pair) => this.#pairs.get(pair) ?? 0),
    };
  }
}

interface Path {
  /** Syllable id of the last step, -1 for one that the corpus does not have. */
  readonly id: number;
  readonly logLikelihood: number;
  readonly syllable: string;
  readonly before: Path | undefined;
}

export function openAccents(data: AccentData, lexicon: Lexicon): Accents {
  const pairs = openSyllablePairs(data);
  const forms = formsByFold(data, lexicon);
  const findOthers = createMistypedSyllables({ forms, lexicon, pairs, counts: data.counts });

  const extend = (paths: readonly Path[], { id, cost }: Candidate, typed: string): Path => {
    const syllable = id < 0 ? typed : lexicon.syllable(id);
    let best: Path | undefined;
    for (const before of paths) {
      const logLikelihood = before.logLikelihood + pairs.logLikelihood(before.id, id) - cost;
      if (!best || logLikelihood > best.logLikelihood) best = { id, logLikelihood, syllable, before };
    }
    const first = { id, logLikelihood: pairs.logLikelihood(-1, id) - cost, syllable, before: undefined };
    return best ?? first;
  };
  /** The accented forms of a syllable; one that has accents is only itself. */
  const formsOf = (syllable: string): readonly number[] =>
    (fold(syllable) === syllable ? forms.get(syllable) : [lexicon.find(syllable)]) ?? [UNKNOWN];

  return {
    restore: (syllables, doubtAt = () => undefined) => {
      const own = syllables.map(formsOf);
      const candidatesAt = (typed: string, place: number): Candidate[] => {
        const ids = own[place] ?? [];
        const around = { before: own[place - 1] ?? [], after: own[place + 1] ?? [] };
        const stays = pairs.areNeighbours(around.before, ids) || pairs.areNeighbours(ids, around.after);
        const doubt = stays ? undefined : doubtAt(place);
        const others = doubt ? findOthers(typed, doubt, around) : [];
        return [...ids.map((id) => ({ id, cost: 0 })), ...others];
      };
      const rows = syllables.map(candidatesAt);
      const paths = rows.reduce<Path[]>(
        (before, row, place) => row.map((candidate) => extend(before, candidate, syllables[place] ?? "")),
        [],
      );
      return unwind(paths);
    },
    spellName: (syllables, isPart) => {
      const rows = syllables.map((typed, place) =>
        formsOf(typed).filter((id) => id >= 0 && isPart(lexicon.syllable(id), place)),
      );
      const paths = rows.reduce<Path[]>((before, ids, place) => {
        const isReached = (id: number, { id: last }: Path) => pairs.areNeighbours([last], [id]);
        return ids.flatMap((id) => {
          const reached = before.filter((path) => isReached(id, path));
          if (place > 0 && reached.length === 0) return [];
          return [extend(reached, { id, cost: 0 }, syllables[place] ?? "")];
        });
      }, []);
      return paths.length > 0 ? unwind(paths) : undefined;
    },
  };
}

/** Stands for every syllable that the corpus does not have. */
const UNKNOWN = -1;

function formsByFold(data: AccentData, lexicon: Lexicon): Map<string, number[]> {
  const forms = new Map<string, number[]>();
  data.counts.forEach((count, id) => {
    if (count === 0) return;
    const folded = fold(lexicon.syllable(id));
    const known = forms.get(folded);
    if (known) known.push(id);
    else forms.set(folded, [id]);
  });
  return forms;
}

function unwind(paths: readonly Path[]): string[] {
  const syllables: string[] = [];
  let path = paths.reduce<Path | undefined>(
    (best, candidate) => (best && best.logLikelihood >= candidate.logLikelihood ? best : candidate),
    undefined,
  );
  for (; path; path = path.before) syllables.push(path.syllable);
  return syllables.reverse();
}
