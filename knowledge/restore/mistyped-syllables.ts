import { fold } from "../language/fold.ts";
import type { SyllableIds } from "../syllable-ids/syllable-ids.ts";
import { nearSpellings } from "./near-spellings.ts";
import { soundAlikes, spokenMarks } from "./sound-alike.ts";
import type { SyllablePairs } from "./syllable-pairs.ts";

/** What must speak for another syllable in the place of one that may be mistyped. */
export interface Doubt {
  /** How many of its neighbours (of two, or of the one that it has) must stand beside the other one somewhere in the corpus. */
  readonly neighbours: 0 | 1 | 2;
  /** True where a Vietnamese word is written so. */
  readonly wellFormed: boolean;
  /** Whether accents that it lacks speak against a syllable that has them. */
  readonly accentsMeant: boolean;
  /** True where only what sounds alike may be meant: of short words too many are one slip away. */
  readonly onlyAlike: boolean;
}

/** A syllable that may have been meant: its id in the corpus and, in nats, what speaks against it. */
export interface Candidate {
  readonly id: number;
  readonly cost: number;
}

/** Ids of all accented forms of a folded syllable. */
export type Forms = ReadonlyMap<string, readonly number[]>;

/** What may stand at a place and on both sides of it, -1 for what the corpus does not have. */
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

/** More candidates cost time and are hardly ever meant. */
const MOST_CANDIDATES = 24;

/** Shorter words have too many neighbours. */
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
  return (typed: string, doubt: Doubt, { before, after }: Surroundings): Candidate[] => {
    const needed = Math.min(doubt.neighbours, Number(before.length > 0) + Number(after.length > 0));
    const folded = fold(typed);
    // A foreign word (`oxy`) is written as it is, however it sounds.
    const alike = doubt.wellFormed ? soundAlikes(folded) : [];
    const costOf = createCost(typed, doubt, [folded, ...alike], syllableIds);
    const isMeant = ({ id }: Candidate): boolean =>
      Number(pairs.areNeighbours(before, [id])) + Number(pairs.areNeighbours([id], after)) >= needed;
    const near = doubt.onlyAlike
      ? new Map<string, number>()
      : nearSpellings(folded, (word) => word.length >= SHORTEST_MEANT && forms.has(word));
    for (const word of alike) if (forms.has(word)) near.set(word, 0);
    // Without accents it has all its own forms anyway.
    if (folded !== typed) near.set(folded, 0);
    return [...near]
      .flatMap(([word, slip]) => (forms.get(word) ?? []).map((id) => ({ id, cost: slip + costOf(id) })))
      .filter(({ id }) => syllableIds.syllable(id) !== typed)
      .map((candidate) => ({ candidate, score: Math.log(counts[candidate.id]!) - candidate.cost }))
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST_CANDIDATES)
      .map(({ candidate }) => candidate)
      .filter(isMeant);
  };
}

/** `alike`: without accents, what sounds like it, itself among them. */
function createCost(
  typed: string,
  doubt: Doubt,
  alike: readonly string[],
  syllableIds: SyllableIds,
): (id: number) => number {
  const marks = marksOf(typed);
  const ignoresMarks = marks === "" && !doubt.accentsMeant;
  return (id) => {
    const meant = syllableIds.syllable(id);
    const change = ignoresMarks ? 0 : differing(spokenMarks(marks), spokenMarks(marksOf(meant)));
    const isAlike = change === 0 && alike.includes(fold(meant));
    return (doubt.wellFormed ? (isAlike ? COSTS.alike : COSTS.wellFormed) : 0) + COSTS.mark * change;
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
