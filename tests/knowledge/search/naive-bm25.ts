import { BM25, TIER_WEIGHTS } from "../../../knowledge/search/keyword-index.ts";
import { fold } from "../../../knowledge/text/fold.ts";
import { syllablesOf } from "../../../knowledge/text/syllables.ts";

const TIERS = {
  accented: (text: string) => syllablesOf(text).map((syllable) => syllable.text),
  folded: (text: string) => TIERS.accented(text).map(fold),
  pairs: (text: string) => {
    const folded = TIERS.folded(text);
    return folded.slice(1).map((syllable, i) => `${folded[i]} ${syllable}`);
  },
} as const;

/** BM25 as its definition says, over whole texts and without an index; documents are lists of passages. */
export function naiveScores(documents: readonly (readonly string[])[], question: string) {
  const passages = documents.flat();
  return {
    passages: passages.map((text) => scoreOf(question, [text], passages, passages)),
    documents: documents.map((texts) =>
      scoreOf(
        question,
        texts,
        passages,
        documents.map((parts) => parts.join(" ")),
      ),
    ),
  };
}

/** `counted` gives the frequencies of terms, `sized` the average length. */
function scoreOf(
  question: string,
  texts: readonly string[],
  counted: readonly string[],
  sized: readonly string[],
): number {
  const lengthOf = (text: string) => TIERS.accented(text).length;
  const average = sized.reduce((sum, text) => sum + lengthOf(text), 0) / sized.length;
  const length = texts.reduce((sum, text) => sum + lengthOf(text), 0);
  const norm = BM25.k1 * (1 - BM25.b + (BM25.b * length) / Math.max(1, average));
  let score = 0;
  for (const tier of ["accented", "folded", "pairs"] as const) {
    for (const term of new Set(TIERS[tier](question))) {
      const count = texts.flatMap((text) => TIERS[tier](text)).filter((one) => one === term).length;
      const frequency = counted.filter((text) => TIERS[tier](text).includes(term)).length;
      const idf = Math.log(1 + (counted.length - frequency + 0.5) / (frequency + 0.5));
      score += (TIER_WEIGHTS[tier] * idf * count * (BM25.k1 + 1)) / (count + norm);
    }
  }
  return score;
}
