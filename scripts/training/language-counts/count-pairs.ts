import { matchingForm } from "../../../knowledge/language/index.ts";
import { codeOf, END, type LanguageCounts, NUMBER } from "../../../knowledge/restore/pack-language.ts";
import { listPairs } from "../../../knowledge/restore/pair-lists.ts";
import { pairId } from "../../../knowledge/syllable-ids/pair-ids.ts";

/** Counts syllables and pairs of neighbours, sentence by sentence. */
export interface PairCounter {
  /** `weight`: as how many texts it counts. */
  add(text: string, weight?: number): void;
  /** What was counted, without rare pairs. */
  finish(): LanguageCounts;
}

/**
 * Pairs that stand less often are left out: with 3 the file has half a million pairs in 0.5 MB, with 1 more than
 * twice as many; both restore .969 of the syllables of the questions in ../shared/eval, pages-dev and pages-train.
 */
const LEAST = 3;

/** Ids are written in 16 bits. */
const MOST_LISTED = 2 ** 16;

const SENTENCE_END = /(?<=[.?!;:])\s+|\n+/u;
const QUESTION_END = /\?["”’)]*\s*$/u;

/** Counts the listed syllables, which hold no number; any other one breaks the row. All numbers count as one, and so do all ends of questions. */
export function createPairCounter(listed: readonly string[]): PairCounter {
  const syllables = [NUMBER, END, ...listed];
  if (syllables.length > MOST_LISTED) throw new Error(`More than ${MOST_LISTED} syllables are listed.`);
  const ids = new Map(syllables.map((syllable, id) => [syllable, id]));
  const counts = new Uint32Array(syllables.length);
  const pairs = new Map<number, number>();
  const idsOf = (sentence: string): (number | undefined)[] => {
    const words = matchingForm(sentence).split(" ");
    const marked = QUESTION_END.test(sentence) ? [...words, END] : words;
    return marked.map((word) => ids.get(isNumber(word) ? NUMBER : word));
  };
  return {
    add: (text, weight = 1) => {
      for (const sentence of text.split(SENTENCE_END)) {
        let before: number | undefined;
        for (const id of idsOf(sentence)) {
          if (id !== undefined) counts[id]! += weight;
          if (id !== undefined && before !== undefined) {
            const pair = pairId(before, id);
            pairs.set(pair, (pairs.get(pair) ?? 0) + weight);
          }
          before = id;
        }
      }
    },
    finish: () => ({ syllables, counts, ...listUsualPairs(pairs, syllables.length) }),
  };
}

function listUsualPairs(pairs: ReadonlyMap<number, number>, size: number) {
  const usual = [...pairs].flatMap(([pair, count]) => (count >= LEAST ? [pair] : []));
  const { firsts, seconds, inOrder } = listPairs(usual, size);
  const codes = Uint8Array.from(inOrder, (pair) => codeOf(pairs.get(pair) ?? 1));
  return { firsts, seconds: Uint16Array.from(seconds), codes };
}

function isNumber(word: string): boolean {
  return /^\d+$/u.test(word);
}
