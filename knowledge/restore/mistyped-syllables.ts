import { fold } from "../language/fold.ts";
import type { SyllableIds } from "../syllable-ids/syllable-ids.ts";
import { nearSpellings } from "./near-spellings.ts";
import { soundAlikes, spokenMarks } from "./sound-alike.ts";
import type { SyllablePairs } from "./syllable-pairs.ts";

/** What must speak for putting another syllable in place of one that may be mistyped. */
export interface CorrectionPolicy {
  /** How many of its neighbours (of two, or of the one that it has) must stand beside the other one somewhere in the corpus. */
  readonly neighboursNeeded: 0 | 1 | 2;
  /** True where a Vietnamese word is written so. */
  readonly isWellFormed: boolean;
  /** Whether accents that it lacks speak against a syllable that has them. */
  readonly accentsMeant: boolean;
  /** True where only what sounds alike may be meant: of short words too many are one slip away. */
  readonly soundAlikesOnly: boolean;
}

/** A syllable that may have been meant: its id in the corpus and, in nats, what speaks against it. */
export interface Correction {
  readonly id: number;
  readonly cost: number;
}

/** Ids of all accented forms of a folded syllable. */
export type Forms = ReadonlyMap<string, readonly number[]>;

/** What may stand on both sides of a syllable, -1 for what the corpus does not have. */
export interface Surroundings {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/**
 * In nats: a tone or shape that was typed otherwise, taking one correct word for another, and for one that sounds alike.
 * Chosen on viquad, news and medicine with one slip in every second long syllable, where other values (1 to 3, 6 to 12)
 * change nDCG@10 by at most 0.004; the last with every third syllable spelled as it is spoken somewhere (3 and 7: at most
 * 0.002 less, 9: 0.006 less).
 */
const COSTS = { mark: 3, wellFormed: 9, alike: 5 } as const;

/** Syllables that are looked at for one: more cost time and are hardly ever meant. */
const MOST_CORRECTIONS = 24;

/** Letters of a syllable that may be meant, at least: too many others are one slip away from shorter ones. */
const SHORTEST_MEANT = 3;

interface Options {
  readonly forms: Forms;
  readonly syllableIds: SyllableIds;
  readonly pairs: SyllablePairs;
  /** How often each syllable stands in the corpus, by id. */
  readonly counts: Uint32Array;
}

/** A function that gives the syllables of the corpus that one slip of the hand may have made the typed one of. */
export function createMistypedSyllables({ forms, syllableIds, pairs, counts }: Options) {
  return (typed: string, policy: CorrectionPolicy, { before, after }: Surroundings): Correction[] => {
    const needed = Math.min(policy.neighboursNeeded, Number(before.length > 0) + Number(after.length > 0));
    const folded = fold(typed);
    // A foreign word (`oxy`) is written as it is, however it sounds.
    const alike = policy.isWellFormed ? soundAlikes(folded) : [];
    const costOf = createCost(typed, policy, [folded, ...alike], syllableIds);
    const isMeant = ({ id }: Correction): boolean =>
      Number(pairs.areNeighbours(before, [id])) + Number(pairs.areNeighbours([id], after)) >= needed;
    const near = policy.soundAlikesOnly
      ? new Map<string, number>()
      : nearSpellings(folded, (word) => word.length >= SHORTEST_MEANT && forms.has(word));
    for (const word of alike) if (forms.has(word)) near.set(word, 0);
    // Typed without accents, its own forms are readings already.
    if (folded !== typed) near.set(folded, 0);
    return [...near]
      .flatMap(([word, slip]) => (forms.get(word) ?? []).map((id) => ({ id, cost: slip + costOf(id) })))
      .filter(({ id }) => syllableIds.syllable(id) !== typed)
      .map((correction) => ({ correction, score: Math.log(counts[correction.id]!) - correction.cost }))
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST_CORRECTIONS)
      .map(({ correction }) => correction)
      .filter(isMeant);
  };
}

/** `alike`: without accents, what sounds like it, itself among them. */
function createCost(
  typed: string,
  policy: CorrectionPolicy,
  alike: readonly string[],
  syllableIds: SyllableIds,
): (id: number) => number {
  const marks = marksOf(typed);
  const ignoresMarks = marks === "" && !policy.accentsMeant;
  return (id) => {
    const meant = syllableIds.syllable(id);
    const change = ignoresMarks ? 0 : differing(spokenMarks(marks), spokenMarks(marksOf(meant)));
    const isAlike = change === 0 && alike.includes(fold(meant));
    return (policy.isWellFormed ? (isAlike ? COSTS.alike : COSTS.wellFormed) : 0) + COSTS.mark * change;
  };
}

/** Tone, shapes and bar of a syllable: `đường` has a bar, two horns and a grave. */
function marksOf(syllable: string): string {
  return syllable
    .normalize("NFD")
    .replace(/đ/gu, "-")
    .replace(/[^\p{M}-]/gu, "");
}

function differing(some: string, others: string): number {
  let left = others;
  let missing = 0;
  for (const mark of some) {
    if (left.includes(mark)) left = left.replace(mark, "");
    else missing++;
  }
  return missing + left.length;
}
