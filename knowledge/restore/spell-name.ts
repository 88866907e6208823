import type { Readings } from "./readings.ts";
import type { Reading, SyllablePairs } from "./syllable-pairs.ts";

/** A reading with the best row of readings before it. */
interface Path {
  readonly reading: Reading;
  readonly logLikelihood: number;
  readonly before: Path | undefined;
}

/** Whether a syllable with accents may be at that position of a name, from 0. */
export type IsPart = (accented: string, position: number) => boolean;

/**
 * A function that gives the likeliest way to put accents on a name (Viterbi), of those whose every two neighbours are
 * neighbours somewhere in the corpus; undefined when there is none.
 */
export function createNameSpeller({ idsOf, readingAt }: Readings, pairs: SyllablePairs) {
  return (syllables: readonly string[], isPart: IsPart): string[] | undefined => {
    const paths = syllables.reduce<Path[]>((before, typed, position) => {
      const readings = idsOf(typed)
        .filter((id) => id >= 0)
        .map(readingAt)
        .filter(({ syllable }) => isPart(syllable, position));
      if (position === 0)
        return readings.map((reading) => ({
          reading,
          logLikelihood: Math.log(pairs.likelihood(undefined, reading)),
          before: undefined,
        }));
      return readings.flatMap((reading) => extend(before, reading, pairs) ?? []);
    }, []);
    const best = likeliest(paths);
    return best && unwind(best);
  };
}

function extend(paths: readonly Path[], reading: Reading, pairs: SyllablePairs): Path | undefined {
  const reached = paths.filter((path) => pairs.areNeighbours([path.reading.id], [reading.id]));
  return likeliest(
    reached.map((before) => {
      const likelihood = pairs.likelihood(before.reading, reading);
      return { reading, logLikelihood: before.logLikelihood + Math.log(likelihood), before };
    }),
  );
}

function likeliest(paths: readonly Path[]): Path | undefined {
  return paths.reduce<Path | undefined>(
    (best, path) => (best && best.logLikelihood >= path.logLikelihood ? best : path),
    undefined,
  );
}

function unwind(last: Path): string[] {
  const syllables: string[] = [];
  for (let path: Path | undefined = last; path; path = path.before) syllables.push(path.reading.syllable);
  return syllables.reverse();
}
