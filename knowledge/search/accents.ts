import { fold } from "../text/fold.ts";
import { type Lexicon, pairOf } from "./lexicon.ts";

/** How often each accented syllable, and each pair of neighbours, stands in the corpus. */
export interface AccentData {
  /** By syllable id. */
  readonly counts: Uint32Array;
  readonly pairs: Float64Array;
  readonly pairCounts: Uint32Array;
}

/** Puts accents on syllables that were typed without, as the corpus itself writes them. */
export interface Accents {
  /**
   * The likeliest accented row of syllables (lower case) by the corpus's own pairs. A syllable that already has
   * an accent stays, and so does one that the corpus does not know.
   */
  restore(syllables: readonly string[]): string[];
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
    return {
      counts,
      pairs: Float64Array.from(this.#pairs.keys()),
      pairCounts: Uint32Array.from(this.#pairs.values()),
    };
  }
}

/** Weight of the pair against the single syllable in the interpolated bigram model. */
const PAIR_WEIGHT = 0.9;

interface Path {
  /** Syllable id of the last step, -1 for one that the corpus does not have. */
  readonly id: number;
  readonly logLikelihood: number;
  readonly syllable: string;
  readonly before: Path | undefined;
}

export function openAccents(data: AccentData, lexicon: Lexicon): Accents {
  const total = data.counts.reduce((sum, count) => sum + count, 0) + 1;
  const pairCounts = new Map<number, number>();
  data.pairs.forEach((pair, i) => {
    pairCounts.set(pair, data.pairCounts[i]!);
  });
  const forms = formsByFold(data, lexicon);

  const step = (before: Path, id: number): number => {
    const single = (id < 0 ? 0.5 : data.counts[id]!) / total;
    if (before.id < 0 || id < 0) return Math.log((1 - PAIR_WEIGHT) * single);
    const pair = (pairCounts.get(pairOf(before.id, id)) ?? 0) / (data.counts[before.id]! + 2);
    return Math.log(PAIR_WEIGHT * pair + (1 - PAIR_WEIGHT) * single);
  };
  const extend = (paths: readonly Path[], id: number, syllable: string): Path => {
    let best: Path | undefined;
    for (const before of paths) {
      const logLikelihood = before.logLikelihood + step(before, id);
      if (!best || logLikelihood > best.logLikelihood) best = { id, logLikelihood, syllable, before };
    }
    return (
      best ?? {
        id,
        logLikelihood: step({ id: -1, logLikelihood: 0, syllable: "", before: undefined }, id),
        syllable,
        before: undefined,
      }
    );
  };
  const candidates = (syllable: string): readonly number[] => {
    const known = fold(syllable) === syllable ? forms.get(syllable) : [lexicon.find(syllable)];
    return known ?? [-1];
  };

  return {
    restore: (syllables) => {
      let paths: Path[] = [];
      for (const syllable of syllables) {
        paths = candidates(syllable).map((id) => extend(paths, id, id < 0 ? syllable : lexicon.syllable(id)));
      }
      return unwind(paths);
    },
  };
}

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
