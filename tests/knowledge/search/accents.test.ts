import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AccentBuilder, openAccents } from "../../../knowledge/search/accents.ts";
import { Lexicon } from "../../../knowledge/search/lexicon.ts";
import { fold } from "../../../knowledge/text/fold.ts";
import { syllablesOf } from "../../../knowledge/text/syllables.ts";
import { sentence } from "../text/vietnamese-arbitraries.ts";

const wordsOf = (text: string) => syllablesOf(text).map((syllable) => syllable.text);

function restorerOf(texts: readonly string[]) {
  const lexicon = new Lexicon();
  const builder = new AccentBuilder();
  for (const text of texts) builder.add(wordsOf(text).map((word) => lexicon.add(word)));
  const accents = openAccents(builder.finish(lexicon), lexicon);
  return (typed: string) => accents.restore(wordsOf(typed)).join(" ");
}

describe("accents put back as the corpus writes them", () => {
  const restore = restorerOf([
    "cán bộ hội nghị quân dân",
    "cán bộ hội nghị căn nhà",
    "bàn về cán cân và căn nhà bán đi",
    "tổ dân phố họp ở căn nhà chung",
  ]);

  test.each([
    ["can bo hoi nghi", "cán bộ hội nghị"],
    ["can nha chung", "căn nhà chung"],
    ["to dan pho hop", "tổ dân phố họp"],
  ])("%s → %s, by the neighbours", (typed, accented) => {
    expect(restore(typed)).toBe(accented);
  });

  test("words with accents stay, though the corpus has others", () => {
    expect(restore("càn bo")).toBe("càn bộ");
    expect(restore("căn bo")).toBe("căn bộ");
  });

  test("words that the corpus does not have stay, and their neighbours still get theirs", () => {
    expect(restore("xyz can bo 2024 hoi nghi wifi")).toBe("xyz cán bộ 2024 hội nghị wifi");
  });

  test("nothing typed is nothing restored, with and without a corpus", () => {
    expect(restore("")).toBe("");
    expect(restorerOf([])("can bo")).toBe("can bo");
  });

  test("what is restored has the same letters, of the corpus's own words", () => {
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 8 }),
        fc.array(sentence),
        (corpus, others) => {
          const known = new Set(corpus.flatMap(wordsOf));
          const own = restorerOf(corpus);
          for (const text of [...corpus, ...others]) {
            const typed = wordsOf(fold(text)).join(" ");
            const restored = own(typed);
            expect(fold(restored)).toBe(typed);
            const isKnown = (word: string) => [...known].some((one) => fold(one) === fold(word));
            for (const word of restored.split(" ")) expect(known.has(word)).toBe(isKnown(word));
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test("a corpus without words of the same letters gets all its sentences back", () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 8 }), (corpus) => {
        const words = new Set(corpus.flatMap(wordsOf));
        fc.pre(new Set([...words].map(fold)).size === words.size);
        const own = restorerOf(corpus);
        for (const text of corpus) expect(own(fold(text))).toBe(wordsOf(text).join(" "));
      }),
      { numRuns: 40 },
    );
  });
});
