import type { RankingWeights } from "../../knowledge/retrieve/ranking-weights.ts";
import { mean } from "../bench/statistics.ts";
import type { Measured } from "./measure-grid.ts";

/** The points of the grid as one set measured them; all sets in the same order. */
export type Grid = readonly Measured[];

type Allowed = (weights: RankingWeights) => boolean;

/** Parts that a ranking may lack: what each is worth shows when it is turned off. */
const WITHOUT: Readonly<Record<string, Allowed>> = {
  "all parts": () => true,
  "without the words' rarity in the language": ({ wordRarity }) => wordRarity === 0,
  "without the whole document's score": ({ document }) => document === 0,
  "the vectors count the same in a corpus of any size": ({ similarityGrowth }) => similarityGrowth === 0,
  "without the vectors": ({ similarity, similarityGrowth }) => similarity === 0 && similarityGrowth === 0,
};

export interface Row {
  readonly name: string;
  /** By set: what it reaches with the weights that are best for the other sets together. */
  readonly measured: readonly Measured[];
}

/**
 * What a mean may lack of the best one and still count as good: one legal question in a thousand, as it is the only large set. Of such weights the
 * smallest are taken, as in the one-standard-error rule (Breiman and others 1984).
 */
const AS_GOOD = 0.0002;

/** The smallest weights of those with about the highest mean nDCG@10 over all sets. */
export function chooseWeights(sets: readonly Grid[], isAllowed: Allowed = () => true): RankingWeights {
  return bestPlace(sets, isAllowed).weights;
}

/** What each set reaches with the weights that all choose, itself among them. */
export function measureChosen(sets: readonly Grid[]): Measured[] {
  const { place } = bestPlace(sets, () => true);
  return sets.map((set) => at(set, place));
}

/** For each set the weights that the other sets choose, with all parts and with each left out. */
export function compareParts(sets: readonly Grid[]): Row[] {
  return Object.entries(WITHOUT).map(([name, isAllowed]) => ({
    name,
    measured: sets.map((set, left) => {
      const { place } = bestPlace(
        sets.filter((_, other) => other !== left),
        isAllowed,
      );
      return at(set, place);
    }),
  }));
}

function bestPlace(sets: readonly Grid[], isAllowed: Allowed): { place: number; weights: RankingWeights } {
  const points = (sets[0] ?? []).map(({ weights }, place) => ({
    place,
    weights,
    quality: isAllowed(weights) ? mean(sets.map((set) => at(set, place).ndcgAt10)) : Number.NEGATIVE_INFINITY,
  }));
  const highest = Math.max(...points.map(({ quality }) => quality));
  const good = points.filter(({ quality }) => quality >= highest - AS_GOOD);
  const [smallest] = good.sort((a, b) => sizeOf(a.weights) - sizeOf(b.weights) || b.quality - a.quality);
  if (!smallest) throw new Error("No set was measured.");
  return smallest;
}

function sizeOf({ document, similarity, similarityGrowth, wordRarity }: RankingWeights): number {
  // In a corpus of a hundred thousand passages the growth counts 4.6 times; rarities are up to 6.
  return document + similarity + 4.6 * similarityGrowth + 6 * wordRarity;
}

function at(set: Grid, place: number): Measured {
  const measured = set[place];
  if (!measured) throw new Error("The sets were measured on different grids.");
  return measured;
}
