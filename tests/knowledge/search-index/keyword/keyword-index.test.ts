import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { syllablesOf } from "../../../../knowledge/language/syllables.ts";
import { topPassages } from "../../../../knowledge/retrieve/rank.ts";
import { COMMON, openKeywordIndex } from "../../../../knowledge/search-index/keyword/keyword-index.ts";
import { KeywordIndexBuilder } from "../../../../knowledge/search-index/keyword/keyword-index-builder.ts";
import { SyllableIds } from "../../../../knowledge/syllable-ids/syllable-ids.ts";
import { wordyText } from "../made-index.ts";
import { naiveScores } from "./naive-bm25.ts";
import { queryTerms } from "./query-terms.ts";

function indexOf(documents: readonly (readonly string[])[]) {
  const syllableIds = new SyllableIds();
  const builder = new KeywordIndexBuilder();
  documents.forEach((texts, documentIndex) => {
    for (const text of texts) {
      const ids = syllablesOf(text).map((syllable) => syllableIds.add(syllable.text));
      builder.add(
        ids,
        ids.map((id) => syllableIds.addFolded(id)),
        documentIndex,
      );
    }
  });
  return openKeywordIndex(builder.finish(), syllableIds);
}

function best(scores: ArrayLike<number>, limit: number): number[] {
  const indexes = Array.from(scores, (_, i) => i);
  return indexes.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, limit);
}

const documentsOf = fc.array(fc.array(wordyText, { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 8,
});

const weights = fc.array(fc.constantFrom(0.4, 0.6, 1), { maxLength: 14 });

describe("keyword scores", () => {
  test("are BM25 as its definition says, for passages and for whole documents", () => {
    fc.assert(
      fc.property(documentsOf, wordyText, weights, (documents, question, some) => {
        const terms = queryTerms(question, some);
        const scores = indexOf(documents).score(terms);
        const naive = naiveScores(documents, terms);
        naive.passages.forEach((score, i) => {
          expect(scores.passages[i]).toBeCloseTo(score, 4);
        });
        naive.documents.forEach((score, i) => {
          expect(scores.documents[i]).toBeCloseTo(score, 4);
        });
      }),
    );
  });

  test("of a passage are never beyond the reach of its document, so that no top passage is passed over", () => {
    fc.assert(
      fc.property(documentsOf, wordyText, weights, (documents, question, some) => {
        const scores = indexOf(documents).score(queryTerms(question, some));
        scores.documents.forEach((score, documentIndex) => {
          const own = scores.passages.subarray(
            scores.firstPassage[documentIndex],
            scores.firstPassage[documentIndex + 1],
          );
          expect(Math.max(...own)).toBeLessThanOrEqual(score * (scores.reach[documentIndex] ?? 0));
        });
        const documentOf = documents.flatMap((texts, documentIndex) => texts.map(() => documentIndex));
        const sums = scores.passages.map(
          (score, passageIndex) =>
            score && score + 0.5 * (scores.documents[documentOf[passageIndex] ?? 0] ?? 0),
        );
        const found = topPassages(scores, { documentWeight: 0.5, limit: 3 });
        const values = (indexes: readonly number[]) => indexes.map((i) => sums[i] ?? 0).sort();
        expect(values(found)).toEqual(values(best(sums, 3)).filter((value) => value > 0));
      }),
    );
  });

  test("let other wordings find a passage, without outweighing what was asked or lessening its share", () => {
    const index = indexOf([["bà con thôn"], ["người dân thôn"], ["dân phố"]]);
    const asked = queryTerms("bà con");
    const wordings = ["người dân", "dân chúng", "nhân dân"].flatMap((wording) =>
      queryTerms(wording, [0.3, 0.3]).map((term) => ({ ...term, wording })),
    );
    const { full } = index.score(asked);
    const found = index.score([...asked, ...wordings]);
    const [own = 0, other = 0, shared = 0] = found.passages;
    expect(own).toBeGreaterThan(other);
    expect(other).toBeGreaterThan(shared);
    expect(shared).toBeGreaterThan(0);
    expect(found.full).toBeCloseTo(full);
    const [, , once] = index.score([...asked, ...wordings.slice(0, 2)]).passages;
    expect(shared).toBeCloseTo(once ?? 0, 5);
  });

  test("prefer the spelling that was typed, then the same letters, and give strangers nothing", () => {
    const index = indexOf([["dân vận khéo"], ["đan van khéo"], ["nhà bếp chung"]]);
    const [same = 0, alike = 0, other = 0] = index.score(queryTerms("dân vận")).passages;
    expect(same).toBeGreaterThan(alike);
    expect(alike).toBeGreaterThan(0);
    expect(other).toBe(0);
  });

  test("prefer words that stand side by side as they were asked", () => {
    const index = indexOf([["chung bếp nhà"], ["nhà bếp chung"]]);
    const [apart = 0, together = 0] = index.score(queryTerms("nhà bếp")).passages;
    expect(together).toBeGreaterThan(apart);
  });

  test("stay below the full score for texts of usual length, and reach it only with every word", () => {
    const index = indexOf([["nhà bếp chung"], ["hội nghị đảng"]]);
    const { full, passages } = index.score(queryTerms("nhà bếp chung"));
    expect(passages[0]).toBeCloseTo(full, 4);
    expect(index.score(queryTerms("nhà bếp riêng")).full).toBeGreaterThan(
      index.score(queryTerms("nhà bếp riêng")).passages[0] ?? 0,
    );
  });

  test("of nothing asked and of unknown words are zero, with a full score to divide by", () => {
    const index = indexOf([["nhà bếp chung"]]);
    for (const question of ["", "xyz"]) {
      const { passages, documents, full } = index.score(queryTerms(question));
      expect([...passages, ...documents]).toEqual([0, 0]);
      expect(full).toBeGreaterThan(0);
    }
    expect(indexOf([]).score(queryTerms("bếp")).passages).toHaveLength(0);
  });

  test("the share of passages with a word is known without accents", () => {
    const index = indexOf([
      ["cán bộ", "căn bản"],
      ["hội nghị", "nhà bếp"],
    ]);
    expect(index.frequency("can")).toBe(0.5);
    expect(index.frequency("nha")).toBe(0.25);
    expect(index.frequency("xyz")).toBe(0);
  });
});

describe("words that stand nearly everywhere", () => {
  const random = createRandom(5);
  const rare = Array.from({ length: 400 }, (_, i) => `t${i}`);
  const documents = Array.from({ length: 1500 }, () => [
    `của ${Array.from({ length: 12 }, () => (random() < 0.3 ? "dân" : rare[Math.floor(random() ** 2 * 400)])).join(" ")}`,
  ]);
  const index = indexOf(documents);

  test("are looked up in the best documents only, where no score lacks more than a slight share", () => {
    expect(documents.length).toBeGreaterThan(COMMON.passages);
    const terms = queryTerms("của dân t7 t90");
    const exact = naiveScores(documents, terms).passages;
    const { passages, full } = index.score(terms);
    const slight = 2 * COMMON.slight * full;
    for (const i of best(passages, 10)) {
      expect(passages[i]).toBeLessThanOrEqual((exact[i] ?? 0) + 1e-4);
      expect(passages[i]).toBeGreaterThan((exact[i] ?? 0) - slight);
    }
  });

  test("leave ten that are nearly as good as the best ten, and the same first one", () => {
    for (const question of ["dân của t3 t50", "t1 của dân t200", "của t399 dân t12 t5"]) {
      const scores = naiveScores(documents, queryTerms(question)).passages;
      const sum = (indexes: readonly number[]) => indexes.reduce((all, i) => all + (scores[i] ?? 0), 0);
      const exact = best(scores, 10);
      const found = best(index.score(queryTerms(question)).passages, 10);
      expect(found[0]).toBe(exact[0]);
      expect(sum(found)).toBeGreaterThan(0.999 * sum(exact));
    }
  });

  test("alone still find passages", () => {
    expect(index.score(queryTerms("của dân")).passages.some((score) => score > 0)).toBe(true);
  });
});

/** Numerical Recipes' linear congruential generator, 0..1. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

test("passages that hold a syllable are picked out of those given, in their order", () => {
  const index = indexOf([["dân vận khéo", "hội nghị"], ["đan giỏ tre"]]);
  expect(index.filterWith("dan", [2, 1, 0])).toEqual([2, 0]);
  expect(index.filterWith("dan", [1])).toEqual([]);
  expect(index.filterWith("xe", [0, 1, 2])).toEqual([]);
});
