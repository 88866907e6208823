import { growable } from "../../arrays/growable-array.ts";
import { pairIds } from "../../syllable-ids/pair-ids.ts";
import { COMMON, type KeywordIndexData } from "./keyword-index.ts";
import { PostingsBuilder } from "./postings-builder.ts";

/** Collects the words of a corpus, passage by passage. */
export class KeywordIndexBuilder {
  readonly #tiers = {
    accented: new PostingsBuilder(),
    folded: new PostingsBuilder(),
    pairs: new PostingsBuilder(),
  };
  readonly #lengths = growable.uint32();
  readonly #documentOf = growable.uint32();

  /** Adds the next passage as ids of its syllables with and without accents. A document's passages follow each other. */
  add(accented: readonly number[], folded: readonly number[], documentIndex: number): void {
    this.#tiers.accented.add(accented);
    this.#tiers.folded.add(folded);
    this.#tiers.pairs.add(pairIds(folded));
    this.#lengths.push(accented.length);
    this.#documentOf.push(documentIndex);
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
