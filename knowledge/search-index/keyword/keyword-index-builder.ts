import { growing } from "../../storage/growing-column.ts";
import { COMMON, type KeywordIndexData } from "./keyword-index.ts";
import { pairsOf } from "./lexicon.ts";
import { PostingsBuilder } from "./postings-builder.ts";

/** Collects the words of a corpus, passage by passage. */
export class KeywordIndexBuilder {
  readonly #tiers = {
    accented: new PostingsBuilder(),
    folded: new PostingsBuilder(),
    pairs: new PostingsBuilder(),
  };
  readonly #lengths = growing.integers();
  readonly #documentOf = growing.integers();

  /** Adds the next passage as ids of its syllables with and without accents. A document's passages follow each other. */
  add(accented: readonly number[], folded: readonly number[], document: number): void {
    this.#tiers.accented.add(accented);
    this.#tiers.folded.add(folded);
    this.#tiers.pairs.add(pairsOf(folded));
    this.#lengths.push(accented.length);
    this.#documentOf.push(document);
  }

  finish(): KeywordIndexData {
    const commonFrom = Math.max(COMMON.passages, COMMON.share * this.#lengths.length);
    return {
      accented: this.#tiers.accented.finish(commonFrom),
      folded: this.#tiers.folded.finish(commonFrom),
      pairs: this.#tiers.pairs.finish(commonFrom),
      lengths: this.#lengths.slice(),
      documentOf: this.#documentOf.slice(),
    };
  }
}
