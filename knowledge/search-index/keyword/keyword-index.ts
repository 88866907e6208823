import { highestPlaces } from "../highest-places.ts";
import { documentLengths, firstPassages } from "../passages-of-documents.ts";
import { type Lexicon, pairOf } from "./lexicon.ts";
import { createEntries, type Entries, openPostings, type Postings, type PostingsData } from "./postings.ts";
import { intersect, rangesOfEach } from "./rising-lists.ts";

/** One word of a question: what it is with accents, as far as known, and without. */
export interface QueryTerm {
  readonly accented: string;
  readonly folded: string;
  /** 1 for a word that says what the question is about, less for one that only asks or holds a sentence together. */
  readonly weight: number;
  /** What it may be with accents, where it was typed without and is not sure: `accented` and others. */
  readonly readings?: readonly WeightedReading[];
  /** Of a word that the question does not have: the wording that it belongs to (`người dân` for `bà con`). */
  readonly wording?: string;
}

/** A word with accents and how much it counts, 0..1: 1 for the one that was most likely meant. */
export interface WeightedReading {
  readonly accented: string;
  readonly weight: number;
}

/** A word with what its neighbourhood counts. */
export interface WeightedTerm extends QueryTerm {
  /** Of the pair that it forms with the word after it. */
  readonly pairWeight: number;
}

/** The score of a passage for a question, and of the whole document that it stands in. */
export interface KeywordScores {
  /** By passage, 0 where no word is shared. */
  readonly passages: Float32Array;
  readonly documents: Float32Array;
  /** The first passage of each document, and one past the last at the end. */
  readonly firstPassage: Uint32Array;
  /** By document, how many times the document's score one of its passages can have at most. */
  readonly reach: Float32Array;
  /** The score of an imagined passage of average length that has every word and pair once. Positive. */
  readonly full: number;
}

export interface KeywordIndex {
  /** The scores hold until the next call, which uses their room again. */
  score(terms: readonly WeightedTerm[]): KeywordScores;
  /** Share of passages that hold the folded syllable, 0..1. */
  frequency(folded: string): number;
  /** Those of the passages that hold the folded syllable, in their order. */
  holding(folded: string, passages: readonly number[]): readonly number[];
  readonly data: KeywordIndexData;
}

export interface KeywordIndexData {
  readonly accented: PostingsData;
  readonly folded: PostingsData;
  readonly pairs: PostingsData;
  /** Syllables in each passage's searched text. */
  readonly lengths: Uint32Array;
  /** The ordinal of each passage's document; rising. */
  readonly documentOf: Uint32Array;
}

/**
 * BM25 (Robertson and Zaragoza 2009) over three tiers: syllables with accents, syllables without, and pairs of
 * neighbouring syllables without. The bounds k1 and b and the weights were chosen on ../shared/eval; see BENCHMARKS.md.
 */
export const BM25 = { k1: 1.4, b: 0.9 } as const;
export const TIER_WEIGHTS = { accented: 1.2, folded: 0.8, pairs: 0.8 } as const;

/**
 * A word is common when more than this share of the passages has it, and more than this many. Such words are scored
 * in the foremost documents only, and not at all where they are a slighter share of what the question can score. On two
 * parts of the cross-validated legal set that takes half of the time; nDCG@10 is 0.8281, with 300 documents and all
 * common words 0.8261, with 100 documents 0.8217, without common words below a share of 0.01 0.8158.
 */
export const COMMON = { share: 0.04, passages: 1000, documents: 200, slight: 0.002 } as const;

export function openKeywordIndex(data: KeywordIndexData, lexicon: Lexicon): KeywordIndex {
  return new LoadedKeywordIndex(data, lexicon);
}

class LoadedKeywordIndex implements KeywordIndex {
  readonly data: KeywordIndexData;
  readonly #lexicon: Lexicon;
  readonly #tiers: { accented: Postings; folded: Postings; pairs: Postings };
  readonly #passageNorms: Float32Array;
  readonly #documentNorms: Float32Array;
  readonly #firstPassage: Uint32Array;
  readonly #reach: Float32Array;
  /** Room that every question uses again: new arrays of this size for each would keep the collector busy. */
  readonly #scores: { passages: Float32Array; documents: Float32Array };
  readonly #entries: Entries;

  constructor(data: KeywordIndexData, lexicon: Lexicon) {
    this.data = data;
    this.#lexicon = lexicon;
    this.#tiers = {
      accented: openPostings(data.accented),
      folded: openPostings(data.folded),
      pairs: openPostings(data.pairs),
    };
    this.#passageNorms = lengthNorms(data.lengths);
    this.#documentNorms = lengthNorms(documentLengths(data.lengths, data.documentOf));
    this.#firstPassage = firstPassages(data.documentOf);
    this.#reach = documentReach(this.#passageNorms, this.#documentNorms, data.documentOf);
    this.#scores = {
      passages: new Float32Array(this.#passageNorms.length),
      documents: new Float32Array(this.#documentNorms.length),
    };
    this.#entries = createEntries(data.lengths.length);
  }

  score(terms: readonly WeightedTerm[]): KeywordScores {
    const { passages, documents } = this.#scores;
    passages.fill(0);
    documents.fill(0);
    let full = Number.EPSILON;
    const common: Row[] = [];
    for (const row of this.#rowsOf(terms)) {
      full += row.full;
      if (row.row < 0) continue;
      if (row.postings.isCommon(row.row)) common.push(row);
      else this.#addEntries(row.postings.read(row.row, this.#entries), row.idf);
    }
    const telling = common.filter(({ idf }) => idf > COMMON.slight * full);
    if (telling.length > 0) this.#addCommonRows(telling);
    return { passages, documents, firstPassage: this.#firstPassage, reach: this.#reach, full };
  }

  frequency(folded: string): number {
    const row = this.#tiers.folded.rowOf(this.#lexicon.find(folded));
    return row < 0 ? 0 : this.#tiers.folded.sizeOf(row) / this.#passageNorms.length;
  }

  holding(folded: string, passages: readonly number[]): readonly number[] {
    const postings = this.#tiers.folded;
    const row = postings.rowOf(this.#lexicon.find(folded));
    if (row < 0) return [];
    const wanted = Uint32Array.from(passages).sort();
    const size = postings.isCommon(row)
      ? postings.readWithin(row, rangesOfEach(wanted), this.#entries)
      : postings.read(row, this.#entries);
    const holding = new Set(intersect(wanted, this.#entries.passages.subarray(0, size)));
    return passages.filter((passage) => holding.has(passage));
  }

  /** The lists that a question reads, also those of words that no passage has: they count in `full`. */
  #rowsOf(terms: readonly WeightedTerm[]): Row[] {
    const accented = terms.flatMap(({ accented, readings = [{ accented, weight: 1 }], weight, wording }) =>
      readings.map((reading) => ({
        id: this.#lexicon.find(reading.accented),
        weight: weight * reading.weight,
        wording,
      })),
    );
    const folded = terms.map(({ folded, weight, pairWeight, wording }) => {
      return { id: this.#lexicon.find(folded), weight, pairWeight, wording };
    });
    return [
      ...this.#rowsOfTier(this.#tiers.accented, accented, TIER_WEIGHTS.accented),
      ...this.#rowsOfTier(this.#tiers.folded, folded, TIER_WEIGHTS.folded),
      ...this.#rowsOfTier(this.#tiers.pairs, weightedPairs(folded), TIER_WEIGHTS.pairs),
    ];
  }

  /**
   * One row for each different term. A word of several other wordings counts once, and not beside the question's own:
   * a long list of synonyms must not outweigh what was asked.
   */
  #rowsOfTier(postings: Postings, terms: readonly WeightedId[], tierWeight: number): Row[] {
    const own = sumWeights(terms.filter(({ wording }) => wording === undefined));
    const weights = new Map(own);
    for (const { id, weight, wording } of terms)
      if (wording !== undefined) weights.set(id, Math.max(weight, weights.get(id) ?? 0));
    return [...weights].map(([id, weight]) => {
      const row = id < 0 ? -1 : postings.rowOf(id);
      const size = row < 0 ? 0 : postings.sizeOf(row);
      const idf = tierWeight * inverseFrequency(size, this.#passageNorms.length);
      return { postings, row, idf: weight * idf, full: (own.get(id) ?? 0) * idf };
    });
  }

  /**
   * One pass over the entries that were read gives both scores: a document's count is the sum over its passages,
   * which stand together.
   */
  #addEntries(size: number, idf: number): void {
    const { passages, counts } = this.#entries;
    const scores = this.#scores;
    const { documentOf } = this.data;
    const factor = idf * (BM25.k1 + 1);
    for (let i = 0; i < size; ) {
      const document = documentOf[passages[i]!]!;
      const next = this.#firstPassage[document + 1]!;
      let inDocument = 0;
      for (; i < size && passages[i]! < next; i++) {
        const passage = passages[i]!;
        const count = counts[i]!;
        scores.passages[passage]! += (factor * count) / (count + this.#passageNorms[passage]!);
        inDocument += count;
      }
      scores.documents[document]! += (factor * inDocument) / (inDocument + this.#documentNorms[document]!);
    }
  }

  /**
   * Words that stand nearly everywhere hardly change the order but have the longest lists: they are looked up only
   * in the documents that the rarer words put in front.
   */
  #addCommonRows(rows: readonly Row[]): void {
    const front = highestPlaces(this.#scores.documents, COMMON.documents).sort((a, b) => a - b);
    const ranges = Uint32Array.from(
      front.flatMap((document) => [this.#firstPassage[document]!, this.#firstPassage[document + 1]!]),
    );
    for (const { postings, row, idf } of rows) {
      const size =
        front.length > 0
          ? postings.readWithin(row, ranges, this.#entries)
          : postings.read(row, this.#entries);
      this.#addEntries(size, idf);
    }
  }
}

/** A term of one tier, -1 for one that the corpus does not have. */
interface WeightedId {
  readonly id: number;
  readonly weight: number;
  readonly wording?: string | undefined;
}

/** Neighbours of which both are known; two wordings have nothing to do with each other. */
function weightedPairs(terms: readonly (WeightedId & { readonly pairWeight: number })[]): WeightedId[] {
  return terms.slice(1).flatMap((second, i) => {
    const first = terms[i]!;
    if (first.id < 0 || second.id < 0 || first.wording !== second.wording) return [];
    return [{ id: pairOf(first.id, second.id), weight: first.pairWeight, wording: first.wording }];
  });
}

/** A posting list with the weight of its term; `row` is -1 for a term that no passage has. */
interface Row {
  readonly postings: Postings;
  readonly row: number;
  readonly idf: number;
  /** What it adds to the score of a passage with every word: nothing for other wordings. */
  readonly full: number;
}

/** A term that stands twice has the sum of its weights. */
function sumWeights(terms: readonly WeightedId[]): Map<number, number> {
  const weights = new Map<number, number>();
  for (const { id, weight } of terms) weights.set(id, weight + (weights.get(id) ?? 0));
  return weights;
}

function inverseFrequency(frequency: number, total: number): number {
  return Math.log(1 + (total - frequency + 0.5) / (frequency + 0.5));
}

/** BM25's length part of the denominator: k1 · (1 − b + b · length / average). */
function lengthNorms(lengths: Uint32Array): Float32Array {
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return Float32Array.from(
    lengths,
    (length) => BM25.k1 * (1 - BM25.b + (BM25.b * length) / Math.max(1, average)),
  );
}

/**
 * A word that stands c times in a passage of norm p and C ≥ c times in its document of norm d counts c / (c + p) and at
 * least c / (c + d): the quotient is highest for c = 1. A little more, for what 32-bit sums may round.
 */
function documentReach(
  passageNorms: Float32Array,
  documentNorms: Float32Array,
  documentOf: Uint32Array,
): Float32Array {
  const reach = new Float32Array(documentNorms.length).fill(1);
  documentOf.forEach((document, passage) => {
    const quotient = (1 + documentNorms[document]!) / (1 + passageNorms[passage]!);
    reach[document] = Math.max(reach[document]!, quotient);
  });
  return reach.map((quotient) => quotient * 1.0001);
}
