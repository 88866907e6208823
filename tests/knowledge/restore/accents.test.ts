import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold } from "../../../knowledge/language/fold.ts";
import { syllablesOf } from "../../../knowledge/language/syllables.ts";
import { withoutTones } from "../../../knowledge/language/tone.ts";
import { AccentBuilder } from "../../../knowledge/restore/accent-builder.ts";
import { openAccents } from "../../../knowledge/restore/accents.ts";
import { type LanguagePairs, openLanguagePairs } from "../../../knowledge/restore/language-pairs.ts";
import { END, NUMBER } from "../../../knowledge/restore/pack-language.ts";
import { SyllableIds } from "../../../knowledge/syllable-ids/syllable-ids.ts";
import { sentence } from "../language/vietnamese-arbitraries.ts";

const wordsOf = (text: string) => syllablesOf(text).map((syllable) => syllable.text);

/** A language of which nothing is known. */
const NO_LANGUAGE = openLanguagePairs({
  syllables: [NUMBER, END],
  counts: Uint32Array.of(1_000_000, 0),
  firsts: Uint32Array.of(0, 0, 0),
  seconds: Uint16Array.of(),
  codes: Uint8Array.of(),
});

function accentsOf(texts: readonly string[], language?: LanguagePairs) {
  const syllableIds = new SyllableIds();
  const builder = new AccentBuilder();
  for (const text of texts) builder.add(wordsOf(text).map((word) => syllableIds.add(word)));
  return openAccents(builder.finish(syllableIds), syllableIds, language);
}

function restorerOf(texts: readonly string[], language?: LanguagePairs) {
  const accents = accentsOf(texts, language);
  return (typed: string) =>
    accents
      .restore(wordsOf(typed))
      .map(({ accented }) => accented)
      .join(" ");
}

describe("accents put back as the corpus writes them", () => {
  const restore = restorerOf(
    [
      "cán bộ hội nghị quân dân",
      "cán bộ hội nghị căn nhà",
      "bàn về cán cân và căn nhà bán đi",
      "tổ dân phố họp ở căn nhà chung",
    ],
    NO_LANGUAGE,
  );

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

  test("a name keeps its tones, unless the question has none at all", () => {
    const accents = accentsOf(["ông lê văn tuấn họp với các cán bộ"], NO_LANGUAGE);
    const isName = (place: number) => place < 3;
    const restored = (typed: string) =>
      accents.restore(wordsOf(typed), { isName }).map(({ accented }) => accented);
    expect(restored("lê văn tuân họp với các cán bộ")[2]).toBe("tuân");
    expect(restored("lê văn tuân hop vơi cac can bô")[2]).toBe("tuấn");
  });

  test("words that the corpus does not have stay, and their neighbours still get theirs", () => {
    expect(restore("xyz can bo 2024 hoi nghi wifi")).toBe("xyz cán bộ 2024 hội nghị wifi");
  });

  test("nothing typed is nothing restored, with and without a corpus", () => {
    expect(restore("")).toBe("");
    expect(restorerOf([], NO_LANGUAGE)("can bo")).toBe("can bo");
  });

  test("what is restored has the same letters, of the corpus's own words", () => {
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 8 }),
        fc.array(sentence),
        (corpus, others) => {
          const known = new Set(corpus.flatMap(wordsOf));
          const own = restorerOf(corpus, NO_LANGUAGE);
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
        const own = restorerOf(corpus, NO_LANGUAGE);
        for (const text of corpus) expect(own(fold(text))).toBe(wordsOf(text).join(" "));
      }),
      { numRuns: 40 },
    );
  });
});

describe("accents put back as Vietnamese has them, where the corpus cannot tell", () => {
  const restore = restorerOf([
    "lịch tiếp dân của Ủy ban nhân dân phường",
    "báo cáo nhiều nội dung về đầu tư, hội họp và tính toán",
  ]);

  test.each([
    ["lich tiep dan o dau", "lịch tiếp dân ở đâu"],
    ["noi dung bao cao la gi", "nội dung báo cáo là gì"],
    ["le phi la bao nhieu", "lệ phí là bao nhiêu"],
    ["khi nao thi tiep dan", "khi nào thì tiếp dân"],
    ["quan 5 o dau", "quận 5 ở đâu"],
  ])("%s → %s", (typed, accented) => {
    expect(restore(typed)).toBe(accented);
  });

  test("the corpus's own way of using a word goes before the language's", () => {
    const texts = Array.from({ length: 20 }, () => "cây bần ven sông");
    expect(restorerOf(texts)("cay ban ven song")).toBe("cây bần ven sông");
    expect(restorerOf([])("cay ban ven song")).not.toBe("cây bần ven sông");
  });

  test("without any document a question still gets its accents", () => {
    expect(restorerOf([])("can bo la ai")).toBe("cán bộ là ai");
  });

  test("a word that may be several is searched for as each of them, the likeliest in full", () => {
    const [{ accented, readings } = { accented: "", readings: [] }] = accentsOf([]).restore(["hai"]);
    expect(readings.length).toBeGreaterThan(1);
    expect(readings.find((one) => one.accented === accented)?.weight).toBe(1);
    for (const { weight } of readings) expect(weight).toBeLessThanOrEqual(1);
  });

  test("whatever the corpus: letters and accents stay, but a syllable may get the tone that it lacks", () => {
    fc.assert(
      fc.property(
        fc.array(sentence, { maxLength: 4 }),
        sentence,
        fc.array(fc.boolean()),
        (corpus, text, kept) => {
          const typed = wordsOf(text).map((word, place) => (kept[place] ? word : fold(word)));
          accentsOf(corpus)
            .restore(typed)
            .forEach(({ accented, readings }, place) => {
              const word = typed[place] ?? "";
              expect(fold(accented)).toBe(fold(word));
              if (fold(word) !== word) expect([accented, withoutTones(accented)]).toContain(word);
              for (const reading of readings) expect(fold(reading.accented)).toBe(fold(word));
            });
        },
      ),
      { numRuns: 60 },
    );
  });
});
